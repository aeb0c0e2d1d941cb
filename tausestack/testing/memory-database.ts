import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { toDatabase } from '../database/pglite-database.ts';

const packagesFolder = join(import.meta.dirname, '../../node_modules');
const cacheFolder = join(packagesFolder, '.cache/tausestack');

/** An empty database in memory. */
export async function openMemoryDatabase(): Promise<Database> {
  return toDatabase(await PGlite.create({ loadDataDir: await emptyCluster() }));
}

/** Fills a database folder with what initdb would make there. */
export async function prepareDatabaseFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const client = await PGlite.create({ dataDir: folder, loadDataDir: await emptyCluster() });
  await client.close();
}

/** What initdb makes, kept between runs, since making it takes seconds. */
async function emptyCluster(): Promise<Blob> {
  const manifest = await readFile(
    join(packagesFolder, '@electric-sql/pglite/package.json'),
    'utf8',
  );
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  const cachePath = join(cacheFolder, `pglite-${version}.tar`);
  const cached = await readFile(cachePath).catch(() => undefined);
  if (cached !== undefined) return new Blob([cached]);
  const client = await PGlite.create();
  const archive = await client.dumpDataDir('none');
  await client.close();
  await mkdir(cacheFolder, { recursive: true });
  const temporary = `${cachePath}.${randomUUID()}`;
  await writeFile(temporary, new Uint8Array(await archive.arrayBuffer()));
  await rename(temporary, cachePath);
  return archive;
}
