import type { OpenedProject } from '#shared/contract/schemas.ts';
import type { DocumentStore } from '#shared/document/document.ts';
import { DocumentError } from '#shared/document/errors.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { StoredSnapshot } from '#storage/snapshot-store.ts';
import type { StoredUpdate } from '#storage/update-log.ts';
import { HostError } from '../errors.ts';

export interface LoadedProject {
  readonly document: DocumentStore;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly StoredUpdate[];
  /** Of the newest row that the document holds. */
  readonly sequence: number;
  readonly recovered: OpenedProject['recovered'];
}

/**
 * Reads a project's document from its newest good snapshot and the log rows after it. A bad snapshot
 * is thrown away, because the log has everything; from a bad row on, rows are set aside. Throws
 * HostError `project-damaged` where not even the first row can be read.
 */
export function loadProject(storage: Storage, projectId: string, now: number): LoadedProject {
  const { snapshot, damaged } = storage.snapshots.newest(projectId);
  const recovered = new Set<OpenedProject['recovered'][number]>();
  if (damaged > 0) recovered.add('snapshot');
  let base: StoredSnapshot | null = snapshot;
  const opened = base === null ? undefined : tryOpen(base, []);
  if (base !== null && opened === undefined) {
    storage.snapshots.discard(projectId, base.sequence);
    recovered.add('snapshot');
    base = null;
  }

  const { updates, damagedFrom } = storage.log.readAfter(projectId, base?.sequence ?? 0);
  const readable =
    opened !== undefined && updates.length === 0
      ? { document: opened, count: 0 }
      : readablePrefix(base, updates);
  const firstBad = updates[readable.count]?.sequence ?? damagedFrom;
  if (readable.document === undefined) {
    throw new HostError('project-damaged', 'neither a snapshot nor the first row can be read');
  }
  if (firstBad !== null) {
    storage.log.setAside(projectId, firstBad, now);
    recovered.add('log-tail');
  }
  return {
    document: readable.document,
    snapshot: base?.snapshot ?? null,
    updates: updates.slice(0, readable.count),
    sequence: updates[readable.count - 1]?.sequence ?? base?.sequence ?? 0,
    recovered: [...recovered],
  };
}

/** The longest row of updates that can be read, found by halving: a bad one spoils all that follow. */
function readablePrefix(
  base: StoredSnapshot | null,
  updates: readonly StoredUpdate[],
): { document: DocumentStore | undefined; count: number } {
  let document = tryOpen(base, updates);
  if (document !== undefined) return { document, count: updates.length };
  let good = 0;
  let bad = updates.length;
  document = tryOpen(base, []);
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const opened = tryOpen(base, updates.slice(0, middle));
    if (opened === undefined) {
      bad = middle;
    } else {
      good = middle;
      document = opened;
    }
  }
  return { document, count: good };
}

function tryOpen(
  base: StoredSnapshot | null,
  updates: readonly StoredUpdate[],
): DocumentStore | undefined {
  try {
    return openDocument({
      snapshot: base?.snapshot,
      updates: updates.map(({ update }) => update),
    });
  } catch (error) {
    if (
      error instanceof DocumentError &&
      (error.code === 'damaged' || error.code === 'incomplete')
    ) {
      return undefined;
    }
    throw error;
  }
}
