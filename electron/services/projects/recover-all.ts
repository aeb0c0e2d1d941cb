import type { Storage } from '#storage/open-storage.ts';
import type { Inspector } from '../inspection/inspector.ts';
import type { Ports } from '../ports.ts';
import type { CachedDocument } from './document-cache.ts';
import { lacksAssets, nameRecovered, recoverAssets } from './recover-project.ts';

/** Milliseconds that may be spent on it at the start; the other projects' turn comes as they are opened. */
const patience = 10_000;

/**
 * Reads every project of a database that was restored: what is missing of it is noted, its images' records
 * are made anew where they are gone, and one that lost its own record gets a name. One that can't be read
 * is left for whoever opens it.
 */
export async function recoverAll(
  storage: Storage,
  inspector: Pick<Inspector, 'inspectAsset'>,
  ports: Pick<Ports, 'clock' | 'logger'>,
  read: (projectId: string) => CachedDocument,
): Promise<void> {
  const end = performance.now() + patience;
  for (const { id } of storage.projects.list()) {
    if (performance.now() > end) return;
    try {
      const { store } = read(id);
      nameRecovered(storage, id, store);
      if (lacksAssets(storage, id, store)) {
        await recoverAssets(storage, inspector, id, store, ports.clock());
      }
    } catch (error) {
      nameRecovered(storage, id, null);
      ports.logger.warn('a project could not be recovered', { project: id, error });
    }
  }
}
