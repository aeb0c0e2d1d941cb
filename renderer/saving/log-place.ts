import type { LogRow } from '#shared/contract/schemas.ts';
import { targetOf } from '#shared/document/change.ts';
import type { CommittedGesture, DocumentStore, UnsentGesture } from '#shared/document/document.ts';

/** A gesture that isn't known to be durable. */
export interface WaitingGesture {
  /** The same however often it is sent, and whatever becomes of its bytes. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly gesture: CommittedGesture;
}

/** Where a window stands in its project's log: the rows that it has merged, and its gestures that come after them. */
export interface LogPlace {
  /** Gesture id of the last row that was merged. */
  readonly position: string;
  /** The oldest first. */
  readonly waiting: readonly WaitingGesture[];
  push(gesture: WaitingGesture): void;
  /** The host has stored this gesture, as the row after the position. */
  confirm(id: string): void;
  /**
   * Merges the next rows of the log beneath what waits. Rows that were merged before are left out. False
   * where they don't fit what this window holds.
   */
  take(rows: readonly LogRow[]): boolean;
  /** Merges a whole project, and stands at its newest row from then on. */
  takeAll(bytes: readonly Uint8Array[], position: string): boolean;
}

type MergingDocument = Pick<DocumentStore, 'importBeneath'>;

/** The place of a window that has just opened the project at `position`. */
export function createLogPlace(document: MergingDocument, opened: string): LogPlace {
  /** Gestures that may be told again: by the answer to a call and by the stream of changes. */
  const known = new Set<string>();
  let position = opened;
  let waiting: readonly WaitingGesture[] = [];

  const stand = (at: string): void => {
    position = at;
    known.add(at);
    waiting = waiting.filter(({ id }) => id !== at);
  };
  const merge = (
    others: Parameters<MergingDocument['importBeneath']>[0],
    unsent: readonly UnsentGesture[],
  ): boolean => {
    const { gestures, failure } = document.importBeneath(others, unsent);
    waiting = waiting.map((entry, index) => ({
      ...entry,
      gesture: gestures[index] ?? entry.gesture,
    }));
    return failure === null;
  };

  const take = (rows: readonly LogRow[]): boolean => {
    const fresh = rows.filter(({ gestureId }) => !known.has(gestureId));
    const own = new Set(waiting.map(({ id }) => id));
    const others = fresh.filter(({ gestureId }) => !own.has(gestureId));
    // Own rows and those of others in turn: each goes beneath what comes after it alone.
    if (others.length > 0 && others.length < fresh.length) return fresh.every((row) => take([row]));
    const isMerged =
      others.length === 0 ||
      merge(
        others.map(({ update, gesture }) => ({ update, changes: gesture?.changes ?? [] })),
        withoutOvertaken(waiting, others),
      );
    if (isMerged) for (const { gestureId } of fresh) stand(gestureId);
    return isMerged;
  };

  return {
    get position() {
      return position;
    },
    get waiting() {
      return waiting;
    },
    push: (gesture) => {
      waiting = [...waiting, gesture];
    },
    confirm: (id) => {
      if (!known.has(id)) stand(id);
    },
    take,
    takeAll(bytes, at) {
      const others = bytes.map((update) => ({ update, changes: [] }));
      const isMerged = merge(others, withoutOvertaken(waiting, []));
      if (isMerged) stand(at);
      return isMerged;
    },
  };
}

/**
 * What of each gesture is to be made again on top of the rows. What a row changed after the gesture was
 * made stays as the row has it: a gesture that was held up is not the newer one.
 */
function withoutOvertaken(
  waiting: readonly WaitingGesture[],
  rows: readonly LogRow[],
): UnsentGesture[] {
  const changedAt = new Map<string, number>();
  for (const { gesture, createdAt } of rows) {
    for (const change of gesture?.changes ?? []) {
      const target = targetOf(change);
      changedAt.set(target, Math.max(createdAt, changedAt.get(target) ?? createdAt));
    }
  }
  return waiting.map(({ gesture, madeAt }) => ({
    gesture,
    changes: gesture.changes.filter(
      (change) => (changedAt.get(targetOf(change)) ?? madeAt) <= madeAt,
    ),
  }));
}
