import { closeSync, existsSync, openSync, readSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { binaryHeaderLength, binaryTarget } from './binary-target.ts';
import { type Packages, nameAt } from './runtime-packages.ts';

/** What a package is made for. */
export interface PackTarget {
  readonly platform: string;
  readonly arch: string;
}

/** Packages that bring the native code of every system themselves, instead of one package for each. */
const severalInOne = ['better-sqlite3'];

/**
 * Sentences about native code that is for another machine, or not there at all: npm installs what the
 * machine that packs needs, which is not what every package is for.
 * @param folder where the packages lie as files, with `node_modules/` in it.
 * @param needed places of the packages that the app needs.
 */
export function nativeProblems(
  folder: string,
  packages: Packages,
  needed: ReadonlySet<string>,
  target: PackTarget,
): string[] {
  const natives = nativeFiles(folder);
  const foreign = natives
    .filter(({ platform, architectures }) => {
      return platform !== target.platform || !architectures.includes(target.arch);
    })
    .map(({ file, platform, architectures }) => {
      return `${file} is for ${platform} ${architectures.join(' and ')}`;
    });
  const missing = [...needed]
    .filter((place) => isFor(packages[place], target) && !existsSync(path.join(folder, place)))
    .map((place) => `${nameAt(place)} is missing`);
  const empty = severalInOne
    .filter((name) => needed.has(`node_modules/${name}`))
    .filter((name) => !natives.some(({ file }) => file.startsWith(`node_modules/${name}/`)))
    .map((name) => `${name} has no native code`);
  return [...foreign, ...missing, ...empty];
}

/** Whether a package holds native code for a target. Of Linux, only systems with glibc are packed for. */
function isFor(entry: Packages[string] | undefined, { platform, arch }: PackTarget): boolean {
  if (!entry?.os || !entry.cpu) return false;
  const isMusl = entry.libc?.includes('musl') === true;
  return entry.os.includes(platform) && entry.cpu.includes(arch) && !isMusl;
}

function nativeFiles(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const absolute = path.join(entry.parentPath, entry.name);
      const found = binaryTarget(readStart(absolute));
      const file = path.relative(folder, absolute).replaceAll(path.sep, '/');
      return found ? [{ file, ...found }] : [];
    });
}

function readStart(file: string): Buffer {
  const header = Buffer.alloc(binaryHeaderLength);
  const descriptor = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(descriptor, header, 0, header.length, 0));
  } finally {
    closeSync(descriptor);
  }
}
