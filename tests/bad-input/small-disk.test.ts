import { createRouterClient } from '@orpc/server';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createServices } from '#services/create-services.ts';
import type { Ports } from '#services/ports.ts';
import { openStorage } from '#storage/open-storage.ts';
import { append, describeProject, documentOf } from '#tests/support/editing.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { type SmallDisk, mountSmallDisk } from '#tests/support/small-disk.ts';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { createWebPorts } from '../../electron/web-host/web-ports.ts';

const patience = 60_000;
const probe = mountSmallDisk(1);
probe?.release();
const blank = (name: string) => ({ name, locale: 'es', template: null }) as const;
const noise = (size: number): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg"><title>${'x'.repeat(size)}</title></svg>`,
  );

/** Storage with so many rows that a backup is due. */
function busyStorage(folder: string) {
  const storage = openStorage(folder);
  const project = { id: 'p', name: 'P', template: null, pages: 1, description: '' };
  storage.projects.insert({ ...project, createdAt: 0, updatedAt: 0, trashedAt: null });
  storage.transaction(() => {
    for (let row = 0; row < 500; row += 1) {
      const update = new Uint8Array(2000);
      const gestureId = `g${row}`;
      storage.log.append({ projectId: 'p', gestureId, update, gesture: '{}', createdAt: 0 });
    }
  });
  return storage;
}

/** Backups and what is left of those that failed. */
function backupsIn(folder: string): readonly string[] {
  const backups = join(folder, 'backups');
  return existsSync(backups) ? readdirSync(backups) : [];
}

describe('a backup that cannot be written', () => {
  it('is logged, and holds nothing up', async () => {
    const data = makeTemporaryFolder();
    busyStorage(data).close();
    writeFileSync(join(data, 'backups'), 'in the way');
    const warn = vi.fn<Ports['logger']['warn']>();
    const logger = { info: () => undefined, warn, error: () => undefined };
    const services = createServices({ ...createWebPorts(data), logger });
    const client = createRouterClient(services.router);
    const { id } = await client.projects.create(blank('Nueva'));
    expect((await client.projects.open({ project: id })).recovery).toBeNull();
    expect(warn).toHaveBeenCalledWith('no backup made', expect.anything());
    await services.close();
  });
});

// Only root may mount; elsewhere full-disk.test.ts stands in with injected errors.
describe.each(probe ? ['a disk that is full to the last byte'] : [])('%s', () => {
  let disk: SmallDisk;

  beforeEach(() => {
    const mounted = mountSmallDisk(24);
    if (!mounted) throw new Error('no disk could be mounted');
    disk = mounted;
  });

  afterEach(() => disk.release());

  it('refuses gestures and images, keeps all that was, and takes them once freed', async () => {
    const services = createServices(createWebPorts(join(disk.folder, 'data')));
    const client = createRouterClient(services.router);
    const { id } = await client.projects.create(blank('Llena'));
    const document = documentOf(await client.projects.open({ project: id }));
    await append(client, id, describeProject(document, 'antes'));
    disk.fill();
    const gesture = describeProject(document, `después ${'d'.repeat(250)}`);
    const gestureId = crypto.randomUUID();
    expect(await failureOf(append(client, id, gesture, gestureId))).toBe('storage-full');
    const add = () => client.assets.add({ project: id, name: 'a.svg', content: noise(400_000) });
    expect(await failureOf(add())).toBe('storage-full');
    const kept = documentOf(await client.projects.open({ project: id }));
    expect(kept.settings.description).toBe('antes');
    expect(await client.assets.list({ project: id })).toEqual([]);
    disk.free();
    await append(client, id, gesture, gestureId);
    await add();
    const saved = documentOf(await client.projects.open({ project: id }));
    expect(saved.settings.description).toMatch(/^después/);
    await services.close();
  });

  it('refuses to publish and to export, and says why', { timeout: patience }, async () => {
    const services = createServices(createWebPorts(join(disk.folder, 'data')));
    const client = createRouterClient(services.router);
    const { id } = await client.projects.create(blank('Llena'));
    disk.fill();
    const publish = async () => {
      const start = { project: id, environment: 'production' } as const;
      for await (const event of await client.publish.start(start)) seen.push(event.type);
    };
    const seen: string[] = [];
    expect(await failureOf(publish())).toBe('storage-full');
    expect(seen).not.toContain('live');
    const folder = join(disk.folder, 'export');
    const run = client.export.run({ project: id, folder, overwrite: false });
    expect(await failureOf(run)).toBe('storage-full');
    expect(documentOf(await client.projects.open({ project: id })).pages).toHaveLength(1);
    await services.close();
  });

  it('leaves no half of a backup, and makes it once freed', async () => {
    const storage = busyStorage(disk.folder);
    disk.fill();
    await expect(storage.backUpIfDue()).rejects.toThrow(/full/);
    expect(backupsIn(disk.folder)).toEqual([]);
    disk.free();
    await storage.backUpIfDue();
    expect(backupsIn(disk.folder)).toEqual(['00000001.db']);
    storage.close();
  });
});
