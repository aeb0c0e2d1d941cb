import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { binaryTarget } from './binary-target.ts';
import { nativeProblems } from './check-natives.ts';
import type { Packages } from './runtime-packages.ts';

/** The first bytes of a native file. */
function header(platform: string, machine: number): Buffer {
  const bytes = Buffer.alloc(256);
  if (platform === 'linux') {
    bytes.writeUInt32BE(0x7f454c46, 0);
    bytes.writeUInt16LE(machine, 18);
  } else if (platform === 'darwin') {
    bytes.writeUInt32BE(0xcffaedfe, 0);
    bytes.writeUInt32LE(machine, 4);
  } else {
    bytes.writeUInt16BE(0x4d5a, 0);
    bytes.writeUInt32LE(128, 0x3c);
    bytes.writeUInt32BE(0x50450000, 128);
    bytes.writeUInt16LE(machine, 132);
  }
  return bytes;
}

const linux64 = header('linux', 0x3e);

const packages: Packages = {
  'node_modules/better-sqlite3': {},
  'node_modules/image-linux-x64': { os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
  'node_modules/image-linuxmusl-x64': { os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  'node_modules/image-linux-arm64': { os: ['linux'], cpu: ['arm64'] },
  'node_modules/image-win32-x64': { os: ['win32'], cpu: ['x64'] },
};
const needed = new Set(Object.keys(packages));

/** What is wrong with a package of these files. */
function problems(files: Readonly<Record<string, Buffer>>, arch = 'x64'): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'natives-'));
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(folder, 'node_modules', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return nativeProblems(folder, packages, needed, { platform: 'linux', arch });
}

const whole = {
  'better-sqlite3/prebuilds/linux-x64.node': linux64,
  'image-linux-x64/lib/image.node': linux64,
  'image-linux-x64/package.json': Buffer.from('{}'),
};

describe('native code of a package', () => {
  it('is known by its bytes', () => {
    expect([
      binaryTarget(header('linux', 0xb7)),
      binaryTarget(header('darwin', 0x01000007)),
      binaryTarget(header('win32', 0xaa64)),
      binaryTarget(Buffer.alloc(256, '{')),
      binaryTarget(Buffer.from('MZ')),
    ]).toEqual([
      { platform: 'linux', architectures: ['arm64'] },
      { platform: 'darwin', architectures: ['x64'] },
      { platform: 'win32', architectures: ['arm64'] },
      null,
      null,
    ]);
  });

  it('is right where all of it is for the target', () => {
    expect(problems(whole)).toEqual([]);
  });

  it('is wrong where some of it is for another machine, under whatever name', () => {
    expect(problems({ ...whole, 'other/helper': header('win32', 0x8664) })).toEqual([
      'node_modules/other/helper is for win32 x64',
    ]);
    expect(problems(whole, 'arm64')).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node is for linux x64',
      'node_modules/image-linux-x64/lib/image.node is for linux x64',
      'image-linux-arm64 is missing',
    ]);
  });

  it('is wrong where it is missing', () => {
    expect(problems({ 'better-sqlite3/lib/index.js': Buffer.from('') })).toEqual([
      'image-linux-x64 is missing',
      'better-sqlite3 has no native code',
    ]);
  });
});
