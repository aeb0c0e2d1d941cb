import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { openStorage } from '#storage/open-storage.ts';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { createSpaceService } from './space-service.ts';
import { trimFolder } from './trim-folder.ts';

const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const releases: (() => void)[] = [];
afterEach(() => {
  for (const release of releases.splice(0)) release();
});

const now = 1_700_000_000_000;
const hour = 3_600_000;

function write(folder: string, name: string, bytes: number, usedAt: number): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, new Uint8Array(bytes));
  utimesSync(file, usedAt / 1000, usedAt / 1000);
  return file;
}

function setUp(prepare: (data: string) => void = () => undefined, quiet = 10) {
  const data = makeTemporaryFolder();
  const storage = openStorage(data);
  prepare(data);
  const collectUnused = vi.fn<typeof storage.collectUnused>(storage.collectUnused);
  const space = createSpaceService({
    storage: { outbox: storage.outbox, collectUnused, backUpIfDue: storage.backUpIfDue },
    thumbnails: { sweep: async () => undefined },
    ports: { clock: () => now, logger, paths: { data } },
    quiet,
  });
  releases.push(() => storage.close());
  return { data, storage, space, collectUnused };
}

it('STO-14 keeps the pictures that were used last, as many as fit', async () => {
  const folder = join(makeTemporaryFolder(), 'images');
  write(join(folder, 'aa'), 'oldest', 40, now - 3 * hour);
  write(join(folder, 'bb'), 'newest', 40, now - hour);
  write(join(folder, 'aa'), 'middle', 40, now - 2 * hour);
  write(join(folder, 'bb'), 'cut-off.tmp', 1, now - 2 * hour);
  write(join(folder, 'bb'), 'being-written.tmp', 1, now);
  expect(await trimFolder(folder, 100, now)).toBe(41);
  expect([readdirSync(join(folder, 'aa')), readdirSync(join(folder, 'bb')).toSorted()]).toEqual([
    ['middle'],
    ['being-written.tmp', 'newest'],
  ]);
  expect(await trimFolder(join(folder, 'none'), 100, now)).toBe(0);
});

it('STO-15 removes work and shipments of earlier processes, and keeps what waits', async () => {
  const waiting = '11111111-1111-4111-8111-111111111111';
  const { data, storage, space } = setUp();
  await space.close();
  storage.outbox.put({ topic: 'publish/p/production', payload: { folder: waiting }, createdAt: 1 });
  write(join(data, 'outbox', waiting), 'index.html', 9, now);
  write(join(data, 'outbox', 'stale'), 'index.html', 9, now);
  write(join(data, 'work', 'build', 'p'), 'index.html', 9, now);

  const next = createSpaceService({
    storage,
    thumbnails: { sweep: async () => undefined },
    ports: {
      clock: () => now,
      logger,
      paths: { data },
    },
  });
  write(join(data, 'work', 'build', 'q'), 'index.html', 9, now);
  write(join(data, 'outbox', 'new'), 'index.html', 9, now);
  await next.tidy();
  expect(readdirSync(join(data, 'outbox')).toSorted()).toEqual([waiting, 'new']);
  expect(existsSync(join(data, 'work', 'build', 'p'))).toBe(false);
  expect(existsSync(join(data, 'work', 'build', 'q', 'index.html'))).toBe(true);
  await next.close();
});

it('STO-16 waits for a quiet moment, and stops when the app ends', async () => {
  const { space, collectUnused } = setUp(undefined, 60);
  space.postpone();
  await wait(100);
  expect(collectUnused).not.toHaveBeenCalled();
  space.tidySoon();
  for (let edit = 0; edit < 5; edit += 1) {
    await wait(20);
    space.postpone();
  }
  expect(collectUnused).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(collectUnused).toHaveBeenCalledTimes(1));
  space.tidySoon();
  await space.close();
  await wait(100);
  expect(collectUnused).toHaveBeenCalledTimes(1);
});

it('goes on with the other steps where one fails, and says so', async () => {
  const { data, space, collectUnused } = setUp((folder) =>
    write(join(folder, 'work', 'unused-1'), 'index.html', 9, now),
  );
  collectUnused.mockRejectedValueOnce(new Error('no'));
  await expect(space.tidy()).rejects.toThrow('no');
  expect(existsSync(join(data, 'work', 'unused-1'))).toBe(false);
  await space.close();
});

it('measures what lies in the folder, by what it is for', async () => {
  const { data, space } = setUp();
  write(join(data, 'assets', 'aa'), 'aabb', 300, now);
  write(join(data, 'engine', 'files'), 'x', 20, now);
  write(join(data, 'backups'), '00000001.db', 7, now);
  write(join(data, 'work', 'images'), 'x', 5, now);
  const { projects, ...rest } = await space.measure();
  expect(projects).toBeGreaterThan(4096);
  expect(rest).toEqual({ folder: data, images: 300, sites: 20, backups: 7, temporary: 5 });
  await space.close();
});
