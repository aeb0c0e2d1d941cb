import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { createBackups } from './backups.ts';
import { type Storage, openStorage } from './open-storage.ts';

const project = {
  ...{ id: 'p', name: 'Tienda', createdAt: 0, updatedAt: 0, trashedAt: null },
  ...{ pages: 1, description: null, template: null },
};
const row = (gestureId: string) => ({
  projectId: 'p',
  gestureId,
  update: Uint8Array.of(1),
  gesture: '{}',
  createdAt: 0,
});
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Each way in which a store writes. */
const writes: readonly ((storage: Storage) => unknown)[] = [
  (storage) => storage.log.append(row('later')),
  (storage) => storage.snapshots.save('p', 1, Uint8Array.of(1), 0),
  (storage) => storage.projects.change('p', { name: 'Otra' }),
  (storage) => storage.projects.remove('p'),
  (storage) => storage.settings.write('key', 1),
  (storage) => storage.outbox.put({ topic: 't', payload: {}, createdAt: 0 }),
  (storage) => storage.transaction(() => storage.log.append(row('together'))),
  (storage) => storage.backUpIfDue(),
  (storage) => storage.collectUnused(new AbortController().signal),
  (storage) => storage.assetFiles.hold(() => storage.assetFiles.write(Uint8Array.of(1, 2))),
];

describe('a database that was taken from its process', () => {
  const ways: readonly [string, (folder: string, file: string) => void][] = [
    ['another process opened it', (folder) => openStorage(folder).close()],
    [
      'a copy took its place',
      (_, file) => {
        copyFileSync(file, `${file}.copy`);
        renameSync(`${file}.copy`, file);
      },
    ],
    [
      'an older copy was written over it',
      (folder, file) => writeFileSync(file, readFileSync(join(folder, 'older.db')), { flag: 'r+' }),
    ],
    [
      'its own backup was written over it',
      (folder, file) => {
        const [backup = ''] = createBackups(join(folder, 'backups')).list();
        writeFileSync(file, readFileSync(backup), { flag: 'r+' });
      },
    ],
    ['it was removed', (_, file) => rmSync(file)],
  ];

  it.each(ways)('STO-17 is not written to any more where %s', async (_, take) => {
    const folder = makeTemporaryFolder();
    const file = join(folder, 'tausepro.db');
    const first = openStorage(folder);
    first.projects.insert(project);
    first.close();
    cpSync(file, join(folder, 'older.db'));
    const storage = openStorage(folder);
    storage.log.append(row('before'));
    await storage.backUpIfDue();
    take(folder, file);
    await wait(10);
    for (const write of writes) {
      await expect(async () => write(storage)).rejects.toMatchObject({ code: 'lost' });
    }
    storage.close();
  });

  it('STO-17 stays its own over backups, checkpoints and given back pages', async () => {
    const folder = makeTemporaryFolder();
    const storage = openStorage(folder);
    storage.projects.insert(project);
    for (let round = 0; round < 4; round += 1) {
      storage.transaction(() => {
        for (let index = 0; index < 600; index += 1) {
          const update = new Uint8Array(3000);
          storage.log.append({ ...row(`${round}-${index}`), update });
        }
      });
      await storage.backUpIfDue();
      storage.projects.remove('p');
      storage.projects.insert(project);
      await storage.collectUnused(new AbortController().signal);
      await wait(5);
    }
    expect(() => storage.log.append(row('last'))).not.toThrow();
    storage.close();
  });
});
