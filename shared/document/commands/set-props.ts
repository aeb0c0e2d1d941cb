import { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';
import { DocumentError } from '../errors.ts';
import { pageKind } from '../node.ts';
import { jsonValueSchema } from '../value.ts';
import { nodeIdsSchema, requireNode, requireUnlocked } from './targets.ts';

export const setPropsSchema = z.object({
  nodes: nodeIdsSchema,
  props: z.record(z.string().max(60), jsonValueSchema.optional()),
});

/** Sets props of nodes; undefined unsets one. Those of pages are set with `setPage`. */
export function setProps(
  transaction: DocumentTransaction,
  input: z.infer<typeof setPropsSchema>,
): void {
  for (const id of input.nodes) {
    requireUnlocked(transaction, id);
    if (requireNode(transaction, id).kind === pageKind)
      throw new DocumentError('invalid-value', 'use setPage');
    for (const [name, value] of Object.entries(input.props))
      transaction.setField(id, `props.${name}`, value);
  }
}
