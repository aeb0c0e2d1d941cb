import type { NodeId } from '#shared/document/node.ts';
import type { LayerRow } from './layer-rows.ts';

interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The selection after a click on a row: alone, added or taken away (Ctrl), or up to it (Shift). */
export function pickLayer(
  rows: readonly LayerRow[],
  selection: readonly NodeId[],
  id: NodeId,
  { shiftKey, ctrlKey, metaKey }: Modifiers,
): readonly NodeId[] {
  if (ctrlKey || metaKey) {
    return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];
  }
  const from = rows.findIndex((row) => row.id === selection[0]);
  const to = rows.findIndex((row) => row.id === id);
  if (!shiftKey || from < 0) return [id];
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id);
  return from <= to ? between : between.reverse();
}
