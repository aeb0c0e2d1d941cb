import { createHash, randomUUID } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StorageError, toStorageError } from './storage-error.ts';

/** Bytes of assets, each a file named by its digest below a folder of its first two letters. */
export interface AssetFiles {
  /**
   * Runs work that writes files and then the rows that refer to them. Until it is done nothing is
   * collected, so that no file can go between the two.
   */
  hold<T>(work: () => T | Promise<T>): Promise<T>;
  /** Whether such work is under way. */
  isHeld(): boolean;
  /**
   * Writes the bytes so that the file is whole or absent, on the disk when this resolves. Returns the
   * digest. Only inside of `hold`.
   */
  write(content: Uint8Array): Promise<string>;
  /** Removes a file that nothing refers to. Returns its bytes; 0 where it was gone already. */
  remove(digest: string): number;
  /** Removes what writing left unfinished when the process ended. */
  removeUnfinished(): Promise<void>;
  /** Throws StorageError `damaged` where the file is gone or isn't what its name says. */
  read(digest: string): Promise<Uint8Array>;
}

const unfinished = '.part';

/** @param announce notes durably that a file is about to be written to which nothing refers yet. */
export function createAssetFiles(folder: string, announce: (digest: string) => void): AssetFiles {
  let holds = 0;
  const pathOf = (digest: string): string => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new StorageError('failed', 'not a digest');
    return join(folder, digest.slice(0, 2), digest);
  };

  return {
    async hold(work) {
      holds += 1;
      try {
        return await work();
      } finally {
        holds -= 1;
      }
    },
    isHeld: () => holds > 0,
    async write(content) {
      if (holds === 0)
        throw new StorageError('failed', 'written without holding off the collector');
      const digest = sha256(content);
      const target = pathOf(digest);
      try {
        announce(digest);
        // One that was damaged since is mended by whoever adds it again.
        const present = await readFile(target).catch(() => undefined);
        if (present === undefined || sha256(present) !== digest) await writeWhole(target, content);
      } catch (error) {
        throw toStorageError(error);
      }
      return digest;
    },
    remove(digest) {
      const file = pathOf(digest);
      const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      rmSync(file, { force: true });
      return bytes;
    },
    async removeUnfinished() {
      for (const name of await readdir(folder).catch(() => [])) {
        for (const file of await readdir(join(folder, name)).catch(() => [])) {
          // What is found while nothing is held was left by an earlier process.
          if (holds === 0 && file.endsWith(unfinished)) {
            rmSync(join(folder, name, file), { force: true });
          }
        }
      }
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
  const temporary = `${target}.${randomUUID()}${unfinished}`;
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
