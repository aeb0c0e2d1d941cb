import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders below the data folder's `work/` in which generated apps stand, one folder a project in each. */
const uses = ['build', 'preview'] as const;

/** Where the app of a project is built or previewed. It can always be made again. */
export function workFolder(data: string, use: (typeof uses)[number], project: string): string {
  return join(data, 'work', use, project);
}

/**
 * Removes the work folders of projects that are no longer in use. To be called while nothing is built or
 * previewed. Folders that the user exported to are elsewhere and are never touched.
 */
export async function removeUnusedWork(
  data: string,
  isInUse: (project: string) => boolean,
): Promise<void> {
  for (const use of uses) {
    // Before the first build there is no such folder.
    for (const project of await readdir(join(data, 'work', use)).catch(() => [])) {
      if (!isInUse(project))
        await rm(workFolder(data, use, project), { recursive: true, force: true });
    }
  }
}
