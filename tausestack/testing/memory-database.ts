import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import manifest from '../../package.json' with { type: 'json' };
import type { Database } from '../database/database.ts';
import { toDatabase } from '../database/pglite-database.ts';

const cacheFolder = join(import.meta.dirname, '../../node_modules/.cache/tausestack');
const cachePath = join(cacheFolder, `pglite-${manifest.dependencies['@electric-sql/pglite']}.tar`);

/** An empty database in memory. What initdb makes is kept, since making it takes seconds. */
export async function openMemoryDatabase(): Promise<Database> {
  const cached = await readFile(cachePath).catch(() => undefined);
  if (cached !== undefined) {
    return toDatabase(await PGlite.create({ loadDataDir: new Blob([cached]) }));
  }
  const client = await PGlite.create();
  const archive = await client.dumpDataDir('none');
  await mkdir(cacheFolder, { recursive: true });
  const temporary = `${cachePath}.${randomUUID()}`;
  await writeFile(temporary, new Uint8Array(await archive.arrayBuffer()));
  await rename(temporary, cachePath);
  return toDatabase(client);
}
