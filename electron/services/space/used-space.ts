import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { UsedSpace } from '#shared/contract/schemas.ts';

/** What lies in each part of a data folder, by the names of its entries. */
const parts = {
  projects: ['tausepro.db', 'tausepro.db-wal', 'tausepro.db-shm'],
  images: ['assets'],
  sites: ['engine', 'outbox'],
  backups: ['backups', 'damaged'],
  temporary: ['work', 'thumbnails'],
} as const;

/** Bytes of files in a data folder, by what they are for. Links count as nothing. */
export async function measureSpace(data: string): Promise<UsedSpace> {
  const measure = async (names: readonly string[]): Promise<number> => {
    const sizes = await Promise.all(names.map((name) => sizeOf(join(data, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  const [projects, images, sites, backups, temporary] = await Promise.all([
    measure(parts.projects),
    measure(parts.images),
    measure(parts.sites),
    measure(parts.backups),
    measure(parts.temporary),
  ]);
  return { folder: data, projects, images, sites, backups, temporary };
}

async function sizeOf(path: string): Promise<number> {
  const found = await lstat(path).catch(() => null);
  if (found?.isFile()) return found.size;
  if (!found?.isDirectory()) return 0;
  let bytes = 0;
  for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isSymbolicLink()) bytes += await sizeOf(join(path, entry.name));
  }
  return bytes;
}
