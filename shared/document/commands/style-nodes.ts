import { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';
import {
  type StyleProperty,
  type StyleValue,
  breakpointSchema,
  breakpoints,
  isStyleProperty,
  stylePropertySchemas,
} from '../style.ts';
import { nodeIdsSchema, requireNode, requireUnlocked } from './targets.ts';

/** Properties to set at one breakpoint; null or undefined unsets one. */
export type StylePatch = { readonly [P in StyleProperty]?: StyleValue<P> | null | undefined };

export const stylePatchSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(stylePropertySchemas).map(([name, schema]) => [name, schema.nullish()]),
  ),
) as z.ZodType<StylePatch>;

export const setStyleSchema = z.object({
  nodes: nodeIdsSchema,
  breakpoint: breakpointSchema,
  style: stylePatchSchema,
});

/** Sets or unsets style properties of nodes at one breakpoint. */
export function setStyle(
  transaction: DocumentTransaction,
  input: z.infer<typeof setStyleSchema>,
): void {
  for (const id of input.nodes) {
    requireUnlocked(transaction, id);
    for (const [property, value] of Object.entries(input.style)) {
      transaction.setField(id, `style.${input.breakpoint}.${property}`, value ?? undefined);
    }
  }
}

export const resetStyleSchema = z.object({
  nodes: nodeIdsSchema,
  breakpoint: breakpointSchema.optional(),
});

/** Unsets all style of nodes at one breakpoint, or at every one. */
export function resetStyle(
  transaction: DocumentTransaction,
  input: z.infer<typeof resetStyleSchema>,
): void {
  const reset = input.breakpoint === undefined ? breakpoints : [input.breakpoint];
  for (const id of input.nodes) {
    requireUnlocked(transaction, id);
    const { style } = requireNode(transaction, id);
    for (const breakpoint of reset) {
      for (const property of Object.keys(style[breakpoint]).filter(isStyleProperty)) {
        transaction.setField(id, `style.${breakpoint}.${property}`, undefined);
      }
    }
  }
}
