import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { createAssetCandidates } from './asset-candidates.ts';
import type { Backups } from './backups.ts';
import type { DamagedFiles } from './damaged-files.ts';
import { type Database, checkIntegrity, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { salvageRows } from './salvage.ts';
import { StorageError, guardStorage } from './storage-error.ts';

export interface RestoredDatabase {
  readonly database: Database;
  /** What happened where a backup, or an empty file, took the place of what should have been there. */
  readonly restored: { readonly damagedFile: string | null; readonly salvagedRows: number } | null;
}

/**
 * Opens the database, reads all of it and migrates it. A damaged file is moved aside, where it stays; a
 * new one is made beside of the newest good backup (or of nothing) and of what can still be read of the
 * damaged one, and takes its name when it is whole. Cut off before that, the next start begins anew: a
 * file that is missing though there are backups or a damaged one was on its way through this.
 */
export function openOrRestore(
  file: string,
  backups: Backups,
  damaged: DamagedFiles,
): RestoredDatabase {
  const isMissing =
    !existsSync(file) && (backups.list().length > 0 || damaged.unsettled() !== null);
  if (!isMissing) {
    try {
      const database = openChecked(file);
      damaged.settle();
      return { database: migrated(database, backups), restored: null };
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'damaged') throw error;
    }
  }
  damaged.take(file);
  const damagedFile = damaged.unsettled();
  const salvagedRows = remake(file, backups, damagedFile);
  const database = openChecked(file);
  damaged.settle();
  return { database, restored: { damagedFile, salvagedRows } };
}

/** Makes the file anew, whole or not at all. Returns how many rows of the damaged one came back. */
function remake(file: string, backups: Backups, damagedFile: string | null): number {
  const beside = `${file}.restoring`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(beside + suffix, { force: true });
  const backup = backups.newestGood();
  if (backup !== undefined) copyFileSync(backup, beside);
  const database = migrated(openChecked(beside), backups);
  let rows = 0;
  try {
    if (damagedFile !== null) rows = salvageRows(damagedFile, database);
    // Where a list of assets may have been lost, no file of theirs may go.
    createAssetCandidates(database).forgetAll();
  } finally {
    // With its last connection closed, a database is one file again.
    database.close();
  }
  renameSync(beside, file);
  return rows;
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

function openChecked(file: string): Database {
  return guardStorage(() => {
    const database = openDatabase(file);
    try {
      checkIntegrity(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
