import { createRouterClient } from '@orpc/server';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract.ts';
import { createServices } from '#services/create-services.ts';
import type { DataLock } from '#services/data-lock.ts';
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
  const inUse = new CommandError('inUse', { folder: dataFolder }, exitCodes.inUse);
  const found = await takeOrFind(dataFolder).catch((error: unknown) => {
    // An error of the file system has a code; the other one says that the folder is taken.
    throw error instanceof Error && !('code' in error) ? inUse : error;
  });
  if ('lock' in found) return found.lock;
  throw inUse;
}
