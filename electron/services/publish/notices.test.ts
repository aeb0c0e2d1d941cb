import { expect, it } from 'vitest';
import type { PublicationNotice } from '#shared/contract/schemas.ts';
import type { OutboxEntry } from '#storage/outbox.ts';
import { createNotices } from './notices.ts';

function memoryOutbox() {
  const entries = new Map<string, OutboxEntry>();
  return {
    list: () => [...entries.values()],
    put: (entry: Omit<OutboxEntry, 'attempts'>) => {
      entries.set(entry.topic, { ...entry, attempts: 0 });
    },
    countAttempt: () => undefined,
    remove: (topic: string) => {
      entries.delete(topic);
    },
  };
}

const about = {
  project: '0d3ac2a5-4f6b-4f0e-9d0e-1f8f6f3f9b11',
  name: 'Tienda Ámbar',
  environment: 'production',
} as const;
const failed: PublicationNotice = {
  ...about,
  outcome: { type: 'failed', failure: { code: 'publish-failed', detail: '' } },
};

/** The first notice that a new listener hears; undefined where nothing is told. */
async function heard(notices: ReturnType<typeof createNotices>) {
  const abort = new AbortController();
  const listening = notices.watch(abort.signal);
  setTimeout(() => abort.abort(), 20);
  const { value } = await listening.next();
  await listening.return();
  return value ?? undefined;
}

it('keeps a failure until someone listens, over a restart, and tells it once', async () => {
  const outbox = memoryOutbox();
  createNotices(outbox, () => 1).tell(failed);
  const restarted = createNotices(outbox, () => 2);
  expect(await heard(restarted)).toEqual(failed);
  expect(await heard(restarted)).toBeUndefined();
});

it('forgets a failure that was overtaken', async () => {
  const notices = createNotices(memoryOutbox(), () => 1);
  notices.tell(failed);
  notices.tell({ ...about, outcome: { type: 'changed' } });
  expect(await heard(notices)).toBeUndefined();
});
