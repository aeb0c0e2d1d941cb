import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { HostError } from '../errors.ts';
import { entryTime } from '../project-file/write-project-file.ts';

/** A file for an archive. */
export interface FileToZip {
  /** Relative, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Formats that are compressed in themselves. */
const compressed = /\.(?:webp|jpe?g|png|gif|avif|woff2)$/i;

/**
 * Packs files one by one into a folder of an archive: the same files give the same bytes. Throws
 * HostError `path-not-allowed` for a path that would lead out of the folder where it is unpacked.
 * @returns what each file adds to the archive, and at the end its directory.
 */
export async function* zipFiles(
  folder: string,
  files: AsyncIterable<FileToZip>,
): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  for await (const { path, content } of files) {
    const name = `${checkedPath(folder)}/${checkedPath(path)}`;
    const entry = compressed.test(path) ? new ZipPassThrough(name) : new ZipDeflate(name);
    entry.mtime = entryTime;
    zip.add(entry);
    entry.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true);
    yield joined(packed.splice(0));
  }
  zip.end();
  yield joined(packed.splice(0));
}

/** Programs that unpack archives disagree on what odd paths mean: none is let through. */
function checkedPath(path: string): string {
  const isOdd = /[\\:\p{Cc}]/u.test(path) || path.split('/').some((part) => oddParts.has(part));
  if (isOdd) throw new HostError('path-not-allowed', path.slice(0, 200));
  return path;
}

const oddParts = new Set(['', '.', '..']);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
