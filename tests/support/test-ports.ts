import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Ports } from '#services/ports.ts';

const appRoot = resolve(import.meta.dirname, '../..');

/** A new folder below the system's temporary folder. */
export function makeTemporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tausepro-'));
}

/** Ports of a host without windows, with the real templates and a data folder of its own. */
export function createTestPorts(overrides: Partial<Ports> = {}): Ports {
  const data = makeTemporaryFolder();
  return {
    host: 'web',
    version: '0.0.0-test',
    paths: {
      data,
      templates: join(appRoot, 'templates'),
      resources: join(appRoot, 'resources'),
      exports: join(data, 'exports'),
      appRoot,
    },
    clock: Date.now,
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    dialogs: null,
    openExternal: async () => undefined,
    secrets: { secure: false, read: async () => null, write: async () => undefined },
    startProgram: () => {
      throw new Error('this test starts no programs');
    },
    ...overrides,
  };
}
