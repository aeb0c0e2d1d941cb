import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a person was told before that there is another folder; remembers that they are from now on. */
export function isToldAlready(dataFolder: string, other: string): boolean {
  const file = join(dataFolder, 'other-folder.txt');
  try {
    if (readFileSync(file, 'utf8') === other) return true;
  } catch {
    // Nobody was told yet.
  }
  writeFileSync(file, other);
  return false;
}
