import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** What the process that has a data folder open tells the next one. */
export interface LockHolder {
  readonly pid: number;
  /** Where it answers, with its token; null until it does, and for a host without an address. */
  readonly address: string | null;
}

export interface DataLock {
  /** Tells later starts where this one answers. */
  announce(address: string): void;
  release(): void;
}

export type LockResult = { readonly lock: DataLock } | { readonly holder: LockHolder };

/**
 * Takes a data folder for this process, or answers with the living process that has it. A lock whose
 * process is gone is taken over. `isAlive` says whether a holder still runs.
 */
export function lockDataFolder(
  folder: string,
  isAlive: (holder: LockHolder) => boolean = processIsAlive,
): LockResult {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'lock.json');
  for (;;) {
    if (createExclusively(file, { pid: process.pid, address: null }))
      return { lock: createLock(file) };
    const holder = readHolder(file);
    if (holder !== undefined && holder.pid !== process.pid && isAlive(holder)) return { holder };
    removeStale(file, holder);
  }
}

function createLock(file: string): DataLock {
  return {
    announce(address) {
      const next = `${file}.${process.pid}`;
      rmSync(next, { force: true });
      createExclusively(next, { pid: process.pid, address });
      renameSync(next, file);
    },
    release() {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

function createExclusively(file: string, holder: LockHolder): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(descriptor, JSON.stringify(holder));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return true;
}

function readHolder(file: string): LockHolder | undefined {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof stored !== 'object' || stored === null) return undefined;
    if (!('pid' in stored) || typeof stored.pid !== 'number') return undefined;
    const address =
      'address' in stored && typeof stored.address === 'string' ? stored.address : null;
    return { pid: stored.pid, address };
  } catch {
    return undefined;
  }
}

/** Two starts may find the same stale lock: the slower one puts back what the faster one took. */
function removeStale(file: string, stale: LockHolder | undefined): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
    if (readHolder(aside)?.pid === stale?.pid) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch {
    // Someone else was quicker; the next round looks again.
  }
}

export function processIsAlive({ pid }: LockHolder): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
