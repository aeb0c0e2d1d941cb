import { randomUUID } from 'node:crypto';
import type { DocumentStore } from '#shared/document/document.ts';
import { DocumentError } from '#shared/document/errors.ts';
import { sortUpdates } from '#shared/document/merged-updates.ts';
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
}

type Store = Pick<Storage, 'snapshots' | 'log' | 'recoveryNotes' | 'findInBackups' | 'transaction'>;

/**
 * Reads a project's document from its newest good snapshot and the log rows after it. A bad snapshot is
 * thrown away, because the log has everything. A bad row is looked for in the backups; where it is in none,
 * it is set aside with those alone that build on it, and what is missing is noted for people to read. Rows
 * that were set aside and fit by now come back. Throws HostError `project-damaged`, and touches nothing,
 * where not even the first row can be read. A snapshot that outlived every row becomes the first one anew.
 */
export function loadProject(storage: Store, projectId: string, now: number): LoadedProject {
  const project = readProject(storage, projectId, now);
  if (storage.log.newestGesture(projectId) !== undefined) return project;
  const row = { projectId, gestureId: randomUUID(), gesture: null, createdAt: now };
  const { sequence } = storage.log.append({ ...row, update: project.document.exportSnapshot() });
  return { ...project, sequence };
}

function readProject(storage: Store, projectId: string, now: number): LoadedProject {
  const { base, document: opened } = openSnapshot(storage, projectId);
  const sequence = base?.sequence ?? 0;
  const { updates, damaged } = storage.log.readAfter(projectId, sequence);
  const waiting = storage.log.waiting(projectId);
  if (damaged.length === 0 && waiting.length === 0) {
    const document = updates.length === 0 ? opened : tryOpen(base, updates);
    if (document !== undefined) return loaded(document, base, updates);
  }

  const found = new Map(damaged.map((row) => [row, storage.findInBackups(row)]));
  // One whose gesture the log has under another number is no loss.
  const isDouble = (row: StoredUpdate): boolean => {
    const same = storage.log.find(found.get(row)?.gestureId ?? row.gestureId);
    return same !== undefined && same.sequence !== row.sequence;
  };
  const mended = damaged.flatMap((row) => {
    const written = found.get(row);
    if (written === undefined || isDouble(row)) return [];
    return [{ damaged: row, found: { ...written, sequence: row.sequence } }];
  });
  const rows = [...updates, ...waiting, ...mended.map(({ found }) => found)].toSorted(
    (a, b) => a.sequence - b.sequence,
  );
  const sorted = sortUpdates(
    base?.snapshot,
    rows.map(({ update }) => update),
  );
  const merged = rows.filter((_, index) => sorted.merged.has(index));
  const document = tryOpen(base, merged);
  if (document === undefined) {
    throw new HostError('project-damaged', 'neither a snapshot nor the first row can be read');
  }
  const stored = storage.transaction(() => {
    const kept = new Map(merged.map((row) => [row, row]));
    for (const pair of mended) storage.log.mend(pair.damaged, pair.found);
    const isMended = new Set(mended.map((pair) => pair.damaged));
    const lost = damaged.filter((row) => !isMended.has(row));
    const unreadable = rows.filter((_, index) => sorted.unreadable.has(index));
    for (const row of lost) {
      if (!isDouble(row)) storage.recoveryNotes.addGesture(projectId, row.sequence);
    }
    for (const row of [...lost, ...unreadable]) storage.log.setAside(row, false, now);
    for (const row of unreadable) {
      storage.recoveryNotes.addGesture(projectId, row.sequence, false, row.createdAt);
    }
    const wasWaiting = new Set(waiting);
    for (const [index, row] of rows.entries()) {
      const waits = sorted.waiting.has(index);
      if (waits && !wasWaiting.has(row)) {
        storage.log.setAside(row, true, now);
        storage.recoveryNotes.addGesture(projectId, row.sequence, true, row.createdAt);
      } else if (!waits && wasWaiting.has(row)) {
        kept.set(row, storage.log.takeBack(row));
        storage.recoveryNotes.removeGesture(projectId, row.sequence);
      }
    }
    if (mended.length > 0) storage.recoveryNotes.addRepair(projectId);
    return [...kept.values()];
  });
  return loaded(document, base, stored);
}

function loaded(
  document: DocumentStore,
  base: StoredSnapshot | null,
  updates: readonly StoredUpdate[],
): LoadedProject {
  const newest = updates.reduce((most, row) => Math.max(most, row.sequence), base?.sequence ?? 0);
  return { document, updates, snapshot: base?.snapshot ?? null, sequence: newest };
}

/** The newest snapshot that is a document; none where none is. */
function openSnapshot(
  storage: Store,
  projectId: string,
): { base: StoredSnapshot | null; document: DocumentStore | undefined } {
  for (;;) {
    const { snapshot: base } = storage.snapshots.newest(projectId);
    if (base === null) return { base, document: undefined };
    const document = tryOpen(base, []);
    if (document !== undefined) return { base, document };
    storage.snapshots.discard(projectId, base.sequence);
  }
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
