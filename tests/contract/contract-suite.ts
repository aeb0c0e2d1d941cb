import { createHash, randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveEvent } from '#shared/contract/schemas.ts';
import { restoreVersion } from '#shared/document/restore-version.ts';
import type { ConnectedClient, ContractClient } from '#tests/support/contract-client.ts';
import { addPageTo, append, describeProject, documentOf } from '#tests/support/editing.ts';
import { failureOf } from '#tests/support/failure-of.ts';

/** All that is told while a project is packed. */
async function archiveOf(client: ContractClient, project: string): Promise<ArchiveEvent[]> {
  const events: ArchiveEvent[] = [];
  for await (const event of await client.export.archive({ project })) events.push(event);
  return events;
}

/** A host that a suite talks to. */
export interface ContractHost {
  connect(): Promise<ConnectedClient>;
  close(): Promise<void>;
}

const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAEklEQVR4nGNgYGD4z4AKGP4DAAj8AQGWG3eEAAAAAElFTkSuQmCC',
    'base64',
  ),
);

/** What every transport and host must do alike. */
export function testContract(transport: string, startHost: () => Promise<ContractHost>): void {
  describe(`the contract over ${transport}`, () => {
    let host: ContractHost;
    let connected: ConnectedClient;
    let client: ContractClient;

    beforeEach(async () => {
      host = await startHost();
      connected = await host.connect();
      client = connected.client;
    });
    afterEach(async () => {
      connected.close();
      await host.close();
    });

    const makeProject = (name = 'Tienda de Ana') =>
      client.projects.create({ name, locale: 'es', template: null });

    it('makes a project that can be opened', async () => {
      const project = await makeProject();
      const opened = await client.projects.open({ project: project.id });
      expect(opened).toMatchObject({ project, recovery: null, history: [], sequence: 1 });
      expect(documentOf(opened).settings).toMatchObject({ name: 'Tienda de Ana', locale: 'es' });
      expect(documentOf(opened).pages).toHaveLength(1);
    });

    it('makes a project from a template with its variables and assets', async () => {
      const [template] = await client.templates.list();
      expect(template).toBeDefined();
      const project = await client.projects.create({
        name: 'Barro',
        locale: 'es',
        template: { id: template?.id ?? '', variables: {} },
      });
      const document = documentOf(await client.projects.open({ project: project.id }));
      expect(project.template).toBe(template?.id);
      expect(document.pages).toHaveLength(template?.pages.length ?? 0);
      expect(document.settings.name).toBe('Barro');
      expect((await client.assets.list({ project: project.id })).length).toBeGreaterThan(0);
    });

    it('stores each gesture with its history, in order', async () => {
      const { id } = await makeProject();
      const document = documentOf(await client.projects.open({ project: id }));
      for (const text of ['uno', 'dos', 'tres']) {
        await append(client, id, describeProject(document, text));
      }
      document.undo();
      const reopened = await client.projects.open({ project: id });
      expect(reopened.sequence).toBe(4);
      expect(reopened.history.map(({ label }) => label)).toEqual([
        'settings',
        'settings',
        'settings',
      ]);
      const restored = documentOf(reopened);
      expect(restored.settings.description).toBe('tres');
      expect(restored.undo()).toBe(true);
      expect(restored.settings.description).toBe('dos');
    });

    it('stores a gesture once, however often it is sent', async () => {
      const { id } = await makeProject();
      const document = documentOf(await client.projects.open({ project: id }));
      const gesture = describeProject(document, 'una vez');
      const gestureId = randomUUID();
      const first = await append(client, id, gesture, gestureId);
      expect(await append(client, id, gesture, gestureId)).toEqual(first);
      expect((await client.projects.open({ project: id })).history).toHaveLength(1);
    });

    it('refuses bytes that are no update, and stores nothing of them', async () => {
      const { id } = await makeProject();
      const document = documentOf(await client.projects.open({ project: id }));
      const gesture = describeProject(document, 'dañado');
      const damaged = { ...gesture, update: gesture.update.map((byte) => byte ^ 255) };
      expect(await failureOf(append(client, id, damaged))).toBe('invalid-input');
      await append(client, id, gesture);
      const opened = await client.projects.open({ project: id });
      expect(documentOf(opened).settings.description).toBe('dañado');
      expect(opened.history).toHaveLength(1);
    });

    it('refuses a gesture whose predecessor never came', async () => {
      const { id } = await makeProject();
      const document = documentOf(await client.projects.open({ project: id }));
      const first = describeProject(document, 'primero');
      const second = describeProject(document, 'segundo');
      expect(await failureOf(append(client, id, second))).toBe('invalid-input');
      await append(client, id, first);
      await append(client, id, second);
      expect(documentOf(await client.projects.open({ project: id })).settings.description).toBe(
        'segundo',
      );
    });

    it('WIN-4 tells each row to all that follow a project, from the one that they know on', async () => {
      const { id } = await makeProject();
      const opened = await client.projects.open({ project: id });
      const document = documentOf(opened);
      const gestureIds = [randomUUID(), randomUUID(), randomUUID()];
      const send = (at: number) =>
        append(client, id, describeProject(document, `texto ${at}`), gestureIds[at]);
      await send(0);
      const other = await host.connect();
      const abort = new AbortController();
      const changes = await other.client.projects.changes(
        { project: id, after: opened.position },
        { signal: abort.signal },
      );
      const followed: string[] = [];
      const following = (async () => {
        for await (const change of changes) {
          if (change.type !== 'behind') return change.type;
          followed.push(...change.rows.map(({ gestureId }) => gestureId));
          if (followed.length === gestureIds.length) return change.rows.at(-1)?.gesture?.label;
        }
        return 'ended';
      })();
      await send(1);
      await send(2);
      expect(await following).toBe('settings');
      expect(followed).toEqual(gestureIds);
      abort.abort();
      other.close();
    });

    it('WIN-4 stores a gesture only from who knows all rows, and says what is missing', async () => {
      const { id } = await makeProject();
      const opened = await client.projects.open({ project: id });
      const [one, two] = [documentOf(opened), documentOf(opened)];
      const first = describeProject(one, 'primera');
      const gestureId = randomUUID();
      const { position: after } = opened;
      const input = (gesture: typeof first, known: string) => {
        const { update, ...made } = gesture;
        return { project: id, gestureId: randomUUID(), update, gesture: made, after: known };
      };
      const stored = await client.projects.append({ ...input(first, after), gestureId });
      expect(stored.type).toBe('stored');
      const second = describeProject(two, 'segunda');
      const behind = await client.projects.append(input(second, after));
      expect(behind).toMatchObject({ type: 'behind', rows: [{ gestureId }] });
      const apart = { type: 'apart' };
      expect(await client.projects.append(input(second, randomUUID()))).toEqual(apart);
      const changes = await client.projects.changes({ project: id, after: randomUUID() });
      const told: unknown[] = [];
      for await (const change of changes) told.push(change);
      expect(told).toEqual([apart]);
      expect((await client.projects.open({ project: id })).position).toBe(gestureId);
    });

    it('deletes a project for good, but only out of the trash', async () => {
      const { id, pages } = await makeProject();
      expect(pages).toBe(1);
      await client.assets.add({ project: id, name: 'punto.png', content: pixel });
      await client.thumbnails.set({ project: id, content: pixel });
      expect(await failureOf(client.projects.remove({ project: id }))).toBe('invalid-input');
      await client.projects.trash({ project: id });
      await client.projects.remove({ project: id });
      expect(await client.projects.list()).toEqual([]);
      expect(await client.thumbnails.list()).toEqual([]);
      expect(await failureOf(client.projects.open({ project: id }))).toBe('not-found');
      expect(await failureOf(client.projects.remove({ project: id }))).toBe('not-found');
    });

    it('counts the pages of each project', async () => {
      const { id } = await makeProject();
      const document = documentOf(await client.projects.open({ project: id }));
      await append(client, id, addPageTo(document));
      const [summary] = await client.projects.list();
      expect(summary).toMatchObject({ id, pages: 2 });
    });

    it('says where the pictures of each template are', async () => {
      for (const { id, pages, previews } of await client.templates.list()) {
        expect(previews?.pages).toHaveLength(pages.length);
        for (const address of [...(previews?.pages ?? []), previews?.phone]) {
          expect(address).toMatch(new RegExp(`^/template-previews/${id}/\\d+/[a-z-]+\\.webp$`));
        }
      }
    });

    it('lists projects, the one edited last first', async () => {
      const first = await makeProject('Primero');
      const second = await makeProject('Segundo');
      expect((await client.projects.list()).map(({ id }) => id)).toEqual([second.id, first.id]);
      const document = documentOf(await client.projects.open({ project: first.id }));
      await append(client, first.id, describeProject(document, 'ahora'));
      expect((await client.projects.list()).map(({ id }) => id)).toEqual([first.id, second.id]);
    });

    it('renames, trashes and restores without losing anything', async () => {
      const { id } = await makeProject();
      expect((await client.projects.rename({ project: id, name: 'Nuevo nombre' })).name).toBe(
        'Nuevo nombre',
      );
      expect((await client.projects.trash({ project: id })).trashedAt).toEqual(expect.any(Number));
      expect(await client.projects.list()).toMatchObject([{ id, trashedAt: expect.any(Number) }]);
      expect(await client.projects.restore({ project: id })).toMatchObject({ id, trashedAt: null });
      expect((await client.projects.open({ project: id })).project.name).toBe('Nuevo nombre');
    });

    it('takes images over from another project', async () => {
      const from = (await makeProject('Uno')).id;
      const project = (await makeProject('Uno')).id;
      const asset = await client.assets.add({ project: from, name: 'foto.png', content: pixel });
      const assets = [asset.id, 'f'.repeat(64)];
      expect(await client.assets.copy({ project, from, assets })).toEqual([asset]);
      expect(await client.assets.list({ project })).toEqual([asset]);
    });

    it('duplicates content and assets into a project of its own', async () => {
      const { id } = await makeProject('Tienda');
      const document = documentOf(await client.projects.open({ project: id }));
      await append(client, id, describeProject(document, 'original'));
      const asset = await client.assets.add({ project: id, name: 'foto.png', content: pixel });
      const copy = await client.projects.duplicate({ project: id });
      expect(copy.name).toBe('Tienda (copia)');

      const copied = documentOf(await client.projects.open({ project: copy.id }));
      await append(client, copy.id, describeProject(copied, 'cambiado'));
      expect(documentOf(await client.projects.open({ project: id })).settings.description).toBe(
        'original',
      );
      expect(await client.assets.list({ project: copy.id })).toEqual([asset]);
    });

    it('stores an image by its digest, and once', async () => {
      const { id } = await makeProject();
      const asset = await client.assets.add({ project: id, name: 'foto.png', content: pixel });
      expect(asset).toEqual({
        id: createHash('sha256').update(pixel).digest('hex'),
        name: 'foto.png',
        mediaType: 'image/png',
        bytes: pixel.byteLength,
        width: 2,
        height: 3,
      });
      expect(await client.assets.add({ project: id, name: 'otra.png', content: pixel })).toEqual(
        asset,
      );
      expect(await client.assets.list({ project: id })).toEqual([asset]);
      const read = await client.assets.read({ project: id, asset: asset.id });
      expect(read.asset).toEqual(asset);
      expect(Buffer.from(read.content).equals(Buffer.from(pixel))).toBe(true);
    });

    it('cuts a part out of an image and keeps the whole', async () => {
      const { id } = await makeProject();
      const whole = await client.assets.add({ project: id, name: 'foto.png', content: pixel });
      const rectangle = { x: 0, y: 0, width: 0.5, height: 1 };
      const part = await client.assets.crop({ project: id, asset: whole.id, rectangle });
      expect(part).toMatchObject({
        name: 'foto.png',
        mediaType: 'image/png',
        width: 1,
        height: 3,
      });
      const copy = await client.projects.duplicate({ project: id });
      expect(await client.assets.list({ project: copy.id })).toEqual([whole, part]);
      const missing = { project: id, asset: '0'.repeat(64), rectangle };
      expect(await failureOf(client.assets.crop(missing))).toBe('not-found');
      const outside = { ...rectangle, x: 0.9 };
      const crop = client.assets.crop({ project: id, asset: whole.id, rectangle: outside });
      expect(await failureOf(crop)).toBe('invalid-input');
    });

    it('says why it refuses a file', async () => {
      const { id } = await makeProject();
      const add = (content: Uint8Array) => client.assets.add({ project: id, name: 'x', content });
      const svg = (text: string) => new TextEncoder().encode(text);
      expect(await failureOf(add(new Uint8Array()))).toBe('asset-unsupported');
      expect(await failureOf(add(svg('MZ not an image')))).toBe('asset-unsupported');
      expect(await failureOf(add(new Uint8Array(30 * 1024 * 1024 + 1)))).toBe('asset-too-large');
      const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
      expect(await failureOf(add(svg(script)))).toBe('drawing-has-script');
    });

    it('says what it does not know and what it does not take', async () => {
      const project = randomUUID();
      expect(await failureOf(client.projects.open({ project }))).toBe('not-found');
      expect(await failureOf(client.assets.list({ project }))).toBe('not-found');
      expect(await failureOf(client.projects.open({ project: 'no-uuid' }))).toBe('invalid-input');
      expect(await failureOf(makeProject(' '))).toBe('invalid-input');
      expect(await failureOf(client.app.openExternal({ url: 'file:///etc/passwd' }))).toBe(
        'invalid-input',
      );
      const unknown = { name: 'x', locale: 'es', template: { id: 'none', variables: {} } } as const;
      expect(await failureOf(client.projects.create(unknown))).toBe('not-found');
    });

    it('names versions of a project, renames them, and brings one back as a gesture', async () => {
      const { id } = await makeProject();
      const document = documentOf(await client.projects.open({ project: id }));
      await append(client, id, describeProject(document, 'buena'));
      const version = await client.versions.create({ project: id, name: ' Entrega 1 ' });
      expect(version).toMatchObject({ name: 'Entrega 1', version: document.version() });
      await append(client, id, describeProject(document, 'mala'));
      const second = await client.versions.create({ project: id, name: 'Entrega 2' });

      const rename = { project: id, version: version.id, name: 'Aprobada' };
      const renamed = await client.versions.rename(rename);
      expect(await client.versions.list({ project: id })).toEqual([second, renamed]);
      const reopened = documentOf(await client.projects.open({ project: id }));
      restoreVersion(reopened, renamed.version);
      expect(reopened.settings.description).toBe('buena');
      reopened.undo();
      expect(reopened.settings.description).toBe('mala');
      const other = await makeProject();
      expect(await failureOf(client.versions.rename({ ...rename, project: other.id }))).toBe(
        'not-found',
      );
      const early = { name: 'Antes', version: renamed.version };
      expect(await client.versions.create({ project: id, ...early })).toMatchObject(early);
      expect(await failureOf(client.versions.create({ project: other.id, ...early }))).toBe(
        'invalid-input',
      );
    });

    it('lists the gestures of a project, the newest first, page by page', async () => {
      const { id } = await makeProject();
      const document = documentOf(await client.projects.open({ project: id }));
      for (const text of ['uno', 'dos', 'tres']) {
        await append(client, id, describeProject(document, text));
      }
      const all = await client.projects.history({ project: id, limit: 500 });
      expect(all.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
        'settings edit',
        'settings edit',
        'settings edit',
        'create edit',
      ]);
      expect(all[0]?.version).toBe(document.version());
      const descriptions = all.map(({ version }) => document.at(version ?? '').settings);
      expect(descriptions.map(({ description }) => description ?? '')).toEqual([
        'tres',
        'dos',
        'uno',
        '',
      ]);
      const [newest, ...older] = all;
      const before = newest?.sequence ?? 0;
      expect(await client.projects.history({ project: id, limit: 1, before })).toEqual(
        older.slice(0, 1),
      );
      expect(await failureOf(client.projects.history({ project: randomUUID(), limit: 1 }))).toBe(
        'not-found',
      );
    });

    it('says what to mend before publishing', async () => {
      const { id } = await makeProject();
      const { pages } = documentOf(await client.projects.open({ project: id }));
      expect(await client.publish.check({ project: id })).toEqual([
        {
          rule: 'heading-missing',
          severity: 'warning',
          page: pages[0],
          node: pages[0],
          data: { page: 'Inicio' },
        },
      ]);
      expect(await failureOf(client.publish.check({ project: randomUUID() }))).toBe('not-found');
    });

    it('packs the code of a project into an archive, piece by piece', async () => {
      const { id } = await makeProject('Tienda: Ana/2');
      const [begin, ...pieces] = await archiveOf(client, id);
      const files = begin?.files ?? 0;
      expect(begin).toEqual({ type: 'begin', fileName: 'tienda-ana-2.zip', files });
      expect(pieces.map((piece) => piece.files)).toEqual([
        ...Array.from({ length: files }, (_, index) => index + 1),
        ...[files, files],
      ]);
      const contents = pieces.flatMap((piece) => (piece.type === 'piece' ? [piece.content] : []));
      const entries = Object.keys(unzipSync(Buffer.concat(contents)));
      expect(entries).toHaveLength(files + 1);
      expect(entries).toContain('tienda-ana-2/frontend/src/routes.tsx');
      expect(entries.filter((path) => path.includes('..'))).toEqual([]);
      expect(await failureOf(archiveOf(client, randomUUID()))).toBe('not-found');
    });

    it('writes a project into a file and makes a new project of it', async () => {
      const { id } = await makeProject('Tienda: Ana/2');
      const document = documentOf(await client.projects.open({ project: id }));
      await append(client, id, describeProject(document, 'enviada'));
      const asset = await client.assets.add({ project: id, name: 'foto.png', content: pixel });
      const file = await client.projects.exportFile({ project: id, history: true });
      expect(file.fileName).toBe('Tienda- Ana-2.tausepro');

      const copy = await client.projects.importFile({ content: file.content });
      expect(copy.id).not.toBe(id);
      expect(copy).toMatchObject({ name: 'Tienda: Ana/2 (2)', trashedAt: null });
      const restored = documentOf(await client.projects.open({ project: copy.id }));
      expect(restored.settings.description).toBe('enviada');
      expect(restored.undo()).toBe(true);
      expect(restored.settings.description).toBe('');
      expect(await client.assets.list({ project: copy.id })).toEqual([asset]);
      expect(await failureOf(client.projects.importFile({ content: pixel }))).toBe(
        'project-file-invalid',
      );
    });

    it('keeps preferences', async () => {
      expect(await client.app.preferences()).toEqual({
        locale: null,
        appearance: 'system',
        tourDone: false,
        tour: null,
        projectOrder: 'recent',
        foldedSections: ['advanced'],
      });
      await client.app.setPreferences({ locale: 'pt' });
      await client.app.setPreferences({ appearance: 'dark' });
      expect(await client.app.preferences()).toEqual({
        locale: 'pt',
        appearance: 'dark',
        tourDone: false,
        tour: null,
        projectOrder: 'recent',
        foldedSections: ['advanced'],
      });
    });

    it('serves two connections from the same state', async () => {
      const other = await host.connect();
      const { id } = await makeProject();
      expect((await other.client.projects.list()).map((project) => project.id)).toEqual([id]);
      other.close();
    });
  });
}
