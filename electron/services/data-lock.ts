import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { z } from 'zod';

/** What the process that has a data folder open tells the next one. */
export interface LockHolder {
  /** Null where it couldn't say. */
  readonly pid: number | null;
  /** What the host says of where it answers; null until it does, and for a host without an address. */
  readonly address: string | null;
}

export interface DataLock {
  /** Tells later starts where this one answers. */
  announce(address: string): void;
  release(): void;
}

export type LockResult = { readonly lock: DataLock } | { readonly holder: LockHolder };

const holderSchema = z.object({
  pid: z.number().int().positive().nullable().catch(null),
  address: z.string().nullable().catch(null),
});

/**
 * Takes a data folder for this process, or answers with the process that has it. The lock is one of the
 * operating system, on `lock.db`: it lasts exactly as long as the process, also a stopped one, and is
 * never taken from the living. `lock.json` beside it only tells who and where. Throws as the file system
 * does.
 */
export function lockDataFolder(folder: string): LockResult {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = holdFile(join(folder, 'lock.db'));
  const file = join(folder, 'lock.json');
  if (release === undefined) return { holder: readHolder(file) };
  try {
    writeHolder(file, { pid: process.pid, address: null });
  } catch (error) {
    release();
    throw error;
  }
  return {
    lock: {
      announce: (address) => writeHolder(file, { pid: process.pid, address }),
      release() {
        rmSync(file, { force: true });
        release();
      },
    },
  };
}

/**
 * Locks a file until the release, or returns undefined where another process has it. Node has no locks of
 * files; SQLite takes them on every system, and its open transaction keeps this one. The file is empty and
 * stays, because who locks a file that was removed excludes nobody.
 */
function holdFile(file: string): (() => void) | undefined {
  const database = new SqliteDatabase(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    const code = error instanceof SqliteDatabase.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) return undefined;
    if (code !== 'SQLITE_NOTADB' && !code.startsWith('SQLITE_CORRUPT')) throw error;
  }
  // Its content was read, so nobody holds it, and it should have none.
  truncateSync(file);
  return holdFile(file);
}

function writeHolder(file: string, holder: LockHolder): void {
  const next = `${file}.${process.pid}`;
  // A file that is there would keep its own mode.
  rmSync(next, { force: true });
  writeFileSync(next, JSON.stringify(holder), { mode: 0o600, flush: true });
  renameSync(next, file);
}

/** Who has a data folder, as it says itself. */
export function readLockHolder(folder: string): LockHolder {
  return readHolder(join(folder, 'lock.json'));
}

function readHolder(file: string): LockHolder {
  try {
    const holder = holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    // What a dead process left says nothing of the one that has the lock and hasn't written yet.
    if (holder.pid !== null && processIsAlive(holder.pid)) return holder;
  } catch {
    // As good as nothing.
  }
  return { pid: null, address: null };
}

export function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
