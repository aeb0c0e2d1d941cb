import { setTimeout as wait } from 'node:timers/promises';
import { FolderInUseError } from '#services/start-failure.ts';
import { type DataLock, lockDataFolder } from '#services/data-lock.ts';
import { type HostAddress, isAnswering, readHostAddress } from './host-key.ts';

/** Milliseconds for which a holder that doesn't answer yet may be starting or ending. */
const patience = 6000;
const pause = 200;

/**
 * Takes the data folder, or answers with the address of the host that has it. A holder that starts or ends
 * is waited for; one that doesn't answer after six seconds keeps the folder
 * all the same.
 * Throws FolderInUseError.
 */
export async function takeOrFind(
  dataFolder: string,
): Promise<{ lock: DataLock } | { address: HostAddress }> {
  const end = performance.now() + patience;
  for (;;) {
    const result = lockDataFolder(dataFolder);
    if ('lock' in result) return result;
    const { pid } = result.holder;
    const address = readHostAddress(result.holder.address);
    if (address !== null && (await isAnswering(address))) return { address };
    if (performance.now() > end) throw new FolderInUseError(dataFolder, pid, address !== null);
    await wait(pause);
  }
}
