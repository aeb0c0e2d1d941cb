import type { NodeSeed } from '#shared/document/seed.ts';
import type { Cells } from './cells.ts';

/** As many as a grid has columns, and as nobody pastes by mistake. */
export const mostColumns = 12;
export const mostRows = 200;

/** A table as a grid of texts, the names of its columns strong. */
export function gridOf({ rows, hasHeader }: Cells): NodeSeed {
  const shown = rows.slice(0, mostRows).map((row) => row.slice(0, mostColumns));
  const columns = shown[0]?.length ?? 1;
  return {
    kind: 'frame',
    style: {
      base: { layout: 'grid', columns, gap: '$space.3', width: 'fill' },
    },
    children: shown.flatMap((row, at) =>
      row.map((text) => ({
        kind: 'text',
        props: hasHeader && at === 0 ? { text, as: 'strong' } : { text },
        ...(hasHeader && at === 0 ? { style: { base: { fontWeight: 700 } } } : {}),
      })),
    ),
  };
}

/** Whether a grid leaves a part of the table out. */
export function isCut({ rows }: Cells): boolean {
  return rows.length > mostRows || (rows[0]?.length ?? 0) > mostColumns;
}
