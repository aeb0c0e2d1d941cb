import { type PublicationNotice, publicationNoticeSchema } from '#shared/contract/schemas.ts';
import type { Outbox } from '#storage/outbox.ts';

export interface Notices {
  tell(notice: PublicationNotice): void;
  /** What failed while nobody listened, then everything that is told from now on, until the signal aborts. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<PublicationNotice, void, void>;
}

const prefix = 'notice/';

/** Hands notices to all that listen, each of which reads at its own pace. A failure that nobody hears is kept. */
export function createNotices(outbox: Outbox, clock: () => number): Notices {
  const listeners = new Set<(notice: PublicationNotice) => void>();

  const keep = (notice: PublicationNotice): void =>
    outbox.put({ topic: topicOf(notice), payload: notice, createdAt: clock() });

  const takeKept = (): PublicationNotice[] =>
    outbox
      .list()
      .filter(({ topic }) => topic.startsWith(prefix))
      .flatMap(({ topic, payload }) => {
        outbox.remove(topic);
        return publicationNoticeSchema.safeParse(payload).data ?? [];
      });

  return {
    tell(notice) {
      outbox.remove(topicOf(notice));
      if (listeners.size === 0 && isFailure(notice)) keep(notice);
      for (const listener of listeners) listener(notice);
    },
    async *watch(signal) {
      const waiting: PublicationNotice[] = [];
      let wake = (): void => undefined;
      const listener = (notice: PublicationNotice): void => {
        waiting.push(notice);
        wake();
      };
      const stop = (): void => wake();
      listeners.add(listener);
      signal?.addEventListener('abort', stop);
      waiting.push(...takeKept());
      try {
        while (signal?.aborted !== true) {
          const next = waiting.shift();
          if (next) yield next;
          else {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        listeners.delete(listener);
        // Whoever went away before reading has shown nothing.
        if (listeners.size === 0) waiting.filter(isFailure).forEach(keep);
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}

function topicOf({ project, environment }: PublicationNotice): string {
  return `${prefix}${project}/${environment}`;
}

function isFailure({ outcome }: PublicationNotice): boolean {
  return outcome.type === 'failed';
}
