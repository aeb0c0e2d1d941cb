import { setImmediate } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { StorageError } from './storage-error.ts';

/** The open file. Statements are written as SQL beside the one store that owns their table. */
export type Database = SqliteDatabase.Database;

/** Bytes that the write-ahead log keeps on the disk after it was large once. */
const largestLog = 16 * 1024 * 1024;
const pagesPerStep = 256;

/**
 * Opens the file for reading and writing. A transaction that has returned is on the disk:
 * `synchronous=FULL` syncs the write-ahead log at each commit.
 */
export function openDatabase(file: string): Database {
  const database = new SqliteDatabase(file);
  try {
    // Only before the first table is made: pages of deleted rows can be given back to the disk.
    database.pragma('auto_vacuum = INCREMENTAL');
    database.pragma('journal_mode = WAL');
    database.pragma(`journal_size_limit = ${largestLog}`);
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

/** Gives pages that hold nothing any more back to the disk, a step at a time, until the signal aborts. */
export async function releasePages(database: Database, signal: AbortSignal): Promise<void> {
  const unused = (): number => Number(database.pragma('freelist_count', { simple: true }));
  for (let before = Infinity, now = unused(); now > 0 && now < before && !signal.aborted;) {
    database.pragma(`incremental_vacuum(${pagesPerStep})`);
    await setImmediate();
    if (signal.aborted) return;
    before = now;
    now = unused();
  }
}

/** Throws StorageError `damaged` with SQLite's findings unless the whole file reads well. */
export function checkIntegrity(database: Database): void {
  // Not the quick check: a damaged index hides rows that are there.
  const findings = database.prepare<[], string>('PRAGMA integrity_check(10)').pluck().all();
  const text = findings.join('; ');
  if (text !== 'ok') throw new StorageError('damaged', text);
}
