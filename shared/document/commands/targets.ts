import { z } from 'zod';
import type { ProjectDocument } from '../document.ts';
import { DocumentError } from '../errors.ts';
import { type DocumentNode, type NodeId, nodeIdSchema, pageKind } from '../node.ts';

export const nodeIdsSchema = z.array(nodeIdSchema).min(1).max(20_000).readonly();

/** Where something goes. Without `index` it goes to the end, as it does with one past the end. */
export const targetSchema = z.object({
  parent: nodeIdSchema,
  index: z.number().int().min(0).optional(),
});

type Reader = Pick<ProjectDocument, 'node' | 'pages'>;

/** A living node; throws `unknown-node`. */
export function requireNode(document: Reader, id: NodeId): DocumentNode {
  const node = document.node(id);
  if (!node) throw new DocumentError('unknown-node');
  return node;
}

/** A living page; throws `unknown-node` for anything else. */
export function requirePage(document: Reader, id: NodeId): DocumentNode {
  const node = requireNode(document, id);
  if (node.kind !== pageKind) throw new DocumentError('unknown-node', 'not a page');
  return node;
}

/** Throws `locked` if the node or anything that it stands in is locked. */
export function requireUnlocked(document: Reader, id: NodeId): void {
  for (let at: NodeId | null = id; at !== null;) {
    const node: DocumentNode = requireNode(document, at);
    if (node.locked) throw new DocumentError('locked');
    at = node.parent;
  }
}

/** Throws `locked` if anything below the node is locked. */
export function requireUnlockedBelow(document: Reader, id: NodeId): void {
  for (const child of requireNode(document, id).children) {
    if (requireNode(document, child).locked) throw new DocumentError('locked');
    requireUnlockedBelow(document, child);
  }
}

/** The nodes without those that stand below another of them, each once, in the order of the document. */
export function topMostInOrder(document: Reader, ids: readonly NodeId[]): NodeId[] {
  const chosen = new Set(ids);
  const tops = [...chosen].filter((id) => {
    for (
      let at = requireNode(document, id).parent;
      at !== null;
      at = requireNode(document, at).parent
    ) {
      if (chosen.has(at)) return false;
    }
    return true;
  });
  if (tops.length < 2) return tops;
  const indexes = new Map<NodeId | null, ReadonlyMap<NodeId, number>>();
  const indexOf = (parent: NodeId | null, id: NodeId): number => {
    const known = indexes.get(parent);
    if (known) return known.get(id) ?? 0;
    const siblings = parent === null ? document.pages : requireNode(document, parent).children;
    const made = new Map(siblings.map((sibling, index) => [sibling, index]));
    indexes.set(parent, made);
    return made.get(id) ?? 0;
  };
  const paths = new Map(tops.map((id) => [id, pathTo(document, id, indexOf)]));
  return tops.sort((a, b) => compare(paths.get(a) ?? [], paths.get(b) ?? []));
}

function pathTo(
  document: Reader,
  id: NodeId,
  indexOf: (parent: NodeId | null, id: NodeId) => number,
): readonly number[] {
  const { parent } = requireNode(document, id);
  const own = indexOf(parent, id);
  return parent === null ? [own] : [...pathTo(document, parent, indexOf), own];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [depth, index] of a.entries()) {
    const difference = index - (b[depth] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
