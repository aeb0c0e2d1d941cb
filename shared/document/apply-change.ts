import type { Change, MoveChange } from './change.ts';
import type { DocumentState } from './document-state.ts';
import { type NodePosition, pageKind } from './node.ts';
import { type JsonValue, jsonEqual } from './value.ts';

type SetChange = Exclude<Change, MoveChange>;

/** The change that takes this one back. */
export function invertChange(change: Change): Change {
  if (change.type === 'move-node') return { ...change, before: change.after, after: change.before };
  const { before, after, ...rest } = change;
  return {
    ...rest,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  };
}

/** The changes that take these back, last first. */
export function invertChanges(changes: readonly Change[]): Change[] {
  return changes.map(invertChange).reverse();
}

/**
 * Makes a recorded change again, or leaves it where a merge got in between: the node is gone, stands
 * elsewhere, or holds another value by now. Returns what was really done.
 */
export function applyChange(state: DocumentState, change: Change): Change | null {
  switch (change.type) {
    case 'set-field': {
      const { node, key, before, after } = change;
      if (!state.mirror.has(node) || !jsonEqual(state.field(node, key), before)) return null;
      state.writeField(node, key, after);
      return change;
    }
    case 'set-entry': {
      if (!jsonEqual(state.entry(change.map, change.key), change.before)) return null;
      state.writeEntry(change.map, change.key, change.after);
      return change;
    }
    case 'move-node':
      return applyMove(state, change);
  }
}

/**
 * Makes a recorded change once more on top of what a merge brought in between, whatever that was: it is
 * the newer one. Returns what was really done; null where it can have no effect.
 */
export function makeAgain(state: DocumentState, change: Change): Change | null {
  switch (change.type) {
    case 'set-field': {
      const { node, key, after } = change;
      // Also of a node that is in the trash by now: whoever brings it back finds the newest value.
      if (state.stored.parent(node) === undefined) return null;
      const before = state.field(node, key);
      if (jsonEqual(before, after)) return null;
      state.writeField(node, key, after);
      return withBefore(change, before);
    }
    case 'set-entry': {
      const before = state.entry(change.map, change.key);
      if (jsonEqual(before, change.after)) return null;
      state.writeEntry(change.map, change.key, change.after);
      return withBefore(change, before);
    }
    case 'move-node':
      return moveAgain(state, change);
  }
}

function withBefore(change: SetChange, before: JsonValue | undefined): SetChange {
  const again = { ...change };
  if (before === undefined) delete again.before;
  else again.before = before;
  return again;
}

function moveAgain(state: DocumentState, change: MoveChange): Change | null {
  const { node: id, after } = change;
  if (state.stored.parent(id) === undefined) return null;
  const isAlive = state.mirror.has(id);
  if (!isAlive && after.parent !== null && !state.mirror.has(after.parent)) {
    // What was put into something that is gone goes with it, so that it comes back with it too.
    if (state.trashed(after.parent) !== undefined) state.stored.move(id, after.parent);
    return null;
  }
  return move(state, change, state.position(id) ?? { parent: state.trash(), index: 0 });
}

function applyMove(state: DocumentState, change: MoveChange): Change | null {
  const from = state.position(change.node);
  const sameTrash =
    from !== undefined && state.isTrash(from.parent) && state.isTrash(change.before.parent);
  if (!from || !(from.parent === change.before.parent || sameTrash)) return null;
  return move(state, change, from);
}

/** Moves a node to where the change says, as far as the tree as it is now allows. */
function move(state: DocumentState, change: MoveChange, from: NodePosition): Change | null {
  const { node: id, after } = change;
  if (state.isTrash(after.parent)) {
    if (state.isTrash(from.parent) || isLastPage(state, change)) return null;
    state.writeMove(id, after);
    return { ...change, before: from };
  }
  if (after.parent !== null && !state.mirror.has(after.parent)) return null;
  if (state.isWithin(after.parent, id)) return null;
  if ((after.parent === null) !== (kindOf(state, id) === pageKind)) return null;
  const siblings =
    state.mirror.childrenOf(after.parent).length - (from.parent === after.parent ? 1 : 0);
  const to = { parent: after.parent, index: Math.min(after.index, siblings) };
  if (from.parent === to.parent && from.index === to.index) return null;
  state.writeMove(id, to);
  return { ...change, before: from, after: to };
}

/** Whether a node stands where a move took it, whatever its place among the others there. */
export function isAtParent(state: DocumentState, { node, after }: MoveChange): boolean {
  const parent = state.position(node)?.parent;
  if (parent === undefined) return state.trashed(node) !== undefined && state.isTrash(after.parent);
  return parent === after.parent || (state.isTrash(parent) && state.isTrash(after.parent));
}

function isLastPage(state: DocumentState, change: MoveChange): boolean {
  return state.mirror.pages.length === 1 && state.mirror.pages[0] === change.node;
}

function kindOf(state: DocumentState, id: string): unknown {
  return state.mirror.get(id)?.kind ?? state.field(id, 'kind');
}
