import { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';
import type { NodeId } from '../node.ts';
import { nodeSeedSchema } from '../seed.ts';
import { requireNode, requireUnlocked, targetSchema } from './targets.ts';
import { writeSeed } from './write-seed.ts';

export const insertSeedSchema = z.object({ seed: nodeSeedSchema, target: targetSchema });

/** Makes new nodes from a seed; returns the id of the topmost. */
export function insertSeed(
  transaction: DocumentTransaction,
  input: z.infer<typeof insertSeedSchema>,
): NodeId {
  const { parent, index } = input.target;
  requireUnlocked(transaction, parent);
  const end = requireNode(transaction, parent).children.length;
  return writeSeed(transaction, input.seed, { parent, index: index ?? end });
}
