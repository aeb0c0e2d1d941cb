import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/**
 * Makes sure that a folder holds a database cluster. A new one is made beside and moved into place,
 * so that a cut leaves nothing half made. initdb takes seconds; with `archive` its outcome is kept
 * in that file and unpacked from there for the next new folder. The file is trusted: it must not be
 * writable by others. Rejects with ENOTEMPTY when the folder holds anything else.
 */
export async function ensureCluster(folder: string, archive?: string): Promise<void> {
  if (await exists(join(folder, 'PG_VERSION'))) return;
  await rmdir(folder).catch(ignoreAbsent);
  const incoming = `${folder}.incoming`;
  await rm(incoming, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  if (archive === undefined || !(await unpack(archive, incoming))) {
    const client = await PGlite.create(incoming);
    if (archive !== undefined) await keepArchive(client, archive);
    await client.close();
  }
  await rename(incoming, folder);
}

/** Writes what an untouched cluster consists of to a file, for `ensureCluster` to unpack. */
export async function keepArchive(client: PGlite, archive: string): Promise<void> {
  const content = await client.dumpDataDir('none');
  const temporary = `${archive}.${randomUUID()}`;
  await mkdir(dirname(archive), { recursive: true });
  await writeFile(temporary, new Uint8Array(await content.arrayBuffer()));
  await rename(temporary, archive);
}

/** False where there is no archive or it is damaged; then the folder is as before. */
async function unpack(archive: string, folder: string): Promise<boolean> {
  const content = await readFile(archive).catch(ignoreAbsent);
  if (content === undefined) return false;
  try {
    const client = await PGlite.create({ dataDir: folder, loadDataDir: new Blob([content]) });
    await client.close();
    return true;
  } catch {
    await rm(folder, { recursive: true, force: true });
    await rm(archive, { force: true });
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function ignoreAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
