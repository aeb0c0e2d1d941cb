import { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';
import { nodeIdsSchema, requireUnlocked, requireUnlockedBelow, topMostInOrder } from './targets.ts';

export const removeNodesSchema = z.object({ nodes: nodeIdsSchema });

/** Moves nodes and what stands below them to the trash. Refuses what is locked or holds something locked, and the last page. */
export function removeNodes(
  transaction: DocumentTransaction,
  input: z.infer<typeof removeNodesSchema>,
): void {
  const nodes = topMostInOrder(transaction, input.nodes);
  for (const id of nodes) {
    requireUnlocked(transaction, id);
    requireUnlockedBelow(transaction, id);
  }
  for (const id of nodes) transaction.removeNode(id);
}
