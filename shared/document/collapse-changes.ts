import { type Change, isMove, targetOf } from './change.ts';
import { jsonEqual } from './value.ts';

type SetChange = Exclude<Change, { type: 'move-node' }>;

/**
 * Joins the writes of one gesture to the same field or entry into one and drops those that end where
 * they began, so that a gesture holds what it did, not how. Moves stay as they are: their indices
 * depend on each other.
 */
export function collapseChanges(changes: readonly Change[]): Change[] {
  const joined = new Map<string, Change>();
  for (const [order, change] of changes.entries()) {
    const key = isMove(change) ? `move ${order}` : targetOf(change);
    const first = joined.get(key);
    joined.set(key, first && first.type !== 'move-node' ? join(first, change) : change);
  }
  return [...joined.values()].filter(
    (change) => change.type === 'move-node' || !jsonEqual(change.before, change.after),
  );
}

function join(first: SetChange, last: Change): Change {
  const { after: _, ...rest } = first;
  const after = last.type === 'move-node' ? undefined : last.after;
  return after === undefined ? rest : { ...rest, after };
}
