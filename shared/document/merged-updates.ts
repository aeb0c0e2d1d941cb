import { LoroDoc, decodeImportBlobMeta } from 'loro-crdt';

/** Which stored updates can be merged, by their place in the list. */
export interface SortedUpdates {
  readonly merged: ReadonlySet<number>;
  /** Sound bytes that build on changes which aren't there. */
  readonly waiting: ReadonlySet<number>;
  /** Bytes that are no update at all. */
  readonly unreadable: ReadonlySet<number>;
}

/**
 * Finds, where updates are missing or damaged in a project's log, what can be merged without them: all that
 * builds only on what is there. The order of the updates doesn't matter.
 */
export function sortUpdates(
  snapshot: Uint8Array | undefined,
  updates: readonly Uint8Array[],
): SortedUpdates {
  const unreadable = new Set<number>();
  let left = updates.map((_, index) => index);
  for (;;) {
    const doc = new LoroDoc();
    try {
      if (snapshot) doc.import(snapshot);
      const refused = importEach(doc, updates, left);
      for (const index of refused) unreadable.add(index);
      left = left.filter((index) => !refused.has(index));
      const known = doc.oplogVersion().toJSON();
      const merged = left.filter((index) =>
        [...ends(updates[index])].every(([peer, end]) => (known.get(peer) ?? 0) >= end),
      );
      // A part of an update may be in while the rest waits; without it, others may wait too.
      if (merged.length === left.length) {
        const waiting = updates.map((_, index) => index);
        return {
          merged: new Set(merged),
          waiting: new Set(
            waiting.filter((index) => !unreadable.has(index) && !merged.includes(index)),
          ),
          unreadable,
        };
      }
      left = merged;
    } finally {
      doc.free();
    }
  }
}

/** Imports all at once where that goes, else one by one. Returns those that can't be read. */
function importEach(
  doc: LoroDoc,
  updates: readonly Uint8Array[],
  indexes: readonly number[],
): ReadonlySet<number> {
  const refused = new Set<number>();
  const sound = indexes.filter((index) => {
    const isSound = isUpdate(updates[index]);
    if (!isSound) refused.add(index);
    return isSound;
  });
  try {
    doc.importBatch(sound.map((index) => updates[index] ?? new Uint8Array()));
    return refused;
  } catch {
    for (const index of sound) {
      try {
        doc.import(updates[index] ?? new Uint8Array());
      } catch {
        refused.add(index);
      }
    }
    return refused;
  }
}

function isUpdate(update: Uint8Array | undefined): boolean {
  try {
    decodeImportBlobMeta(update ?? new Uint8Array(), true);
    return true;
  } catch {
    return false;
  }
}

function ends(update: Uint8Array | undefined): Iterable<[`${number}`, number]> {
  const meta = decodeImportBlobMeta(update ?? new Uint8Array(), false);
  return meta.partialEndVersionVector.toJSON();
}
