import type { PublicationNotice } from '#shared/contract/schemas.ts';

export interface Notices {
  tell(notice: PublicationNotice): void;
  /** Everything that is told from now on, until the signal aborts. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<PublicationNotice, void, void>;
}

/** Hands notices to all that listen, each of which reads at its own pace. */
export function createNotices(): Notices {
  const listeners = new Set<(notice: PublicationNotice) => void>();
  return {
    tell(notice) {
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
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}
