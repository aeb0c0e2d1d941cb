import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, unzipSync, zipSync } from 'fflate';
import { LoroDoc } from 'loro-crdt';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createDocument } from '#shared/document/create-document.ts';
import type { HostErrorCode } from '#shared/contract/errors.ts';
import { openStorage } from '#storage/open-storage.ts';
import { append, describeProject, documentOf } from '#tests/support/editing.ts';
import { openServices } from '#tests/support/open-services.ts';
import { HostError, toHostError } from '../errors.ts';
import { type Manifest, sha256 } from './manifest.ts';
import { readArchive } from './read-archive.ts';
import { projectFileName } from './write-project-file.ts';

const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"></path></svg>',
);
const documentBytes = createDocument({
  settings: { name: 'Barro', locale: 'es' },
  theme: {},
  pages: [{ title: 'Inicio', path: '/' }],
});
const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** The files of a good project file with one image. */
function goodFiles(): Map<string, Uint8Array> {
  return new Map([
    ['document.loro', documentBytes],
    [`assets/${sha256(svg)}`, svg],
    ['versions.json', text([])],
  ]);
}

/** A small picture as the interface makes them. */
async function picture(width = 64, height = 40): Promise<Uint8Array> {
  const background = { r: 90, g: 40, b: 200 };
  const made = sharp({ create: { width, height, channels: 3, background } });
  return new Uint8Array(await made.webp({ quality: 80 }).toBuffer());
}

/** A manifest that lists the files as they are. */
function manifestOf(files: ReadonlyMap<string, Uint8Array>): Manifest {
  return {
    format: 'tausepro-project',
    formatVersion: 1,
    project: { name: 'Barro', template: null },
    files: [...files].map(([path, content]) => ({
      path,
      bytes: content.byteLength,
      sha256: sha256(content),
    })),
    assets: [...files.keys()]
      .filter((path) => path.startsWith('assets/'))
      .map((path) => ({ id: path.slice('assets/'.length), name: 'foto.svg' })),
  };
}

function archive(files: ReadonlyMap<string, Uint8Array>, manifest: unknown = manifestOf(files)) {
  const entries: Zippable = Object.fromEntries([['manifest.json', text(manifest)], ...files]);
  return zipSync(entries);
}

/** What an import comes to, and what it left behind. */
async function importing(content: Uint8Array) {
  const { services, ports } = openServices();
  const failure = await services.client.projects.importFile({ content }).then(
    () => 'none' as const,
    (error: unknown) => failureCode(error),
  );
  const projects = await services.client.projects.list();
  await services.close();
  return { failure, projects, files: filesBelow(join(ports.paths.data, 'assets')) };
}

const refused = (failure: HostErrorCode) => ({ failure, projects: [], files: [] });

function failureCode(error: unknown): HostErrorCode {
  if (error instanceof Error && 'data' in error) {
    return (error.data as { code: HostErrorCode }).code;
  }
  return toHostError(error).code;
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true }).map(String);
  } catch {
    return [];
  }
}

describe('a project file', () => {
  it('PF-1 PF-2 holds document, images, versions and history, each with its digest', async () => {
    const { services } = openServices();
    const project = await services.client.projects.importFile({ content: archive(goodFiles()) });
    await services.client.versions.create({ project: project.id, name: 'Primera' });
    const { content } = await services.client.projects.exportFile({
      project: project.id,
      history: true,
    });
    const files = new Map(Object.entries(unzipSync(content)));
    const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest;
    files.delete('manifest.json');
    expect(manifest).toEqual(manifestOf(files));
    expect([...files.keys()].sort()).toEqual([
      `assets/${sha256(svg)}`,
      'document.loro',
      'history.json',
      'versions.json',
    ]);
    await services.close();
  });

  it('PF-3 is the same bytes for the same project', async () => {
    const { services } = openServices();
    const { id } = await services.client.projects.importFile({ content: archive(goodFiles()) });
    const write = () => services.client.projects.exportFile({ project: id, history: true });
    expect(await write()).toEqual(await write());
    await services.close();
  });

  it('PF-3 leaves the history out where it is not wanted', async () => {
    const { services } = openServices();
    const { id } = await services.client.projects.importFile({ content: archive(goodFiles()) });
    const { content } = await services.client.projects.exportFile({ project: id, history: false });
    expect(Object.keys(unzipSync(content))).not.toContain('history.json');
    await services.close();
  });

  it('PF-4 makes a new project each time, with versions, and dates it today', async () => {
    const now = 1_700_000_000_000;
    const { services } = openServices({ clock: () => now });
    const versions = [{ name: 'Primera', version: '0@1', createdAt: 5 }];
    const gesture = { label: 'settings', kind: 'edit', changes: [] };
    const content = archive(
      goodFiles()
        .set('versions.json', text(versions))
        .set('history.json', text([{ gesture, createdAt: 9_000_000_000_000_000 }])),
    );
    const first = await services.client.projects.importFile({ content });
    const second = await services.client.projects.importFile({ content });
    expect(first.id).not.toBe(second.id);
    expect(second.name).toBe(`${first.name} (2)`);
    expect(await services.client.versions.list({ project: first.id })).toMatchObject(versions);
    const opened = await services.client.projects.open({ project: first.id });
    expect(opened.history).toEqual([gesture]);
    expect(opened.project).toMatchObject({ createdAt: now, updatedAt: now });
    await services.close();
  });

  it('PF-4 makes a project that is stored as every other, snapshots among it', async () => {
    const { services, ports } = openServices();
    const gesture = { label: 'settings', kind: 'edit', changes: [] };
    const history = Array.from({ length: 250 }, () => ({ gesture, createdAt: 5 }));
    const content = archive(goodFiles().set('history.json', text(history)));
    const { id } = await services.client.projects.importFile({ content });
    const document = documentOf(await services.client.projects.open({ project: id }));
    for (let count = 0; count < 200; count += 1) {
      await append(services.client, id, describeProject(document, `${count}`));
    }
    await new Promise((done) => setImmediate(done));
    await services.close();
    const storage = openStorage(ports.paths.data);
    expect(storage.snapshots.newest(id).snapshot).not.toBeNull();
    storage.close();
  });

  it('PF-11 brings the thumbnail along, and is of the first format without one', async () => {
    const { services } = openServices();
    const first = await services.client.projects.importFile({ content: archive(goodFiles()) });
    const write = async (project: string) =>
      (await services.client.projects.exportFile({ project, history: true })).content;
    const formatOf = (content: Uint8Array) =>
      (JSON.parse(new TextDecoder().decode(unzipSync(content)['manifest.json'])) as Manifest)
        .formatVersion;
    expect(formatOf(await write(first.id))).toBe(1);
    await services.client.thumbnails.set({ project: first.id, content: await picture() });
    const content = await write(first.id);
    expect(formatOf(content)).toBe(2);
    const second = await services.client.projects.importFile({ content });
    expect(await services.client.thumbnails.list()).toHaveLength(2);
    expect(unzipSync(await write(second.id))['thumbnail']).toEqual(await picture());

    const headOnly = (await picture()).subarray(0, 60);
    await services.client.thumbnails.set({ project: second.id, content: headOnly });
    expect(formatOf(await write(second.id))).toBe(1);
    await services.close();
  });

  it('PF-9 gets a name that every system takes', () => {
    expect(projectFileName('Mi tienda')).toBe('Mi tienda.tausepro');
    expect(projectFileName('../../etc/pass:wd')).toBe('etc-pass-wd.tausepro');
    expect(projectFileName('...')).toBe('tausepro.tausepro');
  });
});

describe('PF-5 PF-8 a damaged or hostile project file leaves nothing behind', () => {
  const changed = (change: (files: Map<string, Uint8Array>) => void): Uint8Array => {
    const files = goodFiles();
    const manifest = manifestOf(files);
    change(files);
    return archive(files, manifest);
  };
  const listed = (change: (files: Map<string, Uint8Array>) => void): Uint8Array => {
    const files = goodFiles();
    change(files);
    return archive(files);
  };
  const withManifest = (change: Record<string, unknown>): Uint8Array =>
    archive(goodFiles(), { ...manifestOf(goodFiles()), ...change });
  const image = (content: string): Uint8Array =>
    listed((files) => {
      const bytes = new TextEncoder().encode(content);
      files.set(`assets/${sha256(bytes)}`, bytes);
    });
  const good = archive(goodFiles());

  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['no bytes', new Uint8Array()],
    ['no archive', svg],
    ['an archive that is cut off', good.subarray(0, 400)],
    ['no manifest', zipSync(Object.fromEntries(goodFiles()))],
    ['a manifest that is no JSON', zipSync({ 'manifest.json': svg })],
    ['a manifest of something else', withManifest({ format: 'other' })],
    ['a format version that is none', withManifest({ formatVersion: 'x' })],
    ['an empty name', withManifest({ project: { name: '  ', template: null } })],
    ['a wrong digest', changed((files) => files.set('document.loro', text('otro')))],
    ['a missing image', changed((files) => files.delete(`assets/${sha256(svg)}`))],
    ['a file that is not listed', changed((files) => files.set('more.txt', text('x')))],
    ['a file that does not belong', listed((files) => files.set('run.sh', text('x')))],
    ['a path out of it', listed((files) => files.set('../../evil', text('x')))],
    ['an absolute path', listed((files) => files.set('/etc/evil', text('x')))],
    ['a path with backslashes', listed((files) => files.set('..\\evil', text('x')))],
    ['no document', listed((files) => files.delete('document.loro'))],
    ['a damaged document', listed((files) => files.set('document.loro', text('x')))],
    ['a document without content', listed((files) => files.set('document.loro', emptyDocument()))],
    ['damaged history', listed((files) => files.set('history.json', text([{ gesture: 1 }])))],
    ['damaged versions', listed((files) => files.set('versions.json', text([{ version: '..' }])))],
    ['an image that is none', image('MZ')],
    ['an image with a script', image('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['an image that would block whoever opens it', image(nestedGroups(20_000))],
    [
      'a document too deep to be shown',
      listed((files) => files.set('document.loro', deepDocument())),
    ],
    ['an image under another name', listed((files) => files.set(`assets/${'0'.repeat(64)}`, svg))],
  ];
  it.each(cases)('refuses %s', async (_, content) => {
    expect(await importing(content)).toEqual(refused('project-file-invalid'));
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['is no picture', async () => text('x')],
    ['is a drawing', async () => svg],
    ['is cut off', async () => (await picture()).subarray(0, 60)],
    [
      'is a photo',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
          .jpeg()
          .toBuffer(),
    ],
    ['has too many pixels', () => picture(2001, 2000)],
    ['has too many bytes', async () => Buffer.concat([await picture(), new Uint8Array(200_000)])],
  ])('PF-11 refuses one whose thumbnail %s', async (_, make) => {
    const thumbnail = await make();
    const content = listed((files) => files.set('thumbnail', thumbnail));
    expect(await importing(content)).toEqual(refused('project-file-invalid'));
  });

  it('PF-6 says that a later version made it', async () => {
    const later = withManifest({ formatVersion: 3, files: 'elsewhere' });
    expect(await importing(later)).toEqual(refused('project-newer'));
  });

  it('PF-8 keeps an image that another version wrote, byte for byte', async () => {
    const { services } = openServices();
    const { client } = services;
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" data-name="Capa"><rect/></svg>';
    const project = await client.projects.importFile({ content: image(drawing) });
    const asset = sha256(new TextEncoder().encode(drawing));
    const stored = await client.assets.list({ project: project.id });
    expect(stored.map(({ id }) => id)).toContain(asset);
    const shown = await client.assets.read({ project: project.id, asset });
    expect(new TextDecoder().decode(shown.content)).not.toContain('Capa');
    await services.close();
  });

  it('refuses any file with one byte changed, or takes it whole', async () => {
    const { services } = openServices();
    const refusals = new Set<string>();
    let taken = 0;
    for (let at = 0; at < good.byteLength; at += 7) {
      const damaged = Uint8Array.from(good);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      await services.client.projects.importFile({ content: damaged }).then(
        async ({ id }) => {
          await services.client.projects.open({ project: id });
          taken += 1;
        },
        (error: unknown) => refusals.add(failureCode(error)),
      );
    }
    expect([...refusals]).toEqual(['project-file-invalid']);
    expect(await services.client.projects.list()).toHaveLength(taken);
    await services.close();
  });
});

describe('PF-7 an archive that unpacks to too much', () => {
  const limits = { entries: 3, fileBytes: 100_000, totalBytes: 150_000 };
  const refuse = async (content: Uint8Array): Promise<string> => {
    const error = await readArchive(content, limits).catch((thrown: unknown) => thrown);
    return error instanceof HostError ? error.detail : 'taken';
  };

  it('is refused by what it claims', async () => {
    expect(await refuse(zipSync({ bomb: new Uint8Array(100_001) }))).toBe('bomb is too large');
  });

  it('is refused by what comes out, whatever it claims', async () => {
    const content = zipSync({ bomb: new Uint8Array(10_000_000) });
    new DataView(content.buffer, content.byteOffset).setUint32(22, 10, true);
    expect(await refuse(content)).toBe('bomb unpacks to too much');
  });

  it('is refused for all files together, and for their number', async () => {
    const part = new Uint8Array(80_000);
    expect(await refuse(zipSync({ a: part, b: part }))).toBe('b unpacks to too much');
    const tiny = new Uint8Array(1);
    expect(await refuse(zipSync({ a: tiny, b: tiny, c: tiny, d: tiny }))).toMatch(/more than 3/);
  });

  it('is refused for the same path twice', async () => {
    const first = zipSync({ aaaa: new Uint8Array(3), bbbb: new Uint8Array(4) });
    const twice = Buffer.from(first);
    for (let at = twice.indexOf('bbbb'); at !== -1; at = twice.indexOf('bbbb')) {
      twice.write('aaaa', at);
    }
    expect(await refuse(twice)).toBe('aaaa is in it twice');
  });
});

it('takes every template there and back', async () => {
  const { services } = openServices();
  for (const template of await services.client.templates.list()) {
    const created = await services.client.projects.create({
      name: 'Ida y vuelta',
      locale: 'es',
      template: { id: template.id, variables: {} },
    });
    const { content } = await services.client.projects.exportFile({
      project: created.id,
      history: true,
    });
    const copy = await services.client.projects.importFile({ content });
    expect(copy.template).toBe(template.id);
    expect(await services.client.assets.list({ project: copy.id })).toEqual(
      await services.client.assets.list({ project: created.id }),
    );
  }
  await services.close();
});

function nestedGroups(count: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(count)}${'</g>'.repeat(count)}</svg>`;
}

/** Frames in frames, deeper than commands make them. */
function deepDocument(): Uint8Array {
  const doc = new LoroDoc();
  doc.import(documentBytes);
  const tree = doc.getTree('nodes');
  let parent = tree.roots().find((root) => root.data.get('kind') === 'page');
  for (let depth = 0; parent && depth < 600; depth += 1) {
    parent = parent.createNode();
    parent.data.set('kind', 'frame');
  }
  doc.commit();
  return doc.export({ mode: 'snapshot' });
}

function emptyDocument(): Uint8Array {
  return new LoroDoc().export({ mode: 'snapshot' });
}
