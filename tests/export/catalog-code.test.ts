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
const document = seedDocument([
  { kind: 'page', props: { path: '/', title: 'Inicio' }, children: seeds('es') },
  { kind: 'page', props: { path: '/pt', title: 'Pt' }, children: [...seeds('pt'), ...odd] },
]);
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'catalog-code-'));
  const icons = await createIconCatalog().names();
  const { files } = generateApp(document, { assets: [photo], icons });
  const folder = createWorkingFolder(root, packages);
  const texts = [...files].map(([path, text]) => ({
    path,
    identity: text,
    read: async () => text,
  }));
  await folder.update(texts);
}, patience);

afterAll(() => rm(root, { recursive: true, force: true }));

describe('the code of every catalog kind', () => {
  it('CG-8 has the types that it declares', { timeout: patience }, async () => {
    const compiler = join(packages, '.bin', process.platform === 'win32' ? 'tsc.cmd' : 'tsc');
    const { stdout } = await run(compiler, ['--noEmit'], { cwd: join(root, 'frontend') }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });

  it('CG-6 makes components of the kinds that ask for it', async () => {
    const wanted = kindDefinitions.filter(({ code }) => code.as === 'component');
    const missing: string[] = [];
    for (const { kind } of wanted) {
      const path = join(root, 'frontend/src/components', `${kind}.tsx`);
      if (!(await readFile(path, 'utf8').catch(() => ''))) missing.push(kind);
    }
    expect(missing).toEqual([]);
  });

  it('CG-4 shows every element of the tree with its classes', { timeout: patience }, async () => {
    const builder = join(checkout, 'electron/services/build/site-builder.ts');
    const frontend = join(root, 'frontend');
    const options = ['build', '--folder', frontend, '--packages', packages];
    const { stdout } = await run(process.execPath, [builder, ...options]);
    expect(stdout).toContain('"built"');
    for (const page of document.pages) {
      const path = String(document.node(page)?.props['path']);
      const html = await readFile(join(frontend, 'dist', path, 'index.html'), 'utf8');
      expect(shownElements(html)).toEqual(expectedElements(document, page, [photo]));
    }
  });
});

function seeds(locale: 'es' | 'pt'): NodeSeed[] {
  return kindDefinitions.map((kind) => kind.seed(locale));
}
