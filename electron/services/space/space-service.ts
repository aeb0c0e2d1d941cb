import { join } from 'node:path';
import type { UsedSpace } from '#shared/contract/schemas.ts';
import type { Storage } from '#storage/open-storage.ts';
import { removeAside, setWorkAside } from '../generate/work-folders.ts';
import type { Ports } from '../ports.ts';
import type { ThumbnailsService } from '../thumbnails/thumbnails-service.ts';
import { findStaleShipments } from './stale-shipments.ts';
import { trimFolder } from './trim-folder.ts';
import { measureSpace } from './used-space.ts';

/** Scaled pictures that are kept for the next build: some thousand. */
const maximumCache = 256 * 1024 * 1024;
/** Milliseconds without an edit after which it is quiet. */
const quietTime = 15_000;

export interface SpaceService {
  measure(): Promise<UsedSpace>;
  /** Removes what nothing needs any more, now. Fails as the disk does; what is left goes the next time. */
  tidy(): Promise<UsedSpace>;
  /** Tidies at the next quiet moment. */
  tidySoon(): void;
  /** Puts off what is due: the user is at work. */
  postpone(): void;
  /** Stops, and waits for what is being removed. */
  close(): Promise<void>;
}

interface SpaceDependencies {
  readonly storage: Pick<Storage, 'backUpIfDue' | 'collectUnused' | 'outbox'>;
  readonly thumbnails: Pick<ThumbnailsService, 'sweep'>;
  readonly ports: Pick<Ports, 'clock' | 'logger'> & { readonly paths: { readonly data: string } };
  /** Milliseconds. */
  readonly quiet?: number;
}

/**
 * Uses quiet moments to back up what came since the last time and to give back space that nothing needs: rules STO-8 and STO-12 to STO-16 in docs/spec/storage.md. To be created
 * before anything is built, previewed or queued.
 */
export function createSpaceService({
  storage,
  thumbnails,
  ports,
  quiet = quietTime,
}: SpaceDependencies): SpaceService {
  const { data } = ports.paths;
  const closing = new AbortController();
  const { signal } = closing;
  let timer: NodeJS.Timeout | null = null;
  let last: Promise<void> = Promise.resolve();
  setWorkAside(data);
  const removeStaleShipments = findStaleShipments(join(data, 'outbox'), storage.outbox);

  const steps: readonly (() => Promise<unknown>)[] = [
    () => storage.backUpIfDue(),
    () => storage.collectUnused(signal),
    () => thumbnails.sweep(),
    () => removeAside(data),
    removeStaleShipments,
    () => trimFolder(join(data, 'work', 'images'), maximumCache, ports.clock()),
    () => trimFolder(join(data, 'thumbnails'), Infinity, ports.clock()),
  ];

  /** One after the other; a step that fails keeps none of the others from being done. */
  const run = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const step of steps) {
      if (signal.aborted) break;
      await step().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  };
  const enqueue = (): Promise<void> => {
    const running = last.then(run);
    last = running.catch((error: unknown) => ports.logger.warn('space not given back', { error }));
    return running;
  };

  const service: SpaceService = {
    measure: () => measureSpace(data),
    async tidy() {
      await enqueue();
      return measureSpace(data);
    },
    tidySoon() {
      if (timer) clearTimeout(timer);
      if (signal.aborted) return;
      timer = setTimeout(() => {
        timer = null;
        void enqueue().catch(() => undefined);
      }, quiet);
      timer.unref();
    },
    postpone() {
      if (timer) service.tidySoon();
    },
    async close() {
      closing.abort();
      if (timer) clearTimeout(timer);
      await last;
    },
  };
  return service;
}
