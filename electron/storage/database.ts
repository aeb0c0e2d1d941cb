import SqliteDatabase from 'better-sqlite3';
import { StorageError } from './storage-error.ts';

/** The open file. Statements are written as SQL beside the one store that owns their table. */
export type Database = SqliteDatabase.Database;

/**
 * Opens the file for reading and writing. A transaction that has returned is on the disk:
 * `synchronous=FULL` syncs the write-ahead log at each commit.
 */
export function openDatabase(file: string): Database {
  const database = new SqliteDatabase(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma('busy_timeout = 5000');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Throws StorageError `damaged` with SQLite's findings unless the whole file reads well. */
export function checkIntegrity(database: Database): void {
  const findings = database.prepare<[], { quick_check: string }>('PRAGMA quick_check(10)').all();
  const text = findings.map((finding) => finding.quick_check).join('; ');
  if (text !== 'ok') throw new StorageError('damaged', text);
}
