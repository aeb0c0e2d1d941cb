import { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';
import type { NodeId } from '../node.ts';
import {
  nodeIdsSchema,
  requireNode,
  requireUnlocked,
  targetSchema,
  topMostInOrder,
} from './targets.ts';

export const moveNodesSchema = z.object({ nodes: nodeIdsSchema, target: targetSchema });

/**
 * Moves nodes next to each other, in the order that they have in the document; what stands below
 * another of them goes along with it. `target.index` counts among the children that stay.
 */
export function moveNodes(
  transaction: DocumentTransaction,
  input: z.infer<typeof moveNodesSchema>,
): void {
  const { parent, index } = input.target;
  const nodes = topMostInOrder(transaction, input.nodes);
  requireUnlocked(transaction, parent);
  for (const id of nodes) requireUnlocked(transaction, id);
  const moving = new Set(nodes);
  const staying = requireNode(transaction, parent).children.filter((child) => !moving.has(child));
  placeAfter(
    transaction,
    nodes,
    parent,
    staying[(index ?? staying.length) - 1] ?? lastBefore(staying, index),
  );
}

/** Moves nodes in a row behind a child of `parent`, or to its beginning. */
export function placeAfter(
  transaction: DocumentTransaction,
  nodes: readonly NodeId[],
  parent: NodeId,
  anchor: NodeId | undefined,
): void {
  let previous = anchor;
  for (const id of nodes) {
    const others = requireNode(transaction, parent).children.filter((child) => child !== id);
    transaction.moveNode(id, {
      parent,
      index: previous === undefined ? 0 : others.indexOf(previous) + 1,
    });
    previous = id;
  }
}

/** The last child for an index past the end, none for the beginning. */
function lastBefore(staying: readonly NodeId[], index: number | undefined): NodeId | undefined {
  return index === 0 ? undefined : staying.at(-1);
}
