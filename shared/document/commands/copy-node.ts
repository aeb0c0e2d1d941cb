import type { DocumentTransaction } from '../document.ts';
import type { NodeId, NodePosition } from '../node.ts';
import { fieldsOfNode } from '../stored-field.ts';
import { requireNode } from './targets.ts';

/** Copies a node with all below it, fields that this version doesn't know among them; returns the copy. */
export function copyNode(
  transaction: DocumentTransaction,
  id: NodeId,
  position: NodePosition,
): NodeId {
  const node = requireNode(transaction, id);
  const copy = transaction.createNode(
    { kind: node.kind, name: node.name, fields: fieldsOfNode(node) },
    position,
  );
  for (const [index, child] of node.children.entries())
    copyNode(transaction, child, { parent: copy, index });
  return copy;
}
