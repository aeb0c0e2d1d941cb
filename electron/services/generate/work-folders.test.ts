import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { removeAside, setWorkAside, workFolder } from './work-folders.ts';

const root = mkdtempSync(join(tmpdir(), 'work-folders-'));
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('STO-15 removes the work of an earlier process, and nothing that it links to or that came since', async () => {
  const data = join(root, 'data');
  const packages = join(root, 'packages');
  mkdirSync(packages);
  writeFileSync(join(packages, 'react.js'), '');
  const uses = ['build', 'preview'] as const;
  const make = (project: string): void => {
    for (const use of uses) {
      const folder = workFolder(data, use, project);
      mkdirSync(folder, { recursive: true });
      symlinkSync(packages, join(folder, 'node_modules'), 'junction');
    }
  };
  make('earlier');
  setWorkAside(data);
  make('now');
  await removeAside(data);
  const left = (project: string) => uses.map((use) => existsSync(workFolder(data, use, project)));
  expect([left('earlier'), left('now')]).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(existsSync(join(packages, 'react.js'))).toBe(true);
});

it('has nothing to do before the first build', async () => {
  setWorkAside(join(root, 'none'));
  await expect(removeAside(join(root, 'none'))).resolves.toBeUndefined();
});
