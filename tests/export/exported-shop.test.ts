import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '#shared/document/open-document.ts';
import { openApp, shop } from './export-app.ts';
import { expectedElements, shownElements } from './shown-elements.ts';

const run = promisify(execFile);
const app = openApp();
const repository = join(app.folder, 'repository');
const frontend = join(repository, 'frontend');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const patience = 300_000;
let project: string;

beforeAll(async () => {
  project = (await app.client.projects.create(shop)).id;
  await app.client.export.run({ project, folder: repository, overwrite: false });
}, patience);

afterAll(() => app.close());

describe('the exported shop', () => {
  it(
    'CG-8 installs, type-checks, builds and prerenders every page on its own',
    { timeout: patience },
    async () => {
      await run(npm, ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: frontend });
      await run(npm, ['run', 'build'], { cwd: frontend });
      await run(npm, ['test'], { cwd: frontend });
      await run(npm, ['run', 'lint'], { cwd: frontend });
      const titles = await Promise.all(
        ['index.html', 'producto/index.html', 'contacto/index.html', '404.html'].map(
          async (file) => {
            const html = await readFile(join(frontend, 'dist', file), 'utf8');
            expect(html).toContain('<html lang="es">');
            expect(html).toMatch(/<h1[^>]*>[^<]+</);
            expect(html).not.toContain('<!--page-');
            return /<title>([^<]*)<\/title>/.exec(html)?.[1];
          },
        ),
      );
      expect(titles).toEqual([
        'Inicio · Barro &amp; Niebla &quot;Ñandú&quot;',
        'Producto · Barro &amp; Niebla &quot;Ñandú&quot;',
        'Contacto · Barro &amp; Niebla &quot;Ñandú&quot;',
        'Página no encontrada · Barro &amp; Niebla &quot;Ñandú&quot;',
      ]);
    },
  );

  it('CG-4 shows every element of the tree with its classes, in order', async () => {
    const { snapshot, updates } = await app.client.projects.open({ project });
    const document = openDocument({ snapshot: snapshot ?? undefined, updates });
    const assets = await app.client.assets.list({ project });
    for (const page of document.pages) {
      const path = String(document.node(page)?.props['path'] ?? '/');
      const html = await readFile(join(frontend, 'dist', path, 'index.html'), 'utf8');
      expect(shownElements(html)).toEqual(expectedElements(document, page, assets));
    }
  });

  it('CG-9 names nothing of the builder and no registry', async () => {
    const naming: string[] = [];
    for (const path of await textFiles(repository)) {
      const text = await readFile(path, 'utf8');
      if (/tause|konva|loro|"resolved"/i.test(text)) naming.push(path);
    }
    expect(naming).toEqual([]);
  });

  it('is formatted as its own .prettierrc.json says', { timeout: patience }, async () => {
    const { check, resolveConfig } = await import('prettier');
    const unformatted: string[] = [];
    const sources = (await textFiles(join(frontend, 'src'))).filter(
      (path) => !path.endsWith('.txt'),
    );
    for (const path of sources) {
      const options = { ...(await resolveConfig(path)), filepath: path };
      if (!(await check(await readFile(path, 'utf8'), options))) unformatted.push(path);
    }
    expect(unformatted).toEqual([]);
  });
});

async function textFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:woff2|webp|png|jpg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](?:node_modules|dist)[\\/]/.test(path));
}
