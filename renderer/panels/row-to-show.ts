import type { NodeId } from '#shared/document/node.ts';
import type { LayerRow } from './layer-rows.ts';

/** Pixels. */
export const rowHeight = 28;
/** Above the first row and below the last, in pixels. */
const listPadding = 4;
/** How many selected nodes are brought into view; a large selection opens no more. */
export const revealed = 50;

/** The part of the list that is seen, in pixels. */
interface ListView {
  readonly offset: number;
  readonly height: number;
}

/** The rows that are seen as a whole. */
export function rowsInView(
  rows: readonly LayerRow[],
  { offset, height }: ListView,
): readonly LayerRow[] {
  const rowAt = (pixels: number) => (pixels - listPadding) / rowHeight;
  return rows.slice(Math.max(0, Math.ceil(rowAt(offset))), Math.floor(rowAt(offset + height)));
}

/**
 * Place of the row that is scrolled to once something is selected: the last of it. Null where that has
 * no row, and where so much is selected that it's enough to have some of it in view.
 */
export function rowToShow(
  rows: readonly LayerRow[],
  selected: ReadonlySet<NodeId>,
  last: NodeId | undefined,
  inView: readonly LayerRow[],
): number | null {
  if (selected.size > revealed && inView.some(({ id }) => selected.has(id))) return null;
  const at = rows.findIndex(({ id }) => id === last);
  return at < 0 ? null : at;
}

/** How far the list is to be scrolled to have a row in view, no further than needed; null where it is. */
export function scrollForRow(at: number, { offset, height }: ListView): number | null {
  const start = at * rowHeight;
  const end = start + rowHeight + 2 * listPadding;
  if (start < offset) return start;
  return end > offset + height ? end - height : null;
}
