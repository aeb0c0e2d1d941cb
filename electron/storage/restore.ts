import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Backups } from './backups.ts';
import { type Database, checkIntegrity, openDatabase } from './database.ts';
import { StorageError, guardStorage } from './storage-error.ts';

export interface RestoredDatabase {
  readonly database: Database;
  /** Whether a backup, or an empty file, had to take the place of what should have been there. */
  readonly restored: boolean;
  /** Where the damaged file was moved; null where all was well or nothing was there to move. */
  readonly damagedFile: string | null;
}

/**
 * Opens the database and reads all of it. A damaged file is moved into `damagedFolder`, where it stays,
 * and the newest good backup takes its place; without one the database begins empty. A file that is
 * missing though there are backups was on its way through this when the process ended.
 */
export function openOrRestore(
  file: string,
  backups: Backups,
  damagedFolder: string,
): RestoredDatabase {
  const isMissing = !existsSync(file) && backups.list().length > 0;
  if (!isMissing) {
    try {
      return { database: openChecked(file), restored: false, damagedFile: null };
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'damaged') throw error;
    }
    moveAside(file, damagedFolder);
  }
  const backup = backups.newestGood();
  if (backup !== undefined) {
    copyFileSync(backup, `${file}.part`);
    renameSync(`${file}.part`, file);
  }
  const number = nextNumber(damagedFolder) - 1;
  const damagedFile = number > 0 ? join(damagedFolder, String(number), basename(file)) : null;
  return { database: openChecked(file), restored: true, damagedFile };
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

function moveAside(file: string, damagedFolder: string): void {
  const folder = join(damagedFolder, String(nextNumber(damagedFolder)));
  mkdirSync(folder, { recursive: true });
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, join(folder, basename(file) + suffix));
  }
}

function nextNumber(damagedFolder: string): number {
  let number = 1;
  while (existsSync(join(damagedFolder, String(number)))) number += 1;
  return number;
}
