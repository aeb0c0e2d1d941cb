import { z } from 'zod';
import { introducedSchema } from '#shared/contract/window-access.ts';
import type { WindowKey } from './window-key.ts';

const database = 'tausepro';
const table = 'window';
const entry = 'key';

const storedSchema = introducedSchema.extend({ privateKey: z.instanceof(CryptoKey) });

/** Where the browser allows no storage, the key lasts as long as the page. */
let ofThisPage: WindowKey | null = null;

/** The key of this browser for this host, which a reload and other tabs find again. */
export async function readWindowKey(): Promise<WindowKey | null> {
  const stored = await run('readonly', (store) => store.get(entry)).catch(() => null);
  return storedSchema.safeParse(stored).data ?? ofThisPage;
}

export async function keepWindowKey(key: WindowKey): Promise<void> {
  ofThisPage = key;
  await run('readwrite', (store) => store.put(key, entry)).catch(() => undefined);
}

async function run(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(database, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(table));
  const opened = await finished(opening);
  try {
    return await finished(work(opened.transaction(table, mode).objectStore(table)));
  } finally {
    opened.close();
  }
}

function finished<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not stored')));
  });
}
