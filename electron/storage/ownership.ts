import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Database } from './database.ts';
import { StorageError, toStorageError } from './storage-error.ts';

/** Says that the file at a path is the one that this process opened, and that nobody opened it since. */
export interface Ownership {
  /** Throws StorageError `lost` where the database was replaced, overwritten, removed or opened by another. */
  check(): void;
  /** Takes the database anew: a copy that was made until now says that it is another one. */
  renew(): void;
  /** To be called after the database is closed. */
  release(): void;
}

/** Milliseconds for which a look at the file counts: one transaction writes many rows. */
const lookLasts = 2;

/**
 * Marks an open database as this process's, and refuses every write from the moment on in which that isn't
 * so any more: whoever opens it writes a mark of its own. Each row that is written is checked inside its
 * transaction, whichever store writes it. A file that was replaced is known by its identity, one that was
 * overwritten in place by the page with the mark.
 */
export function claimDatabase(database: Database, file: string): Ownership {
  // Stays open until the database is closed: closing any descriptor of a file drops its process's locks.
  const descriptor = openSync(file, 'r');
  const opened = fstatSync(descriptor, { bigint: true });
  let epoch: unknown;
  let page: Buffer | null = null;
  let lookedAt = -Infinity;

  const readEpoch = database.prepare<[], string>('SELECT epoch FROM owner').pluck();
  const rootPage = Number(
    database.prepare(`SELECT rootpage FROM sqlite_master WHERE name = 'owner'`).pluck().get(),
  );
  const size = Number(database.pragma('page_size', { simple: true }));
  const readPage = (): Buffer => {
    const content = Buffer.alloc(size);
    readSync(descriptor, content, 0, size, (rootPage - 1) * size);
    return content;
  };

  const compare = (stored: unknown): void => {
    if (stored !== epoch) throw lost('another process opened the database');
    const now = performance.now();
    if (now - lookedAt < lookLasts) return;
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (found === undefined) throw lost('the database was removed');
    if (found.ino !== opened.ino || found.dev !== opened.dev)
      throw lost('the database was replaced');
    if (page !== null && !readPage().equals(page)) throw lost('the database was overwritten');
    lookedAt = now;
  };

  const renew = (): void => {
    const next = randomUUID();
    try {
      database.transaction(() => {
        database.exec('DELETE FROM owner');
        database.prepare('INSERT INTO owner (epoch) VALUES (?)').run(next);
      })();
      database.pragma('wal_checkpoint(TRUNCATE)');
    } catch (thrown) {
      // On a full disk projects are read all the same; the mark that is there will do.
      const error = toStorageError(thrown);
      if (!(error instanceof StorageError) || error.code !== 'full') throw error;
    }
    epoch = readEpoch.get();
    const written = readPage();
    // Where it couldn't be moved from the log into the file, the other signs remain.
    page = typeof epoch === 'string' && written.includes(epoch) ? written : null;
  };

  try {
    renew();
    guardRows(database, compare);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return {
    check: () => compare(readEpoch.get()),
    renew() {
      compare(readEpoch.get());
      renew();
    },
    release: () => closeSync(descriptor),
  };
}

/** Calls `compare` with the stored mark before each row of any table is written; what it throws undoes the write. */
function guardRows(database: Database, compare: (stored: unknown) => void): void {
  database.pragma('temp_store = MEMORY');
  database.function('check_owner', (stored: unknown) => {
    compare(stored);
    return null;
  });
  const tables = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_master
       WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'owner'`,
    )
    .pluck()
    .all();
  for (const table of tables) {
    for (const write of ['INSERT', 'UPDATE', 'DELETE']) {
      database.exec(
        `CREATE TEMP TRIGGER "${table}_${write}" BEFORE ${write} ON main."${table}"
         BEGIN SELECT check_owner((SELECT epoch FROM main.owner)); END`,
      );
    }
  }
}

function lost(reason: string): StorageError {
  return new StorageError('lost', reason);
}
