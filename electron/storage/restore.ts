import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Backups } from './backups.ts';
import { type Database, checkIntegrity, openDatabase } from './database.ts';
import { StorageError, guardStorage } from './storage-error.ts';

export interface RestoredDatabase {
  readonly database: Database;
  /** Where the damaged file was moved, or null where all was well. */
  readonly damagedFile: string | null;
}

/**
 * Opens the database and reads all of it. A damaged file is moved into `damagedFolder`, where it stays,
 * and the newest good backup takes its place; without one the database begins empty.
 */
export function openOrRestore(
  file: string,
  backups: Backups,
  damagedFolder: string,
): RestoredDatabase {
  try {
    return { database: openChecked(file), damagedFile: null };
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'damaged') throw error;
  }
  const damagedFile = moveAside(file, damagedFolder);
  const backup = backups.newestGood();
  if (backup !== undefined) copyFileSync(backup, file);
  return { database: openChecked(file), damagedFile };
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

function moveAside(file: string, damagedFolder: string): string {
  let number = 1;
  while (existsSync(join(damagedFolder, String(number)))) number += 1;
  const folder = join(damagedFolder, String(number));
  mkdirSync(folder, { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, join(folder, basename(file) + suffix));
  }
  return join(folder, basename(file));
}
