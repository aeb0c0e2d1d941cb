import { setImmediate } from 'node:timers/promises';
import { Unzip, type UnzipFile, UnzipInflate, UnzipPassThrough } from 'fflate';
import { HostError } from '../errors.ts';
import { invalidFile } from './manifest.ts';

export interface ArchiveLimits {
  readonly entries: number;
  /** Of one file and of all, in bytes, once inflated. */
  readonly fileBytes: number;
  readonly totalBytes: number;
}

export const archiveLimits: ArchiveLimits = {
  entries: 4096,
  fileBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
};

/** So little goes in at once that what comes out stays small, however well it is compressed. */
const slice = 16 * 1024;
const slicesPerTurn = 64;

/**
 * The files of a zip archive by their paths, all in memory: nothing is written anywhere. Throws HostError
 * `project-file-invalid` for what is no archive, is cut off, or holds too much, a path that leads
 * elsewhere, or the same path twice. Sizes are counted as bytes come out, whatever the archive claims.
 */
export async function readArchive(
  content: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let totalBytes = 0;

  const collect = (file: UnzipFile): void => {
    checkPath(file.name);
    if (names.has(file.name)) throw invalidFile(`${file.name} is in it twice`);
    names.add(file.name);
    if (names.size > limits.entries)
      throw invalidFile(`it holds more than ${limits.entries} files`);
    if ((file.originalSize ?? 0) > limits.fileBytes) throw invalidFile(`${file.name} is too large`);
    const parts: Uint8Array[] = [];
    let bytes = 0;
    file.ondata = (error, part, final) => {
      // What is thrown below comes back here first.
      if (error instanceof HostError) throw error;
      if (error) throw invalidFile(`${file.name} can't be unpacked`, error);
      bytes += part.byteLength;
      totalBytes += part.byteLength;
      if (bytes > limits.fileBytes || totalBytes > limits.totalBytes) {
        throw invalidFile(`${file.name} unpacks to too much`);
      }
      parts.push(part);
      if (final) files.set(file.name, Buffer.concat(parts));
    };
    file.start();
  };

  const unzip = new Unzip(collect);
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let at = 0, count = 1; at < content.byteLength; at += slice, count += 1) {
    push(unzip, content.subarray(at, at + slice), at + slice >= content.byteLength);
    if (count % slicesPerTurn === 0) await setImmediate();
  }
  if (names.size === 0) throw invalidFile('it is no archive');
  if (files.size !== names.size) throw invalidFile('it is cut off');
  return files;
}

function push(unzip: Unzip, part: Uint8Array, final: boolean): void {
  try {
    unzip.push(part, final);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw invalidFile("it can't be unpacked", error);
  }
}

/** No path of an archive is ever used on the disk; one that tries to leave it shows what the file is. */
function checkPath(path: string): void {
  const parts = path.split('/');
  if (path.includes('\\') || path.includes('\0') || parts.includes('..') || parts[0] === '') {
    throw invalidFile('it holds a path that leads out of it');
  }
}
