import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { createBackups } from './backups.ts';
import { openDatabase } from './database.ts';
import { type Storage, openStorage } from './open-storage.ts';

const never = new AbortController().signal;
const open: Storage[] = [];
afterEach(() => {
  for (const storage of open.splice(0)) storage.close();
});

async function setUp() {
  const folder = makeTemporaryFolder();
  const storage = openStorage(folder);
  open.push(storage);
  const fields = {
    name: 'P',
    template: null,
    createdAt: 1,
    updatedAt: 1,
    trashedAt: 1,
    pages: 1,
    description: '',
  };
  storage.projects.insert({ id: 'p', ...fields });
  const add = (projectId: string, byte: number): Promise<string> =>
    storage.assetFiles.hold(async () => {
      const id = await storage.assetFiles.write(Uint8Array.of(byte));
      const asset = { id, name: 'a', mediaType: 'image/png', bytes: 1, width: 1, height: 1 };
      storage.assets.insert(projectId, asset, 1);
      return id;
    });
  const isThere = (id: string) => existsSync(join(folder, 'assets', id.slice(0, 2), id));
  return { folder, storage, fields, add, isThere };
}

it('STO-12 collects what a removed project alone had, once', async () => {
  const { storage, fields, add, isThere } = await setUp();
  storage.projects.insert({ id: 'q', ...fields });
  const [own, shared] = [await add('p', 1), await add('p', 2)];
  await add('q', 2);
  expect(await storage.collectUnused(never)).toEqual({ files: 0, bytes: 0 });
  storage.projects.remove('p');
  expect(await storage.collectUnused(never)).toEqual({ files: 1, bytes: 1 });
  expect([isThere(own), isThere(shared)]).toEqual([false, true]);
  expect(await storage.collectUnused(never)).toEqual({ files: 0, bytes: 0 });
  storage.projects.remove('q');
  await storage.collectUnused(never);
  expect(isThere(shared)).toBe(false);
});

it('STO-12 collects a file whose row was never written', async () => {
  const { storage, isThere } = await setUp();
  const id = await storage.assetFiles.hold(() => storage.assetFiles.write(Uint8Array.of(9)));
  expect(isThere(id)).toBe(true);
  await storage.collectUnused(never);
  expect(isThere(id)).toBe(false);
});

it('STO-13 leaves a file alone between its writing and its row', async () => {
  const { storage, add, isThere } = await setUp();
  const id = await add('p', 1);
  storage.projects.remove('p');
  await storage.assetFiles.hold(async () => {
    await storage.assetFiles.write(Uint8Array.of(1));
    await storage.collectUnused(never);
    expect(isThere(id)).toBe(true);
  });
  await expect(storage.assetFiles.write(Uint8Array.of(1))).rejects.toMatchObject({
    code: 'failed',
  });
});

it('STO-13 makes a backup first where the newest one has the project', async () => {
  const { folder, storage, add } = await setUp();
  const backups = createBackups(join(folder, 'backups'));
  const id = await add('p', 1);
  const database = openDatabase(join(folder, 'tausepro.db'));
  backups.make(database);
  database.close();
  storage.projects.remove('p');
  await storage.collectUnused(never);
  expect(backups.list()).toHaveLength(2);
  expect(backups.newestRefersTo(new Set([id]))).toBe(false);
});

it('STO-13 collects nothing of before where the list of assets may have been lost', async () => {
  const { folder, storage, add, isThere } = await setUp();
  const id = await add('p', 1);
  storage.close();
  open.splice(0);
  const database = openDatabase(join(folder, 'tausepro.db'));
  database.exec('DELETE FROM asset');
  createBackups(join(folder, 'backups')).make(database);
  database.close();
  rmSync(join(folder, 'tausepro.db'));

  const restored = openStorage(folder);
  open.push(restored);
  expect(restored.restored).not.toBeNull();
  expect(await restored.collectUnused(never)).toEqual({ files: 0, bytes: 0 });
  expect(isThere(id)).toBe(true);
});

it('STO-12 gives the space of deleted rows back to the disk', async () => {
  const { folder, storage } = await setUp();
  const row = { projectId: 'p', gesture: null, createdAt: 1 };
  for (let index = 0; index < 4; index += 1) {
    storage.log.append({ ...row, gestureId: `${index}`, update: new Uint8Array(1_000_000) });
  }
  storage.projects.remove('p');
  await storage.collectUnused(never);
  const database = new SqliteDatabase(join(folder, 'tausepro.db'));
  expect(Number(database.pragma('page_count', { simple: true }))).toBeLessThan(200);
  database.close();
});
