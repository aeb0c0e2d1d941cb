import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIconCatalog } from '#services/generate/icon-catalog.ts';
import { createWorkingFolder } from '#services/generate/working-folder.ts';
import { generateApp } from '#shared/codegen/generate-app.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { kindDefinitions } from '#shared/elements/catalog/index.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import { expectedElements, shownElements } from './shown-elements.ts';

const run = promisify(execFile);
const checkout = join(import.meta.dirname, '../..');
const packages = join(checkout, 'node_modules');
const patience = 120_000;
const photo = { id: 'e'.repeat(64), name: 'foto.png', mediaType: 'image/png' };
const odd: NodeSeed[] = [
  { kind: 'accordion', props: { items: [] } },
  { kind: 'accordion', props: { items: [{ question: '¿Una?', answer: 'Sí' }] } },
  { kind: 'product-card', props: { title: 'Nada', link: { type: 'none' }, price: 0, badge: '' } },
  { kind: 'product-card', props: { title: 'Perdida', link: { type: 'page', page: '999@1' } } },
  {
    kind: 'product-card',
    props: { title: 'Todo', price: 5, oldPrice: 9, image: { asset: photo.id } },
  },
  {
    kind: 'logos',
    props: { items: [{ name: 'Uno', image: { asset: photo.id } }, { name: 'Dos' }] },
  },
  { kind: 'list', props: { items: [{ text: 'Uno' }, { text: 'Uno' }], marker: 'number' } },
  { kind: 'list', props: { items: [{ text: 'Uno' }], marker: 'arrow' } },
  {
    kind: 'breadcrumbs',
    props: { items: [{ text: 'A', link: { type: 'url', url: 'https://x.co' } }, { text: 'B' }] },
    style: { base: { paddingTop: 40 } },
  },
  {
    kind: 'stats',
    style: { base: { fill: '$color.accent' }, mobile: { gap: 4 } },
    props: { items: [{ value: '3', label: 'Tres' }] },
  },
];
/** Sections under names that modules import, or that linters take for something else. */
const named = [
  'Use',
  'Use cases',
  'Stats',
  'App Link',
  'React Node',
  'Image',
  'WhatsApp Form',
  '9',
];
const sections = named.map((name): NodeSeed => ({
  kind: 'frame',
  name,
  props: { as: 'section' },
  children: [
    { kind: 'stats', props: { items: [{ value: name, label: 'Ocho' }] } },
    { kind: 'text', props: { text: `</p> */ "${name}' \\` } },
    { kind: 'button', props: { label: 'Nada', link: { type: 'none' } } },
    { kind: 'link', props: { text: 'Perdido', link: { type: 'page', page: '999@1' } } },
    ...[1, 2, 3].map((at): NodeSeed => ({
      kind: 'frame',
      props: { as: 'article' },
      children: [
        { kind: 'heading', props: { text: `</b> ${at}`, level: 3 } },
        { kind: 'text', props: { text: `Texto ${at}` } },
        { kind: 'image', props: { image: { asset: photo.id }, alt: `Foto ${at}` } },
      ],
    })),
  ],
}));
const projects = [
  {
    name: 'all together',
    document: seedDocument([
      { kind: 'page', props: { path: '/', title: 'Inicio' }, children: seeds('es') },
      { kind: 'page', props: { path: '/pt', title: 'Pt' }, children: [...seeds('pt'), ...odd] },
      { kind: 'page', props: { path: '/nombres', title: 'Nombres' }, children: sections },
    ]),
    components: true,
  },
  {
    name: 'each alone on a blank page',
    document: seedDocument([
      { kind: 'page', props: { path: '/', title: '' }, children: [] },
      ...kindDefinitions.map(({ kind, seed }): NodeSeed => ({
        kind: 'page',
        props: { path: `/${kind}`, title: kind },
        children: [seed('es')],
      })),
    ]),
    components: false,
  },
];

describe.each(projects)('the code of every catalog kind, $name', ({ document, components }) => {
  let root: string;
  let frontend: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'catalog-code-'));
    frontend = join(root, 'frontend');
    const icons = await createIconCatalog().names();
    const { files, assets } = generateApp(document, { assets: [photo], icons });
    const folder = createWorkingFolder(root, packages);
    const texts = [...files].map(([path, text]) => ({
      path,
      identity: text,
      read: async () => text,
    }));
    const pictures = assets.map(({ path }) => ({
      path,
      identity: path,
      read: async () => new Uint8Array(1),
    }));
    await folder.update([...texts, ...pictures]);
  }, patience);

  afterAll(() => rm(root, { recursive: true, force: true }));

  const said = (file: string, options: readonly string[]) =>
    run(process.execPath, [file, ...options], { cwd: frontend }).then(
      () => 'nothing',
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
    );

  it('CG-8 has the types that it declares', { timeout: patience }, async () => {
    const compiler = join(packages, 'typescript/bin/tsc');
    expect(await said(compiler, ['--noEmit'])).toBe('nothing');
  });

  it('CG-22 passes its own linter', { timeout: patience }, async () => {
    const linter = join(packages, 'oxlint/bin/oxlint');
    expect(await said(linter, ['--deny-warnings'])).toBe('nothing');
  });

  it.runIf(components)('CG-6 makes components of the kinds that ask for it', async () => {
    const wanted = kindDefinitions.filter(({ code }) => code.as === 'component');
    const missing: string[] = [];
    for (const { kind } of wanted) {
      const path = join(frontend, 'src/components', `${kind}.tsx`);
      if (!(await readFile(path, 'utf8').catch(() => ''))) missing.push(kind);
    }
    expect(missing).toEqual([]);
  });

  describe('once built', () => {
    beforeAll(async () => {
      const builder = join(checkout, 'electron/services/build/site-builder.ts');
      const options = ['build', '--folder', frontend, '--packages', packages];
      await run(process.execPath, [builder, ...options]);
    }, patience);

    it('CG-4 shows every element of the tree with its classes', async () => {
      for (const page of document.pages) {
        const path = String(document.node(page)?.props['path']);
        const html = await readFile(join(frontend, 'dist', path, 'index.html'), 'utf8');
        expect(shownElements(html)).toEqual(expectedElements(document, page, [photo]));
      }
    });

    it('CG-22 passes its own tests', { timeout: patience }, async () => {
      expect(await said('--test', ['tests/site.test.mjs'])).toBe('nothing');
    });
  });
});

function seeds(locale: 'es' | 'pt'): NodeSeed[] {
  return kindDefinitions.map((kind) => kind.seed(locale));
}
