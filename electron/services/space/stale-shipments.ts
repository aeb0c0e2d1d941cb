import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Outbox } from '#storage/outbox.ts';

const waitingSchema = z.object({ folder: z.uuid() });

/**
 * Finds folders in which built sites were kept that no publication waits for: what a process left that
 * ended between folder and row. To be called before this process can queue one. Returns what removes them.
 */
export function findStaleShipments(folder: string, outbox: Outbox): () => Promise<void> {
  const waiting = new Set(
    outbox.list().flatMap(({ payload }) => waitingSchema.safeParse(payload).data?.folder ?? []),
  );
  const stale = readNames(folder).filter((name) => !waiting.has(name));
  return async () => {
    for (const name of stale) await rm(join(folder, name), { recursive: true, force: true });
  };
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
