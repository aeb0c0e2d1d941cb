import type { Page } from '#shared/api/schemas/paging.ts';
import { ProblemError } from '../problem.ts';

/** The id after which the next page starts; throws `invalid_request` for a cursor not made here. */
export function decodeCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[a-z0-9_./-]{1,120}$/i.test(id)) {
    throw new ProblemError('invalid_request', 'The cursor is not one that this list gave.');
  }
  return id;
}

/** Cuts `limit + 1` fetched rows into a page; the cursor names the last row shown. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  idOf: (row: Row) => string,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: shown.map(toItem),
    next_cursor: more ? Buffer.from(idOf(last), 'utf8').toString('base64url') : null,
  };
}
