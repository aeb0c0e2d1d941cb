import type { LoroEventBatch } from 'loro-crdt';
import type { LoroNodes } from './loro-nodes.ts';
import type { Mirror } from './mirror.ts';
import { type NodeId, pageKind } from './node.ts';

/** What a merge touched, gathered from Loro's events. */
interface Touched {
  readonly moved: Set<NodeId>;
  readonly parents: Set<NodeId>;
  readonly edited: Set<NodeId>;
  rootsMoved: boolean;
  readonly kinds: Set<NodeId>;
}

/** Brings the mirror up to date after a merge; costs as much as the merge changed. */
export function applyImport(
  mirror: Mirror,
  source: LoroNodes,
  batches: readonly LoroEventBatch[],
): void {
  const touched: Touched = {
    moved: new Set(),
    parents: new Set(),
    edited: new Set(),
    kinds: new Set(),
    rootsMoved: false,
  };
  for (const batch of batches) for (const event of batch.events) gather(event, touched, mirror);
  if ([...touched.kinds].some((id) => !touched.moved.has(id))) {
    mirror.rebuild();
    return;
  }
  const alive = aliveness(source);
  for (const id of touched.moved) if (!alive(id)) mirror.forget(id, touched.moved);
  for (const id of touched.moved) {
    if (!alive(id)) continue;
    if (mirror.get(id)) mirror.refreshParent(id);
    else mirror.load(id, source.parent(id) ?? null);
  }
  for (const id of touched.parents) mirror.refreshChildren(id);
  for (const id of touched.edited) mirror.refreshFields(id);
  if (touched.rootsMoved) mirror.refreshRoots();
}

function gather(event: LoroEventBatch['events'][number], touched: Touched, mirror: Mirror): void {
  const [root, id] = event.path;
  if (event.diff.type === 'map') {
    if (root === 'theme' || root === 'settings') mirror.refreshEntries(root);
    if (root !== 'nodes' || typeof id !== 'string') return;
    touched.edited.add(id);
    if ('kind' in event.diff.updated) touched.kinds.add(id);
  }
  if (event.diff.type !== 'tree' || root !== 'nodes') return;
  for (const item of event.diff.diff) {
    touched.moved.add(item.target);
    const parents = [
      ...(item.action === 'create' ? [] : [item.oldParent]),
      ...(item.action === 'delete' ? [] : [item.parent]),
    ];
    for (const parent of parents) {
      if (parent === undefined) touched.rootsMoved = true;
      else touched.parents.add(parent);
    }
  }
}

/** Tells whether a node hangs below a page, remembering what it learnt on the way. */
function aliveness(source: LoroNodes): (id: NodeId) => boolean {
  const known = new Map<NodeId, boolean>();
  const alive = (id: NodeId): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const parent = source.parent(id);
    const result =
      parent === undefined
        ? false
        : parent === null
          ? source.fields(id)['kind'] === pageKind
          : alive(parent);
    known.set(id, result);
    return result;
  };
  return alive;
}
