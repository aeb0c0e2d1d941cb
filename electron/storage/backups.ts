import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { checkIntegrity } from './database.ts';

const keptBackups = 5;
const namePattern = /^(\d{8})\.db$/;

/** Whole copies of the database beside it. A running number orders them, so a wrong clock can't. */
export interface Backups {
  /** Writes a copy of an open database and forgets the oldest ones beyond five. Returns its path. */
  make(sqlite: SqliteDatabase.Database): string;
  /** Paths, newest first. */
  list(): string[];
  /** The newest copy that reads well, or undefined. */
  newestGood(): string | undefined;
}

/** Backups in `folder`, which is made when the first one is. */
export function createBackups(folder: string): Backups {
  const numbers = (): number[] =>
    readFolder(folder)
      .map((name) => Number(namePattern.exec(name)?.[1] ?? Number.NaN))
      .filter((number) => Number.isInteger(number))
      .toSorted((a, b) => b - a);
  const pathOf = (number: number): string => join(folder, `${String(number).padStart(8, '0')}.db`);

  return {
    make(sqlite) {
      mkdirSync(folder, { recursive: true });
      const target = pathOf((numbers()[0] ?? 0) + 1);
      const temporary = `${target}.part`;
      rmSync(temporary, { force: true });
      sqlite.prepare('VACUUM INTO ?').run(temporary);
      renameSync(temporary, target);
      for (const number of numbers().slice(keptBackups)) rmSync(pathOf(number), { force: true });
      return target;
    },
    list: () => numbers().map(pathOf),
    newestGood: () => numbers().map(pathOf).find(readsWell),
  };
}

function readsWell(file: string): boolean {
  let sqlite: SqliteDatabase.Database | undefined;
  try {
    sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
    checkIntegrity(sqlite);
    return true;
  } catch {
    return false;
  } finally {
    sqlite?.close();
  }
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
