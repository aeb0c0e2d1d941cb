import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

/** A file of an `app.asar`. */
export interface ArchivedFile {
  /** Relative to the archive's root, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Whether it lies beside the archive, in `app.asar.unpacked`, where native code can read it. */
  readonly isUnpacked: boolean;
  /** Throws for a file that lies beside the archive. */
  read(): Buffer;
}

const fileSchema = z.object({
  size: z.number().int().optional(),
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
});

/** The files of an archive: a table of them as JSON, after four numbers that say how long it is, then their bytes. */
export function readArchive(archive: string): ArchivedFile[] {
  const numbers = readBytes(archive, 0, 16);
  const tableLength = numbers.readUInt32LE(12);
  const start = 8 + numbers.readUInt32LE(4);
  const table: unknown = JSON.parse(readBytes(archive, 16, tableLength).toString('utf8'));
  return filesOf(table, '').map(({ path, entry: { size = 0, offset, unpacked = false } }) => ({
    path,
    size,
    isUnpacked: unpacked,
    read() {
      if (offset === undefined) throw new Error(`${path} is not in the archive`);
      return readBytes(archive, start + Number(offset), size);
    },
  }));
}

function filesOf(
  folder: unknown,
  prefix: string,
): { path: string; entry: z.infer<typeof fileSchema> }[] {
  const { files } = z.object({ files: z.record(z.string(), z.unknown()) }).parse(folder);
  return Object.entries(files).flatMap(([name, entry]) => {
    const path = `${prefix}${name}`;
    const isFolder = typeof entry === 'object' && entry !== null && 'files' in entry;
    return isFolder ? filesOf(entry, `${path}/`) : [{ path, entry: fileSchema.parse(entry) }];
  });
}

function readBytes(file: string, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, length, position);
  } finally {
    closeSync(descriptor);
  }
  return bytes;
}
