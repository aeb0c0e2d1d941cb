import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestName } from './export-manifest.ts';
import { sha256 } from './file-on-disk.ts';
import { writeRepository } from './write-repository.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'repository-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const files = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([path, content]) => ({ path, content, digest: sha256(content) }));
const read = (path: string) => readFile(join(root, path), 'utf8');
const failure = (code: string) => expect.objectContaining({ code });

describe('writeRepository', () => {
  it('EX-1 writes over what it wrote, and removes what is no longer generated', async () => {
    await writeRepository(root, files({ 'a.txt': '1', 'src/pages/b.txt': '1' }), false);
    const result = await writeRepository(root, files({ 'a.txt': '2' }), false);
    expect(result).toEqual({ folder: root, files: 1, kept: [] });
    expect(await read('a.txt')).toBe('2');
    expect((await readdir(root)).toSorted()).toEqual([manifestName, 'a.txt']);
  });

  it('EX-2 keeps what the user changed and names it, however often it exports', async () => {
    await writeRepository(root, files({ 'a.txt': '1', 'b.txt': '1' }), false);
    await writeFile(join(root, 'a.txt'), 'mine');
    for (const text of ['2', '3']) {
      const { kept } = await writeRepository(root, files({ 'a.txt': text, 'b.txt': text }), true);
      expect(kept).toEqual(['a.txt']);
    }
    expect([await read('a.txt'), await read('b.txt')]).toEqual(['mine', '3']);
  });

  it('EX-2 leaves a changed file where it is when it is no longer generated', async () => {
    await writeRepository(root, files({ 'a.txt': '1', 'b.txt': '1' }), false);
    await writeFile(join(root, 'a.txt'), 'mine');
    await writeRepository(root, files({ 'b.txt': '1' }), false);
    expect(await read('a.txt')).toBe('mine');
  });

  it('EX-3 touches nothing where a file of someone else is in the way, unless asked', async () => {
    await writeFile(join(root, 'README.md'), 'theirs');
    const wanted = files({ 'a.txt': '1', 'README.md': 'ours' });
    await expect(writeRepository(root, wanted, false)).rejects.toEqual(failure('file-exists'));
    expect(await readdir(root)).toEqual(['README.md']);
    await writeRepository(root, wanted, true);
    expect(await read('README.md')).toBe('ours');
  });

  it('EX-4 never leaves the folder, neither by a path nor through a link', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await symlink(outside, join(root, 'src'));
    await writeFile(join(outside, 'target.txt'), 'safe');
    await symlink(join(outside, 'target.txt'), join(root, 'link.txt'));
    for (const path of ['../a.txt', '/a.txt', 'src/a.txt', 'src/../../a.txt']) {
      await expect(writeRepository(root, files({ [path]: '1' }), true)).rejects.toEqual(
        failure('path-not-allowed'),
      );
    }
    await expect(writeRepository(root, files({ 'link.txt': '1' }), true)).rejects.toEqual(
      failure('file-exists'),
    );
    expect(await readdir(outside)).toEqual(['target.txt']);
    expect(await readFile(join(outside, 'target.txt'), 'utf8')).toBe('safe');
    await rm(outside, { recursive: true });
  });

  it('EX-4 refuses a manifest that names files outside', async () => {
    const victim = join(root, 'victim.txt');
    const inner = join(root, 'repository');
    await mkdir(inner);
    await writeFile(victim, 'safe');
    const manifest = { version: 1, files: { '../victim.txt': sha256('safe') } };
    await writeFile(join(inner, manifestName), JSON.stringify(manifest));
    await expect(writeRepository(inner, files({ 'a.txt': '1' }), true)).rejects.toEqual(
      failure('path-not-allowed'),
    );
    expect(await readFile(victim, 'utf8')).toBe('safe');
  });

  it('EX-5 goes on where an export was cut short', async () => {
    await writeRepository(root, files({ 'a.txt': '1', 'b.txt': '1' }), false);
    const stop = new AbortController();
    stop.abort();
    await expect(
      writeRepository(root, files({ 'a.txt': '2', 'b.txt': '2' }), false, stop.signal),
    ).rejects.toThrow('aborted');
    await writeFile(join(root, 'a.txt'), '2');
    expect(await writeRepository(root, files({ 'a.txt': '3', 'b.txt': '3' }), false)).toMatchObject(
      { kept: [] },
    );
    expect([await read('a.txt'), await read('b.txt')]).toEqual(['3', '3']);
  });
});
