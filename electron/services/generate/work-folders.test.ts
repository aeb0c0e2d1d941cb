import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { removeUnusedWork, workFolder } from './work-folders.ts';

const root = mkdtempSync(join(tmpdir(), 'work-folders-'));
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('removes the work of projects that are not in use, and nothing that it links to', async () => {
  const data = join(root, 'data');
  const packages = join(root, 'packages');
  mkdirSync(packages);
  writeFileSync(join(packages, 'react.js'), '');
  for (const project of ['kept', 'trashed']) {
    for (const use of ['build', 'preview'] as const) {
      const folder = workFolder(data, use, project);
      mkdirSync(folder, { recursive: true });
      symlinkSync(packages, join(folder, 'node_modules'), 'junction');
    }
  }
  await removeUnusedWork(data, (project) => project === 'kept');
  const left = (project: string) =>
    (['build', 'preview'] as const).map((use) => existsSync(workFolder(data, use, project)));
  expect([left('kept'), left('trashed')]).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(existsSync(join(packages, 'react.js'))).toBe(true);
});

it('has nothing to do before the first build', async () => {
  await expect(removeUnusedWork(join(root, 'none'), () => false)).resolves.toBeUndefined();
});
