import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { append, describeProject, documentOf } from '#tests/support/editing.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openServices } from '#tests/support/open-services.ts';
import { createTestPorts, makeTemporaryFolder } from '#tests/support/test-ports.ts';

const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAEklEQVR4nGNgYGD4z4AKGP4DAAj8AQGWG3eEAAAAAElFTkSuQmCC',
    'base64',
  ),
);
const blank = (name: string) => ({ name, locale: 'es', template: null }) as const;

describe('a damaged database', () => {
  it('is put aside whole, and the app goes on', async () => {
    const { paths } = createTestPorts();
    const file = join(paths.data, 'tausepro.db');
    writeFileSync(file, 'this is no database');
    const { services } = openServices({ paths });
    expect(await services.client.projects.list()).toEqual([]);
    const damagedFile = join(paths.data, 'damaged', '1', 'tausepro.db');
    const told = { database: { damagedFile, projects: 0 }, projects: [] };
    expect(await services.client.app.recovery()).toEqual(told);
    const { id } = await services.client.projects.create(blank('Nueva'));
    expect((await services.client.projects.open({ project: id })).recovery).toBeNull();
    const kept = readdirSync(join(paths.data, 'damaged'), { recursive: true }).map(String);
    const copy = kept.find((name) => name.endsWith('tausepro.db')) ?? '';
    expect(readFileSync(join(paths.data, 'damaged', copy), 'utf8')).toBe('this is no database');
    await services.close();

    // It is told until it was seen, over any number of starts.
    const { services: again } = openServices({ paths });
    expect(await again.client.app.recovery()).toEqual(told);
    await again.client.app.dismissRecovery({ project: null });
    expect(await again.client.app.recovery()).toBeNull();
    await again.close();
  });
});

describe('a damaged database with a backup', () => {
  it('tells of each project that came from it, until it was read', async () => {
    const { services: before, ports } = openServices();
    const { id } = await before.client.projects.create(blank('Vieja'));
    await before.close();
    const { data } = ports.paths;
    mkdirSync(join(data, 'backups'), { recursive: true });
    cpSync(join(data, 'tausepro.db'), join(data, 'backups', '00000001.db'));
    writeFileSync(join(data, 'tausepro.db'), 'this is no database');
    const { services } = openServices({ paths: ports.paths });
    const { app, projects } = services.client;
    const { id: fresh } = await projects.create(blank('Nueva'));
    const whole = { project: id, name: 'Vieja', gestures: 0, waiting: 0, images: 0 };
    for (let opening = 0; opening < 2; opening += 1) {
      expect((await projects.open({ project: id })).recovery).toMatchObject(whole);
    }
    expect((await app.recovery())?.projects).toMatchObject([whole]);
    await app.dismissRecovery({ project: id });
    expect((await projects.open({ project: id })).recovery).toBeNull();
    expect((await app.recovery())?.projects).toEqual([]);
    expect((await projects.open({ project: fresh })).recovery).toBeNull();
    await services.close();
  });
});

describe('a damaged image', () => {
  it('is said to be damaged where it is read or sent, and costs nothing else', async () => {
    const { services, ports } = openServices();
    const { client } = services;
    const { id } = await client.projects.create(blank('Fotos'));
    const asset = await client.assets.add({ project: id, name: 'a.png', content: pixel });
    const file = join(ports.paths.data, 'assets', asset.id.slice(0, 2), asset.id);
    writeFileSync(file, pixel.subarray(0, 20));
    const read = () => client.assets.read({ project: id, asset: asset.id });
    expect(await failureOf(read())).toBe('project-damaged');
    expect(await failureOf(client.projects.exportFile({ project: id, history: true }))).toBe(
      'project-damaged',
    );
    expect(documentOf(await client.projects.open({ project: id })).pages).toHaveLength(1);
    await client.assets.add({ project: id, name: 'a.png', content: pixel });
    expect(Buffer.from((await read()).content).equals(Buffer.from(pixel))).toBe(true);
    await services.close();
  });

  it('that claims more pixels than fit into memory is refused', async () => {
    const { services } = openServices();
    const { client } = services;
    const { id } = await client.projects.create(blank('Fotos'));
    const huge = Uint8Array.from(pixel);
    new DataView(huge.buffer).setUint32(16, 60_000);
    new DataView(huge.buffer).setUint32(20, 60_000);
    const add = client.assets.add({ project: id, name: 'huge.png', content: huge });
    expect(await failureOf(add)).toBe('asset-too-large');
    await services.close();
  });
});

describe('a bad template', () => {
  /** Services whose templates are the real ones and a changed copy of the shop. */
  function withTemplate(change: (folder: string) => void) {
    const ports = createTestPorts();
    const templates = makeTemporaryFolder();
    // Addresses of previews carry the time of their file.
    cpSync(ports.paths.templates, templates, { recursive: true, preserveTimestamps: true });
    const folder = join(templates, 'ecommerce', 'copy');
    cpSync(join(templates, 'ecommerce', 'tienda-artesanal'), folder, { recursive: true });
    editJson(join(folder, 'template.json'), (manifest) => ({ ...manifest, id: 'copy' }));
    change(folder);
    return openServices({ paths: { ...ports.paths, templates } });
  }

  const create = { ...blank('Mía'), template: { id: 'copy', variables: {} } };

  it.each([
    ['no JSON', (folder: string) => writeFileSync(join(folder, 'template.json'), '{')],
    ['a page that is not there', (folder: string) => addTo(folder, 'pages', '../../x.json')],
    ['an asset outside its folder', (folder: string) => addTo(folder, 'assets', '../x.svg')],
  ])('with %s is left out, and the others stay', async (_, change) => {
    const good = openServices();
    const expected = await good.services.client.templates.list();
    const { services } = withTemplate(change);
    expect(await services.client.templates.list()).toEqual(expected);
    expect(await failureOf(services.client.projects.create(create))).toBe('not-found');
    await Promise.all([services.close(), good.services.close()]);
  });

  it('with an empty image makes no project', async () => {
    const { services } = withTemplate((folder) => {
      const [name = ''] = readdirSync(join(folder, 'assets'));
      writeFileSync(join(folder, 'assets', name), '');
    });
    expect(await failureOf(services.client.projects.create(create))).toBe('asset-unsupported');
    expect(await services.client.projects.list()).toEqual([]);
    await services.close();
  });

  it('with kinds that this version does not know makes a project that keeps them', async () => {
    const unknown = { kind: 'hologram', props: { depth: 3 }, children: [] };
    const { services } = withTemplate((folder) => {
      mkdirSync(join(folder, 'pages'), { recursive: true });
      const [page = ''] = readdirSync(join(folder, 'pages'));
      editJson(join(folder, 'pages', page), (value) => ({ ...value, children: [unknown] }));
    });
    const { client } = services;
    const project = await client.projects.create(create);
    const document = documentOf(await client.projects.open({ project: project.id }));
    const nodes = document.pages.flatMap((id) =>
      (document.node(id)?.children ?? []).map((child) => document.node(child)),
    );
    expect(nodes).toContainEqual(
      expect.objectContaining({ kind: 'hologram', props: { depth: 3 } }),
    );
    expect(await client.publish.check({ project: project.id })).toEqual(expect.any(Array));
    const { content } = await client.projects.exportFile({ project: project.id, history: true });
    expect((await client.projects.importFile({ content })).name).toBe('Mía (2)');
    await services.close();
  });
});

describe('a clock that is set back', () => {
  it('orders nothing: gestures, history, versions and projects stay as they came', async () => {
    let now = 2_000_000_000_000;
    const { services } = openServices({ clock: () => (now -= 86_400_000) });
    const { client } = services;
    const { id: first } = await client.projects.create(blank('Primero'));
    const { id } = await client.projects.create(blank('Segundo'));
    const document = documentOf(await client.projects.open({ project: id }));
    for (const text of ['uno', 'dos', 'tres']) {
      await append(client, id, describeProject(document, text));
      await client.versions.create({ project: id, name: text });
    }
    const reopened = documentOf(await client.projects.open({ project: id }));
    expect(reopened.settings.description).toBe('tres');
    const sequences = (await client.projects.history({ project: id, limit: 10 })).map(
      ({ sequence }) => sequence,
    );
    expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
    const versions = await client.versions.list({ project: id });
    expect(versions.map(({ name }) => name)).toEqual(['tres', 'dos', 'uno']);
    expect((await client.projects.list()).map((project) => project.id)).toEqual([id, first]);
    await services.close();
  });

  it('before 1980, where zip has no dates, still writes project files', async () => {
    const { services } = openServices({ clock: () => -1 });
    const { id } = await services.client.projects.create(blank('Vieja'));
    const { content } = await services.client.projects.exportFile({ project: id, history: true });
    expect((await services.client.projects.importFile({ content })).createdAt).toBe(-1);
    await services.close();
  });
});

describe('awkward text', () => {
  it.each(['</script><script>alert(1)</script>', '"\'`${x}{{y}}{} \\ <!-- ]]>', '👩‍🍳🇨🇴 ñ العربية'])(
    'stays as it is through storage, files and copies: %s',
    async (text) => {
      const { services } = openServices();
      const { client } = services;
      const { id } = await client.projects.create(blank(text));
      const document = documentOf(await client.projects.open({ project: id }));
      await append(client, id, describeProject(document, text));
      const { content } = await client.projects.exportFile({ project: id, history: true });
      const copy = await client.projects.importFile({ content });
      expect(copy.name).toBe(`${text} (2)`);
      const copied = documentOf(await client.projects.open({ project: copy.id }));
      expect(copied.settings).toMatchObject({ name: text, description: text });
      await services.close();
    },
  );
});

function editJson(file: string, edit: (value: Record<string, unknown>) => unknown): void {
  const value = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify(edit(value)));
}

function addTo(folder: string, list: 'pages' | 'assets', entry: string): void {
  editJson(join(folder, 'template.json'), (manifest) => ({
    ...manifest,
    [list]: [...(manifest[list] as string[]), entry],
  }));
}
