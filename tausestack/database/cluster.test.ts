import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureCluster } from './cluster.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tausestack-cluster-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a cut or a damaged archive leaves no half-made cluster', async () => {
  const folder = join(root, 'database');
  const archive = join(root, 'cache/cluster.tar');
  await mkdir(join(root, 'cache'));
  await writeFile(archive, 'not an archive');
  await mkdir(`${folder}.incoming`);
  await writeFile(join(`${folder}.incoming`, 'PG_VERSION'), 'half');

  await ensureCluster(folder, archive);
  expect((await readdir(root)).toSorted()).toEqual(['cache', 'database']);
  expect((await readdir(folder)).includes('PG_VERSION')).toBe(true);
  expect((await stat(archive)).size).toBeGreaterThan(1_000_000);

  const second = join(root, 'second');
  await ensureCluster(second, archive);
  expect((await readdir(second)).toSorted()).toEqual((await readdir(folder)).toSorted());
}, 60_000);

test('a folder with something else in it is left alone', async () => {
  const folder = join(root, 'database');
  await mkdir(folder);
  await writeFile(join(folder, 'thesis.txt'), 'mine');
  await expect(ensureCluster(folder)).rejects.toThrow(/ENOTEMPTY/);
  expect(await readdir(folder)).toEqual(['thesis.txt']);
}, 60_000);
