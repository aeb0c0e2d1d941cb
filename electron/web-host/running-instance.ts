import { setTimeout as wait } from 'node:timers/promises';
import { FolderInUseError } from '#services/start-failure.ts';
import { type DataLock, lockDataFolder, processIsAlive } from '#services/data-lock.ts';

const attempts = 30;
const pause = 200;

/**
 * Takes the data folder, or answers with the address of the host that has it. A holder that doesn't
 * answer for six seconds is only a process that got a dead host's number, and its lock is taken over.
 * Throws FolderInUseError.
 */
export async function takeOrFind(
  dataFolder: string,
): Promise<{ lock: DataLock } | { address: string }> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const result = lockDataFolder(dataFolder);
    if ('lock' in result) return result;
    const { address } = result.holder;
    if (address !== null && (await answers(address))) return { address };
    await wait(pause);
  }
  const result = lockDataFolder(
    dataFolder,
    (holder) => holder.address === null && processIsAlive(holder),
  );
  if ('lock' in result) return result;
  throw new FolderInUseError(dataFolder, result.holder.pid);
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(2000),
    });
    return response.status === 303;
  } catch {
    return false;
  }
}
