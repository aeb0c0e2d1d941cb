import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { createAssetCandidates } from './asset-candidates.ts';
import type { Backups } from './backups.ts';
import type { DamagedFiles } from './damaged-files.ts';
import { type Database, checkIntegrity, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { createRecoveryNotes } from './recovery-notes.ts';
import { salvageRows } from './salvage.ts';
import { hasOldestTables, hasOwnSchema } from './schema-check.ts';
import { StorageError, guardStorage } from './storage-error.ts';
import { readWriteAheadLog } from './write-ahead-log.ts';

const headerBytes = 100;

export interface RestoredDatabase {
  readonly database: Database;
  /** What happened where a backup, or an empty file, took the place of what should have been there. */
  readonly restored: { readonly damagedFile: string | null; readonly salvagedRows: number } | null;
}

/**
 * Opens the database, reads all of it and migrates it. What isn't a healthy database of this app is moved
 * aside, where it stays; a new one is made beside of the newest good backup (or of nothing) and of what can
 * still be read of the damaged one, and takes its name when it is whole. Cut off before that, the next
 * start begins anew: a file that is missing or empty though there is something older was on its way
 * through this.
 */
export function openOrRestore(
  file: string,
  backups: Backups,
  damaged: DamagedFiles,
): RestoredDatabase {
  const health = guardStorage(() => examine(file));
  const hasPast = backups.list().length > 0 || damaged.unsettled().length > 0 || hasAssets(file);
  if (health === 'healthy' || (health === 'empty' && !hasPast)) {
    const database = migrated(openDatabase(file), backups);
    damaged.settle();
    return { database, restored: null };
  }
  damaged.take(file);
  const taken = damaged.unsettled();
  const salvagedRows = remake(file, backups, taken);
  const database = openDatabase(file);
  damaged.settle();
  return { database, restored: { damagedFile: taken.at(-1) ?? null, salvagedRows } };
}

/**
 * Looks at a file without changing it or its log. `empty`: it is missing, or nothing was ever written into
 * it. Throws StorageError `newer`, and what the file system says of a folder that can't be used.
 */
function examine(file: string): 'healthy' | 'empty' | 'damaged' {
  const log = readWriteAheadLog(file, null);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.size === 0) {
    return log.readable > 0 || log.hasLost ? 'damaged' : 'empty';
  }
  // SQLite takes a file of less than its header for an empty one.
  if (!found.isFile() || found.size < headerBytes || log.hasLost) return 'damaged';
  let database: Database | undefined;
  try {
    database = new SqliteDatabase(file, { readonly: true, timeout: 5000 });
    const version = Number(database.pragma('user_version', { simple: true }));
    if (version > migrations.length && hasOldestTables(database)) {
      throw new StorageError('newer', `database version ${version}, known ${migrations.length}`);
    }
    if (version > migrations.length || !hasOwnSchema(database)) return 'damaged';
    checkIntegrity(database);
    // Header and log are made before the first table.
    return version === 0 ? 'empty' : 'healthy';
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    throw error;
  } finally {
    database?.close();
  }
}

function isDamage(error: unknown): boolean {
  if (error instanceof StorageError) return error.code === 'damaged';
  if (!(error instanceof SqliteDatabase.SqliteError)) return false;
  // A schema that can't be read, and a read that ends before its page does, are damage too.
  return /^SQLITE_(?:CORRUPT|NOTADB|ERROR|FORMAT|IOERR_SHORT_READ)/.test(error.code);
}

/** Whether images were ever stored beside the database. */
function hasAssets(file: string): boolean {
  const folder = join(dirname(file), 'assets');
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/** Makes the file anew, whole or not at all. Returns how many rows of the damaged ones came back. */
function remake(file: string, backups: Backups, taken: readonly string[]): number {
  const beside = `${file}.restoring`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(beside + suffix, { force: true });
  const all = backups.list();
  const backup = backups.newestGood();
  if (backup !== undefined) copyFileSync(backup, beside);
  const newer = all.slice(0, backup === undefined ? all.length : all.indexOf(backup));
  let rows = 0;
  guardStorage(() => {
    const database = migrated(openDatabase(beside), backups);
    try {
      rows = salvageRows(taken, newer, database);
      noteRepairs(database);
      // Where a list of assets may have been lost, no file of theirs may go.
      createAssetCandidates(database).forgetAll();
      checkIntegrity(database);
    } finally {
      // With its last connection closed, a database is one file again.
      database.close();
    }
  });
  renameSync(beside, file);
  return rows;
}

/** Every project that was in the damaged database is told of, also where nothing of it is missing. */
function noteRepairs(database: Database): void {
  const notes = createRecoveryNotes(database);
  const ids = database.prepare<[], string>('SELECT id FROM project').pluck().all();
  for (const id of ids) notes.addRepair(id);
}

function migrated(database: Database, backups: Backups): Database {
  try {
    migrate(database, backups);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
