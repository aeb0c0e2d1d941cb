import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders below the data folder's `work/` in which generated apps stand, one folder a project in each. */
const uses = ['build', 'preview'] as const;
const asidePrefix = 'unused-';

/** Where the app of a project is built or previewed. It can always be made again, and each process does. */
export function workFolder(data: string, use: (typeof uses)[number], project: string): string {
  return join(data, 'work', use, project);
}

/**
 * Sets all work folders aside, at once, for `removeAside`. To be called before anything is built or
 * previewed, or when nothing is any more. Folders that the user exported to are elsewhere and are never
 * touched.
 */
export function setWorkAside(data: string): void {
  for (const use of uses) {
    try {
      renameSync(join(data, 'work', use), join(data, 'work', asidePrefix + randomUUID()));
    } catch {
      // There is none yet, or a program has a file in it open: the next start tries again.
    }
  }
}

/** Removes what was set aside, by this process or by one that didn't come to it. */
export async function removeAside(data: string): Promise<void> {
  const work = join(data, 'work');
  for (const name of await readdir(work).catch(() => [])) {
    if (name.startsWith(asidePrefix)) await rm(join(work, name), { recursive: true, force: true });
  }
}
