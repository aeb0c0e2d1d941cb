import SqliteDatabase from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { StorageError } from './storage-error.ts';

/** The open file: `sqlite` for what only SQLite can do, `query` for typed reads and writes. */
export interface Database {
  readonly sqlite: SqliteDatabase.Database;
  readonly query: BetterSQLite3Database;
}

/**
 * Opens the file for reading and writing. A transaction that has returned is on the disk:
 * `synchronous=FULL` syncs the write-ahead log at each commit.
 */
export function openDatabase(file: string): Database {
  const sqlite = new SqliteDatabase(file);
  try {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('busy_timeout = 5000');
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return { sqlite, query: drizzle({ client: sqlite }) };
}

/** Throws StorageError `damaged` with SQLite's findings unless the whole file reads well. */
export function checkIntegrity(sqlite: SqliteDatabase.Database): void {
  const findings = sqlite.pragma('quick_check(10)') as { quick_check: string }[];
  const text = findings.map((finding) => finding.quick_check).join('; ');
  if (text !== 'ok') throw new StorageError('damaged', text);
}
