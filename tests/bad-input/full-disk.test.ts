import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '#storage/database.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { append, describeProject, documentOf } from '#tests/support/editing.ts';
import { openServices } from '#tests/support/open-services.ts';

const disk = vi.hoisted(() => ({ database: undefined as Database | undefined }));

// SQLite itself answers SQLITE_FULL once the file may not grow: as on a full disk, and with no rights needed.
vi.mock(import('#storage/database.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    openDatabase: (file: string) => (disk.database = real.openDatabase(file)),
  };
});

function fillDisk(): void {
  const pages = disk.database?.pragma('page_count', { simple: true });
  disk.database?.pragma(`max_page_count = ${Number(pages)}`);
}

function freeDisk(): void {
  disk.database?.pragma('max_page_count = 1073741823');
}

afterEach(() => vi.restoreAllMocks());

/** The next file that is written finds no space. */
async function refuseNextFile(): Promise<void> {
  const handle = await open(import.meta.filename, 'r');
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  vi.spyOn(Object.getPrototypeOf(handle), 'writeFile').mockRejectedValueOnce(full);
  await handle.close();
}

const picture = (size: number): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg"><title>${'x'.repeat(size)}</title></svg>`,
  );

describe('a full disk', () => {
  it('says so, keeps what was there, and takes the same gesture once there is room', async () => {
    const { services } = openServices();
    const { client } = services;
    const { id } = await client.projects.create({ name: 'Llena', locale: 'es', template: null });
    const document = documentOf(await client.projects.open({ project: id }));
    await append(client, id, describeProject(document, 'antes'));
    fillDisk();
    // Room that is left inside the file takes the first gestures.
    for (let count = 0; count < 100; count += 1) {
      const saved = document.settings.description;
      const gesture = describeProject(document, `${count} ${'d'.repeat(290)}`);
      const gestureId = randomUUID();
      const failure = await failureOf(append(client, id, gesture, gestureId));
      if (failure === 'none') continue;
      expect(failure).toBe('storage-full');
      const kept = documentOf(await client.projects.open({ project: id }));
      expect(kept.settings.description).toBe(saved);
      freeDisk();
      await append(client, id, gesture, gestureId);
      break;
    }
    const reopened = documentOf(await client.projects.open({ project: id }));
    expect(reopened.settings.description).toBe(document.settings.description);
    expect(disk.database?.pragma('max_page_count', { simple: true })).toBeGreaterThan(1_000_000);
    await services.close();
  });

  it('leaves no half of a new project, a copy or an import', async () => {
    const { services } = openServices();
    const { client } = services;
    const { id } = await client.projects.create({ name: 'Uno', locale: 'es', template: null });
    const { content } = await client.projects.exportFile({ project: id, history: true });
    fillDisk();
    const template = null;
    const calls = [
      () => client.projects.create({ name: 'Dos', locale: 'es', template }),
      () => client.projects.duplicate({ project: id }),
      () => client.projects.importFile({ content }),
    ];
    // Pages that are free inside the file take the first ones.
    for (const call of calls) {
      let failure = await failureOf(call());
      for (let tries = 0; failure === 'none' && tries < 20; tries += 1) {
        failure = await failureOf(call());
      }
      expect(failure).toBe('storage-full');
    }
    freeDisk();
    for (const project of await client.projects.list()) {
      const opened = await client.projects.open({ project: project.id });
      expect(documentOf(opened).pages).toHaveLength(1);
    }
    await services.close();
  });

  it('leaves no half of an image', async () => {
    const { services, ports } = openServices();
    const { client } = services;
    const { id } = await client.projects.create({ name: 'Foto', locale: 'es', template: null });
    await refuseNextFile();
    const add = () => client.assets.add({ project: id, name: 'a.svg', content: picture(1000) });
    expect(await failureOf(add())).toBe('storage-full');
    expect(await client.assets.list({ project: id })).toEqual([]);
    const files = readdirSync(join(ports.paths.data, 'assets'), { recursive: true }).map(String);
    expect(files.filter((file) => file.length > 2)).toEqual([]);
    const asset = await add();
    expect(await client.assets.list({ project: id })).toEqual([asset]);
    await services.close();
  });

  it('imports nothing of a project file whose images have no room', async () => {
    const { services } = openServices();
    const { client } = services;
    const { id } = await client.projects.create({ name: 'Foto', locale: 'es', template: null });
    await client.assets.add({ project: id, name: 'a.svg', content: picture(500) });
    const { content } = await client.projects.exportFile({ project: id, history: false });
    await services.close();

    const other = openServices();
    await refuseNextFile();
    expect(await failureOf(other.services.client.projects.importFile({ content }))).toBe(
      'storage-full',
    );
    expect(await other.services.client.projects.list()).toEqual([]);
    await other.services.close();
  });
});
