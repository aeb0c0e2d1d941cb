import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { type DataLock, lockDataFolder } from './data-lock.ts';

const patience = { timeout: 60_000 };

function take(folder: string): DataLock {
  const result = lockDataFolder(folder);
  if (!('lock' in result)) throw new Error('the folder is taken');
  return result.lock;
}

/** A process of its own that has taken the folder when this resolves. */
async function takeElsewhere(folder: string) {
  const module = JSON.stringify(join(import.meta.dirname, 'data-lock.ts'));
  const program = `
    const { lockDataFolder } = await import(${module});
    const { lock } = lockDataFolder(${JSON.stringify(folder)});
    lock.announce('http://127.0.0.1:1/');
    console.log('taken');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    pid: child.pid,
    signal: (name: NodeJS.Signals) => child.kill(name),
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('the lock of a data folder', patience, () => {
  it('is given once, and again after its release', () => {
    const folder = makeTemporaryFolder();
    const lock = take(folder);
    expect(lockDataFolder(folder)).toEqual({ holder: { pid: process.pid, address: null } });
    lock.release();
    take(folder).release();
    expect(readdirSync(folder)).toEqual(['lock.db']);
  });

  it('is kept by a process that runs and by one that is stopped, and is free once it is dead', async () => {
    const folder = makeTemporaryFolder();
    const other = await takeElsewhere(folder);
    const holder = { pid: other.pid, address: 'http://127.0.0.1:1/' };
    try {
      expect(lockDataFolder(folder)).toEqual({ holder });
      other.signal('SIGSTOP');
      for (let attempt = 0; attempt < 40; attempt += 1) {
        expect(lockDataFolder(folder)).toEqual({ holder });
      }
    } finally {
      await other.kill();
    }
    take(folder).release();
  });

  it.each([
    [
      'names a living process',
      JSON.stringify({ pid: process.ppid, address: 'http://127.0.0.1:1/' }),
    ],
    ['is damaged', '{'],
    ['names nobody', JSON.stringify({ pid: 'x', address: 7 })],
  ])('is free where nobody has it, though what a dead process left %s', (_, left) => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, 'lock.json'), left);
    const lock = take(folder);
    expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'))).toEqual({
      pid: process.pid,
      address: null,
    });
    lock.release();
  });

  it('holds where its file says nothing that can be read', () => {
    const folder = makeTemporaryFolder();
    const lock = take(folder);
    writeFileSync(join(folder, 'lock.json'), '{');
    expect(lockDataFolder(folder)).toEqual({ holder: { pid: null, address: null } });
    lock.release();
  });

  it('is taken on a file with something else in it', () => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, 'lock.db'), 'x'.repeat(5000));
    const lock = take(folder);
    expect(lockDataFolder(folder)).toHaveProperty('holder');
    lock.release();
  });

  it('tells its address to nobody but its user', () => {
    const folder = makeTemporaryFolder();
    const lock = take(folder);
    writeFileSync(join(folder, 'lock.json'), '', { mode: 0o644 });
    lock.announce('http://127.0.0.1:1/');
    expect(statSync(join(folder, 'lock.json')).mode & 0o077).toBe(0);
    lock.release();
  });
});
