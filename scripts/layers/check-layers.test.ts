import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../toolchain/paths.mjs';
import { checkLayers } from './check-layers.ts';

const CLEAN_TREE: Readonly<Record<string, string>> = {
  'shared/document/node.ts': "import { z } from 'zod';\nexport const node = z;\n",
  'shared/elements/element.ts':
    "import type { node } from '#shared/document/node.ts';\nexport type Element = typeof node;\n",
  'shared/document/node.test.ts':
    "import { it } from 'vitest';\nimport { node } from './node.ts';\nit('is', () => void node);\n",
  'electron/services/projects.ts':
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  'electron/main/main.ts': "import { app } from 'electron';\nvoid app;\n",
  'renderer/canvas/stage.ts': "import Konva from 'konva';\nexport const stage = Konva;\n",
  'renderer/app/app.tsx': "import { stage } from '../canvas/stage.ts';\nvoid stage;\n",
  'templates/shop/shop.ts': 'export const shop = 1;\n',
};

const PLANTED: readonly [what: string, file: string, source: string, rule: string][] = [
  ['Konva outside the canvas', 'renderer/app/bad.ts', "import 'konva';", 'never konva'],
  ['Node in the interface', 'renderer/app/bad.ts', "import 'node:fs';", 'never node'],
  [
    'a service in the interface, as a type only',
    'renderer/app/bad.ts',
    "import type { read } from '#services/projects.ts';\nexport type Read = typeof read;",
    'never electron/',
  ],
  ['Electron in a service', 'electron/services/bad.ts', "import 'electron';", 'never electron'],
  [
    'an inline type import of the elements by the document',
    'shared/document/bad.ts',
    "export type Bad = import('#shared/elements/element.ts').Element;",
    'never shared/',
  ],
  [
    'a dynamic import of Node by shared code',
    'shared/elements/bad.ts',
    "export const bad = () => import('node:path');",
    'never node',
  ],
  [
    'an undeclared package',
    'shared/document/bad.ts',
    "import 'konva';",
    'only what its row allows',
  ],
  [
    'code from a template',
    'electron/services/bad.ts',
    "import '../../templates/shop/shop.ts';",
    'data folders hold no imported code',
  ],
  [
    'a circle',
    'shared/document/bad.ts',
    "import type { Back } from './back.ts';\nexport type Bad = Back;",
    'no cycles',
  ],
  ['a missing file', 'shared/document/bad.ts', "import './nowhere.ts';", 'imports resolve'],
  ['a folder without a row', 'electron/extra/bad.ts', "import 'zod';", 'every folder has a row'],
  ['Electron in a test', 'shared/document/bad.test.ts', "import 'electron';", 'never electron'],
];

let root: string | undefined;

afterEach(() => {
  if (root) rmSync(root, { recursive: true, force: true });
});

describe('layer rules read from docs/architecture.md', () => {
  it('pass a tree that keeps to the table', async () => {
    root = plantTree(CLEAN_TREE);
    const report = await checkLayers(root);
    expect(report.violations).toEqual([]);
    expect(report.dependencies).toBe(8);
  });

  it.each(PLANTED)('fail on %s', async (_what, file, source, rule) => {
    root = plantTree({
      ...CLEAN_TREE,
      'shared/document/back.ts': "import type { Bad } from './bad.ts';\nexport type Back = Bad;\n",
      [file]: `${source}\n`,
    });
    const { violations } = await checkLayers(root);
    const found = violations.filter((violation) => violation.includes(file));
    expect(found.join('\n')).toContain(rule);
  });

  it('pass nothing when the table is gone', async () => {
    root = plantTree(CLEAN_TREE);
    writeFileSync(path.join(root, 'docs', 'architecture.md'), '# Architecture\n');
    await expect(checkLayers(root)).rejects.toThrow('no "folder | may import | never" table');
  });
});

/** A small repository with the real table and manifest, and hollow packages. */
function plantTree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'layers-'));
  for (const name of ['zod', 'konva', 'electron', 'vitest']) {
    write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(folder, `node_modules/${name}/index.js`, '');
  }
  for (const [file, source] of Object.entries(files)) write(folder, file, source);
  mkdirSync(path.join(folder, 'docs'));
  for (const file of ['package.json', 'docs/architecture.md']) {
    copyFileSync(path.join(repositoryRoot, file), path.join(folder, file));
  }
  return folder;
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
