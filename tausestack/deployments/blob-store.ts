import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { ProblemError } from '../problem.ts';

/** File contents by digest, kept apart by tenant so that nobody learns what another one has. */
export interface BlobStore {
  /**
   * Stores the bytes if they hash to `sha256` and returns their count. Throws `digest_mismatch` or
   * `payload_too_large`; in both cases nothing is kept.
   */
  put(
    tenantId: string,
    sha256: string,
    bytes: AsyncIterable<Uint8Array>,
    maximumBytes: number,
  ): Promise<number>;
  /** Bytes of a stored file, undefined where there is none. */
  sizeOf(tenantId: string, sha256: string): Promise<number | undefined>;
  /** The file's bytes from `start` to `end`, both included; the whole file without a range. */
  read(tenantId: string, sha256: string, range?: { start: number; end: number }): Readable;
  remove(tenantId: string, sha256: string): Promise<void>;
  /** Removes what uploads left behind that were cut off. None may be running. */
  removeIncoming(): Promise<void>;
  removeTenant(tenantId: string): Promise<void>;
}

const tenantPattern = /^tnt_[a-z0-9]+$/;
const digestPattern = /^[0-9a-f]{64}$/;

/** A blob store in a folder: `<folder>/<tenant>/<aa>/<sha256>`. */
export function createDiskBlobStore(folder: string): BlobStore {
  function tenantFolder(tenantId: string): string {
    if (!tenantPattern.test(tenantId)) throw new Error('Not a tenant id.');
    return join(folder, tenantId);
  }

  function blobPath(tenantId: string, sha256: string): string {
    if (!digestPattern.test(sha256)) throw new Error('Not a digest.');
    return join(tenantFolder(tenantId), sha256.slice(0, 2), sha256);
  }

  return {
    put: async (tenantId, sha256, bytes, maximumBytes) => {
      const target = blobPath(tenantId, sha256);
      const incoming = join(tenantFolder(tenantId), 'incoming');
      await mkdir(incoming, { recursive: true });
      await mkdir(dirname(target), { recursive: true });
      const temporary = join(incoming, randomUUID());
      try {
        const size = await writeChecked(temporary, sha256, bytes, maximumBytes);
        await rename(temporary, target);
        await syncFolder(dirname(target));
        return size;
      } finally {
        await rm(temporary, { force: true });
      }
    },

    sizeOf: async (tenantId, sha256) => {
      try {
        return (await stat(blobPath(tenantId, sha256))).size;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },

    read: (tenantId, sha256, range) => createReadStream(blobPath(tenantId, sha256), range),

    remove: (tenantId, sha256) => rm(blobPath(tenantId, sha256), { force: true }),

    removeIncoming: async () => {
      await mkdir(folder, { recursive: true });
      const tenants = (await readdir(folder)).filter((name) => tenantPattern.test(name));
      for (const tenantId of tenants) {
        await rm(join(tenantFolder(tenantId), 'incoming'), { recursive: true, force: true });
      }
    },

    removeTenant: (tenantId) => rm(tenantFolder(tenantId), { recursive: true, force: true }),
  };
}

async function writeChecked(
  path: string,
  sha256: string,
  bytes: AsyncIterable<Uint8Array>,
  maximumBytes: number,
): Promise<number> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > maximumBytes) {
        throw new ProblemError('payload_too_large', `This file may have ${maximumBytes} bytes.`);
      }
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    const actual = hash.digest('hex');
    if (actual !== sha256) {
      throw new ProblemError(
        'digest_mismatch',
        'The bytes that arrived are not the announced ones.',
        {
          expected: sha256,
          actual,
        },
      );
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return size;
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0;
  while (written < chunk.byteLength) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}

/** Makes the rename itself durable. Windows can't open folders and does not need it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
