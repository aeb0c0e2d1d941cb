import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lockFolder } from './folder-lock.ts';

describe('the lock of an engine', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folder-lock-'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  test('holds whatever the temporary folder of a process is, also one with a long name', async () => {
    vi.stubEnv('TMPDIR', join(folder, 'José Muñoz '.repeat(12)));
    const release = await lockFolder(folder);
    vi.stubEnv('TMPDIR', tmpdir());
    await expect(lockFolder(folder)).rejects.toThrow(/Another engine/);
    await release();
    const again = await lockFolder(folder);
    const waiting = lockFolder(folder, 30_000);
    await again();
    await (
      await waiting
    )();
  });
});
