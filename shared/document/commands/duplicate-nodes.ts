import { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';
import { type NodeId, pageKind } from '../node.ts';
import { copyNode } from './copy-node.ts';
import { duplicatePage } from './pages.ts';
import { nodeIdsSchema, requireNode, requireUnlocked, topMostInOrder } from './targets.ts';

export const duplicateNodesSchema = z.object({ nodes: nodeIdsSchema });

/** Copies nodes, each behind its original; returns the copies in the order of the document. */
export function duplicateNodes(
  transaction: DocumentTransaction,
  input: z.infer<typeof duplicateNodesSchema>,
): NodeId[] {
  return topMostInOrder(transaction, input.nodes).map((id) => {
    const { kind, parent } = requireNode(transaction, id);
    if (kind === pageKind || parent === null) return duplicatePage(transaction, { page: id });
    requireUnlocked(transaction, parent);
    const index = requireNode(transaction, parent).children.indexOf(id) + 1;
    return copyNode(transaction, id, { parent, index });
  });
}
