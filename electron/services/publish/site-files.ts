import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PublishFile } from '#shared/api/publish-plan.ts';

/** Every file of a built site with its digest and size, in path order. Links are not followed. */
export async function listSiteFiles(folder: string): Promise<PublishFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: PublishFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const content = await readFile(file);
    files.push({
      path: relative(folder, file).split(sep).join('/'),
      sha256: createHash('sha256').update(content).digest('hex'),
      size: content.byteLength,
    });
  }
  return files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
}
