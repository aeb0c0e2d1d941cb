import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { keepArchive } from '../database/cluster.ts';
import type { Database } from '../database/database.ts';
import { toDatabase } from '../database/pglite-database.ts';

/** Where tests keep what initdb makes. An install with another version of PGlite removes it. */
export const clusterArchive = join(
  import.meta.dirname,
  '../../node_modules/@electric-sql/pglite/.cache/cluster.tar',
);

/** An empty database in memory. */
export async function openMemoryDatabase(): Promise<Database> {
  const content = await readFile(clusterArchive).catch(() => undefined);
  if (content !== undefined) {
    return toDatabase(await PGlite.create({ loadDataDir: new Blob([content]) }));
  }
  const client = await PGlite.create();
  await keepArchive(client, clusterArchive);
  return toDatabase(client);
}
