import { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';
import { DocumentError } from '../errors.ts';
import { type NodeId, nodeIdSchema } from '../node.ts';
import type { Style } from '../style.ts';
import { placeAfter } from './move-nodes.ts';
import { nodeIdsSchema, requireNode, requireUnlocked, topMostInOrder } from './targets.ts';
import { writeSeed } from './write-seed.ts';

export const wrapNodesSchema = z.object({ nodes: nodeIdsSchema });

/** Puts nodes into a new frame that stacks them, where the first of them stood; returns the frame. */
export function wrapNodes(
  transaction: DocumentTransaction,
  input: z.infer<typeof wrapNodesSchema>,
): NodeId {
  const nodes = topMostInOrder(transaction, input.nodes);
  for (const id of nodes) requireUnlocked(transaction, id);
  const first = requireNode(transaction, nodes[0] ?? '');
  if (first.parent === null)
    throw new DocumentError('invalid-position', 'a page cannot be wrapped');
  const parent = requireNode(transaction, first.parent);
  const { x, y } = first.style.base;
  const style: Style = {
    layout: 'stack',
    direction: parent.style.base.direction ?? 'column',
    ...(parent.style.base.gap === undefined ? {} : { gap: parent.style.base.gap }),
    ...(x === undefined ? {} : { x }),
    ...(y === undefined ? {} : { y }),
  };
  const position = { parent: parent.id, index: parent.children.indexOf(first.id) };
  const frame = writeSeed(transaction, { kind: 'frame', style: { base: style } }, position);
  placeAfter(transaction, nodes, frame, undefined);
  return frame;
}

export const unwrapNodeSchema = z.object({ node: nodeIdSchema });

/** Puts the children of a node where it stood and removes it; returns the children. */
export function unwrapNode(
  transaction: DocumentTransaction,
  input: z.infer<typeof unwrapNodeSchema>,
): readonly NodeId[] {
  const { id, parent, children } = requireNode(transaction, input.node);
  if (parent === null) throw new DocumentError('invalid-position', 'a page cannot be unwrapped');
  requireUnlocked(transaction, id);
  for (const child of children) requireUnlocked(transaction, child);
  placeAfter(transaction, children, parent, id);
  transaction.removeNode(id);
  return children;
}
