import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';

/** One visible line of the layers tree. */
export interface LayerRow {
  readonly id: NodeId;
  readonly parent: NodeId;
  /** Place among the siblings. */
  readonly index: number;
  readonly depth: number;
  readonly siblings: number;
  readonly expanded: boolean | null;
}

export interface LayerRows {
  readonly rows: readonly LayerRow[];
  /** The children that were read of each node: the lines hold as long as these do. */
  readonly read: ReadonlyMap<NodeId, readonly NodeId[]>;
}

/** The lines to show for a page: the children of what is expanded, in the order of the document. */
export function layerRows(
  document: Pick<ProjectDocument, 'node'>,
  page: NodeId,
  expanded: ReadonlySet<NodeId>,
): LayerRows {
  const rows: LayerRow[] = [];
  const read = new Map<NodeId, readonly NodeId[]>();
  const childrenOf = (id: NodeId) => {
    const children = document.node(id)?.children ?? [];
    read.set(id, children);
    return children;
  };
  const visit = (parent: NodeId, depth: number) => {
    const children = childrenOf(parent);
    for (const [index, id] of children.entries()) {
      const open = childrenOf(id).length === 0 ? null : expanded.has(id);
      rows.push({ id, parent, index, depth, siblings: children.length, expanded: open });
      if (open === true) visit(id, depth + 1);
    }
  };
  visit(page, 0);
  return { rows, read };
}

/** Keeps the lines of a page while what was read for them stays the same. */
export function createLayerRowsCache(document: Pick<ProjectDocument, 'node'>) {
  let kept: { page: NodeId; expanded: ReadonlySet<NodeId>; made: LayerRows } | null = null;
  return {
    rows(page: NodeId, expanded: ReadonlySet<NodeId>): readonly LayerRow[] {
      if (kept === null || kept.page !== page || kept.expanded !== expanded) {
        kept = { page, expanded, made: layerRows(document, page, expanded) };
      }
      return kept.made.rows;
    },
    /** Drops the lines if one of the nodes has other children now; true if it did. */
    forget(changed: Iterable<NodeId>): boolean {
      for (const id of changed) {
        const children = kept?.made.read.get(id);
        if (children === undefined || children === document.node(id)?.children) continue;
        kept = null;
        return true;
      }
      return false;
    },
  };
}

/** Where a drop beside or onto a row puts what is dragged. */
export interface LayerDrop {
  readonly parent: NodeId;
  readonly index: number;
  /** The line that shows it: above or below the row, or the row itself for a drop into it. */
  readonly row: number;
  readonly mark: 'before' | 'after' | 'inside';
}

/** Reads a pointer's height within a row, 0 at its top and 1 at its bottom. */
export function layerDrop(
  rows: readonly LayerRow[],
  at: number,
  height: number,
  accepts: (id: NodeId) => boolean,
): LayerDrop | null {
  const row = rows[at];
  if (row === undefined) return null;
  const inside = accepts(row.id);
  if (inside && height > 0.3 && height < 0.7)
    return { parent: row.id, index: 0, row: at, mark: 'inside' };
  if (height < 0.5) return { parent: row.parent, index: row.index, row: at, mark: 'before' };
  if (inside && row.expanded === true) return { parent: row.id, index: 0, row: at, mark: 'after' };
  return { parent: row.parent, index: row.index + 1, row: at, mark: 'after' };
}
