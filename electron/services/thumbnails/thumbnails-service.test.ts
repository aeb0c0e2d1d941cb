import { readdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { type Storage, openStorage } from '#storage/open-storage.ts';
import { createThumbnailsService } from './thumbnails-service.ts';

const project = '6f0a3f44-5c9e-4d63-9d2c-0d8f6a1b2c3d';
const png = (size: number) => {
  const content = new Uint8Array(size);
  content.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return content;
};
const open: Storage[] = [];
afterEach(() => {
  for (const storage of open.splice(0)) storage.close();
});

function setUp() {
  const folder = makeTemporaryFolder();
  const storage = openStorage(folder);
  open.push(storage);
  const fields = {
    name: 'Barro',
    template: null,
    createdAt: 1,
    updatedAt: 1,
    trashedAt: null,
    pages: 1,
    description: null,
  };
  storage.projects.insert({ id: project, ...fields });
  return { folder, thumbnails: createThumbnailsService(storage, folder) };
}

test('the last picture of a project is kept, listed and read', async () => {
  const { thumbnails } = setUp();
  expect(await thumbnails.list()).toEqual([]);
  await thumbnails.set({ project, content: png(100) });
  await thumbnails.set({ project, content: png(200) });
  expect(await thumbnails.list()).toMatchObject([{ project }]);
  const read = await thumbnails.read(project);
  expect([read.mediaType, read.content.byteLength]).toEqual(['image/png', 200]);
});

test('a copy of a project shows the same picture until it is opened, if there is one', async () => {
  const { thumbnails } = setUp();
  const copy = '22222222-2222-4222-8222-222222222222';
  await thumbnails.copy(project, copy);
  expect(await thumbnails.list()).toEqual([]);
  await thumbnails.set({ project, content: png(100) });
  await thumbnails.copy(project, copy);
  expect(await thumbnails.read(copy)).toEqual(await thumbnails.read(project));
});

test('what is no picture, or of no project, is refused and leaves no file', async () => {
  const { folder, thumbnails } = setUp();
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  await expect(thumbnails.set({ project, content: svg })).rejects.toMatchObject({
    code: 'asset-unsupported',
  });
  const stranger = '11111111-1111-4111-8111-111111111111';
  await expect(thumbnails.set({ project: stranger, content: png(9) })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(thumbnails.read(project)).rejects.toMatchObject({ code: 'not-found' });
  expect(readdirSync(folder)).not.toContain('thumbnails');
});
