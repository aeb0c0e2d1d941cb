import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { type Database, checkIntegrity } from './database.ts';
import { type StoredUpdate, readUpdates } from './update-log.ts';
import { hasOwnSchema } from './schema-check.ts';

const keptBackups = 5;
const namePattern = /^(\d{8})\.db$/;

/** Whole copies of the database beside it. A running number orders them, so a wrong clock can't. */
export interface Backups {
  /** Writes a copy of an open database and forgets the oldest ones beyond five. Returns its path. */
  make(database: Database): string;
  /** The same without holding up other work; for a database that stays open until it is done. */
  makeInBackground(database: Database): Promise<void>;
  /** Paths, newest first. */
  list(): string[];
  /** Whether a project in the newest copy refers to one of these assets. */
  newestRefersTo(assets: ReadonlySet<string>): boolean;
  /** A log row as it was written, from the newest copy that has it. */
  findUpdate(damaged: StoredUpdate): StoredUpdate | undefined;
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

  const prepare = (): { target: string; temporary: string } => {
    mkdirSync(folder, { recursive: true });
    const target = pathOf((numbers()[0] ?? 0) + 1);
    const temporary = `${target}.part`;
    rmSync(temporary, { force: true });
    return { target, temporary };
  };
  const finish = (temporary: string, target: string): void => {
    renameSync(temporary, target);
    for (const number of numbers().slice(keptBackups)) rmSync(pathOf(number), { force: true });
  };

  let last: Promise<unknown> = Promise.resolve();

  return {
    make(database) {
      const { target, temporary } = prepare();
      database.prepare('VACUUM INTO ?').run(temporary);
      finish(temporary, target);
      return target;
    },
    makeInBackground(database) {
      // One after the other: two would take the same number.
      const made = last.then(async () => {
        const { target, temporary } = prepare();
        await database.backup(temporary);
        finish(temporary, target);
      });
      last = made.catch(() => undefined);
      return made;
    },
    list: () => numbers().map(pathOf),
    newestRefersTo(assets) {
      const [newest] = numbers();
      return newest !== undefined && refersTo(pathOf(newest), assets);
    },
    findUpdate(damaged) {
      for (const number of numbers()) {
        const found = findUpdate(pathOf(number), damaged);
        if (found) return found;
      }
      return undefined;
    },
    newestGood: () => numbers().map(pathOf).find(readsWell),
  };
}

function refersTo(file: string, assets: ReadonlySet<string>): boolean {
  let sqlite: Database | undefined;
  try {
    sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
    const ids = sqlite.prepare<[], string>('SELECT DISTINCT id FROM asset').pluck();
    for (const id of ids.iterate()) if (assets.has(id)) return true;
    return false;
  } catch {
    // A copy that can't be read takes no database's place.
    return false;
  } finally {
    sqlite?.close();
  }
}

/** By its gesture or its number, because either may be what was damaged. */
function findUpdate(file: string, damaged: StoredUpdate): StoredUpdate | undefined {
  let sqlite: Database | undefined;
  try {
    sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
    return readUpdates(sqlite, damaged).find((row) => row.projectId === damaged.projectId);
  } catch {
    // A copy that can't be read has nothing to give here.
    return undefined;
  } finally {
    sqlite?.close();
  }
}

function readsWell(file: string): boolean {
  let sqlite: Database | undefined;
  try {
    sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
    checkIntegrity(sqlite);
    return hasOwnSchema(sqlite);
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
