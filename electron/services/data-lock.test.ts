import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { type DataLock, lockDataFolder } from './data-lock.ts';

const alive = () => true;
const dead = () => false;

function take(folder: string): DataLock {
  const result = lockDataFolder(folder);
  if (!('lock' in result)) throw new Error('the folder is taken');
  return result.lock;
}

function holdAs(folder: string, pid: number): void {
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid, address: 'http://127.0.0.1:1/' }));
}

describe('the lock of a data folder', () => {
  it('is given once, and again after its release', () => {
    const folder = makeTemporaryFolder();
    take(folder).release();
    take(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('answers with the living holder and its address', () => {
    const folder = makeTemporaryFolder();
    holdAs(folder, 4_000_000);
    expect(lockDataFolder(folder, alive)).toEqual({
      holder: { pid: 4_000_000, address: 'http://127.0.0.1:1/' },
    });
  });

  it('is taken over from a dead holder, and from a damaged file', () => {
    const folder = makeTemporaryFolder();
    holdAs(folder, 4_000_000);
    expect(lockDataFolder(folder, dead)).toHaveProperty('lock');
    writeFileSync(join(folder, 'lock.json'), '{');
    expect(lockDataFolder(folder, alive)).toHaveProperty('lock');
    expect(readdirSync(folder)).toEqual(['lock.json']);
  });

  it('is not released by one who lost it', () => {
    const folder = makeTemporaryFolder();
    const lock = take(folder);
    holdAs(folder, 4_000_000);
    lock.release();
    expect(readdirSync(folder)).toEqual(['lock.json']);
  });
});
