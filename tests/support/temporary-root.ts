import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIsAlive } from '#services/data-lock.ts';

const prefix = 'tausepro-tests-';

/**
 * Gives this process and those that it starts a temporary folder of their own, so that nothing of a test
 * run stays behind. Removes those of runs that were killed first. Returns what removes the folder.
 */
export function openTemporaryRoot(): () => void {
  removeAbandoned(tmpdir());
  const root = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = root;
  return () => remove(root);
}

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? Number.NaN);
    if (!Number.isInteger(pid) || processIsAlive(pid)) continue;
    try {
      remove(join(folder, name));
    } catch {
      // A disk that a test mounted in it may still be there: no reason to run no tests.
    }
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
