import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../toolchain/paths.mjs';
import { type LockedPackages, missingPlatformEntries } from './platform-entries.ts';

describe('package-lock.json', () => {
  const lockfile = readFileSync(path.join(repositoryRoot, 'package-lock.json'), 'utf8');
  const packages: LockedPackages = JSON.parse(lockfile).packages;

  it('holds every platform; else run `node scripts/complete-lockfile.ts`', () => {
    expect(Object.keys(missingPlatformEntries(packages))).toEqual([]);
  });

  it('names no registry', () => {
    const named = Object.keys(packages).filter((location) => packages[location]?.resolved);
    expect(named).toEqual([]);
  });
});

describe('missing platforms', () => {
  it('are added with what their names say', () => {
    const packages: LockedPackages = {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: {
          '@tool/linux-x64-musl': '1.0.0',
          '@tool/win32-arm64-msvc': '1.0.0',
        },
      },
      'node_modules/tool/node_modules/@tool/win32-arm64-msvc': { version: '1.0.0' },
    };
    expect(missingPlatformEntries(packages)).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.0.0',
        cpu: ['x64'],
        os: ['linux'],
        libc: ['musl'],
        dev: true,
        optional: true,
      },
    });
  });

  it('are not guessed', () => {
    const packages: LockedPackages = { a: { optionalDependencies: { fast: '1.0.0' } } };
    expect(() => missingPlatformEntries(packages)).toThrow('No processor in the name of fast');
  });
});
