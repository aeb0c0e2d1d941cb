import { createRouterClient } from '@orpc/server';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract.ts';
import { createServices } from '#services/create-services.ts';
import type { DataLock } from '#services/data-lock.ts';
import { FolderInUseError } from '#services/start-failure.ts';
import { takeOrFind } from '../web-host/running-instance.ts';
import { createWebPorts } from '../web-host/web-ports.ts';
import { CommandError, exitCodes } from './failure.ts';

export type HostClient = ContractRouterClient<Contract>;

export interface OpenHost {
  readonly client: HostClient;
  close(): Promise<void>;
}

/** Opens a data folder as the app does, alone. Throws CommandError where the app, or another command, has it. */
export async function openHost(dataFolder: string): Promise<OpenHost> {
  const lock = await takeLock(dataFolder);
  try {
    const services = createServices(createWebPorts(dataFolder));
    return {
      client: createRouterClient(services.router),
      async close() {
        await services.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function takeLock(dataFolder: string): Promise<DataLock> {
  const refusal = (text: 'inUse' | 'inUseSilent', pid: number | null): CommandError =>
    new CommandError(text, { folder: dataFolder, pid: String(pid ?? '?') }, exitCodes.inUse);
  const found = await takeOrFind(dataFolder).catch((error: unknown) => {
    if (!(error instanceof FolderInUseError)) throw error;
    throw refusal(error.silent ? 'inUseSilent' : 'inUse', error.pid);
  });
  if ('lock' in found) return found.lock;
  throw refusal('inUse', null);
}
