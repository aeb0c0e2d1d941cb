import type { Change } from './change.ts';
import type { DocumentState } from './document-state.ts';
import { pageKind } from './node.ts';
import { jsonEqual } from './value.ts';

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

function applyMove(
  state: DocumentState,
  change: Extract<Change, { type: 'move-node' }>,
): Change | null {
  const { node: id, before, after } = change;
  const from = state.position(id);
  const sameTrash =
    from !== undefined && state.isTrash(from.parent) && state.isTrash(before.parent);
  if (!from || !(from.parent === before.parent || sameTrash)) return null;
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

function isLastPage(state: DocumentState, change: Extract<Change, { type: 'move-node' }>): boolean {
  return state.mirror.pages.length === 1 && state.mirror.pages[0] === change.node;
}

function kindOf(state: DocumentState, id: string): unknown {
  return state.mirror.get(id)?.kind ?? state.field(id, 'kind');
}
