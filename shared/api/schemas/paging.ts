import { z } from 'zod';

/** Query of every list: opaque cursor of the previous page, and how many items (1–100). */
export const pageQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export interface PageQuery {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** One page of a list; `next_cursor` is null on the last one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next_cursor: z.string().nullable() });
}

export interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}
