import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives this process and those that it starts a temporary folder of their own, so that nothing of a test
 * run stays behind, whatever ended it. Returns what removes the folder.
 */
export function openTemporaryRoot(): () => void {
  const root = mkdtempSync(join(tmpdir(), 'tausepro-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = root;
  return () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
