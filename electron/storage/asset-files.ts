import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StorageError, toStorageError } from './storage-error.ts';

/** Bytes of assets, each a file named by its digest below a folder of its first two letters. */
export interface AssetFiles {
  /** Writes the bytes so that the file is whole or absent, on the disk when this resolves. Returns the digest. */
  write(content: Uint8Array): Promise<string>;
  /** Throws StorageError `damaged` where the file is gone or isn't what its name says. */
  read(digest: string): Promise<Uint8Array>;
}

export function createAssetFiles(folder: string): AssetFiles {
  const pathOf = (digest: string): string => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new StorageError('failed', 'not a digest');
    return join(folder, digest.slice(0, 2), digest);
  };

  return {
    async write(content) {
      const digest = sha256(content);
      const target = pathOf(digest);
      try {
        const present = await stat(target).catch(() => undefined);
        if (present?.size !== content.byteLength) await writeWhole(target, content);
      } catch (error) {
        throw toStorageError(error);
      }
      return digest;
    },
    async read(digest) {
      const content = await readFile(pathOf(digest)).catch((error: unknown) => {
        throw new StorageError('damaged', `asset ${digest} can't be read`, { cause: error });
      });
      if (sha256(content) !== digest)
        throw new StorageError('damaged', `asset ${digest} was changed`);
      return content;
    },
  };
}

async function writeWhole(target: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.${randomUUID()}.part`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

/** Makes a rename durable. Windows can't open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
