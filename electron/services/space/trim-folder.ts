import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a write that was cut off leaves beside its file; a younger one may still be on its way. */
const unfinishedAge = 60 * 60 * 1000;

interface CachedFile {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

/**
 * Removes the least recently used files of a cache (those with the oldest times) until the others have at
 * most so many bytes, and what was never finished. Returns the bytes that went. Files are looked for in
 * the folder and in the folders in it.
 */
export async function trimFolder(
  folder: string,
  maximumBytes: number,
  now: number,
): Promise<number> {
  let left = 0;
  let removed = 0;
  for (const file of (await listFiles(folder)).toSorted((a, b) => b.usedAt - a.usedAt)) {
    const isUnfinished = file.path.endsWith('.tmp') && now - file.usedAt > unfinishedAge;
    if (!isUnfinished && left + file.bytes <= maximumBytes) {
      left += file.bytes;
    } else {
      await rm(file.path, { force: true });
      removed += file.bytes;
    }
  }
  return removed;
}

async function listFiles(folder: string): Promise<CachedFile[]> {
  const files: CachedFile[] = [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const found = await stat(path).catch(() => null);
    if (found) files.push({ path, bytes: found.size, usedAt: found.mtimeMs });
  }
  return files;
}
