import { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';
import { optionalNameSchema } from '../plain-name.ts';
import { nodeIdSchema } from '../node.ts';
import { nodeIdsSchema, requireUnlocked } from './targets.ts';

export const renameNodeSchema = z.object({ node: nodeIdSchema, name: optionalNameSchema(120) });

/** Names a node in the layers tree; an empty name gives its kind's label back. Locked nodes can be renamed. */
export function renameNode(
  transaction: DocumentTransaction,
  input: z.infer<typeof renameNodeSchema>,
): void {
  transaction.setField(input.node, 'name', input.name.trim() || undefined);
}

export const setLockedSchema = z.object({ nodes: nodeIdsSchema, locked: z.boolean() });

/** Locks nodes, with all below them, or unlocks them. */
export function setLocked(
  transaction: DocumentTransaction,
  input: z.infer<typeof setLockedSchema>,
): void {
  for (const id of input.nodes) transaction.setField(id, 'locked', input.locked || undefined);
}

export const setHiddenSchema = z.object({ nodes: nodeIdsSchema, hidden: z.boolean() });

/** Hides nodes on the canvas and in the app, or shows them. */
export function setHidden(
  transaction: DocumentTransaction,
  input: z.infer<typeof setHiddenSchema>,
): void {
  for (const id of input.nodes) {
    requireUnlocked(transaction, id);
    transaction.setField(id, 'hidden', input.hidden || undefined);
  }
}
