import { useEffect, useMemo, useState } from 'react';
import type { NodeId } from '#shared/document/node.ts';
import { useEditor, useSession } from '../editor/editor-context.ts';
import { type LayerRow, layerRows } from './layer-rows.ts';

interface Layers {
  readonly rows: readonly LayerRow[];
  setExpanded(id: NodeId, expanded: boolean): void;
}

/** The visible lines of the tree. They are counted again only when a shown parent has other children. */
export function useLayers(): Layers {
  const { document } = useEditor();
  const page = useSession((state) => state.page);
  const selection = useSession((state) => state.selection);
  const [expanded, setExpanded] = useState<ReadonlySet<NodeId>>(new Set());
  const [version, setVersion] = useState(0);

  // `version` stands for what is read from the document.
  const { rows, read } = useMemo(
    () => layerRows(document, page, expanded),
    [document, page, expanded, version],
  );

  useEffect(
    () =>
      document.subscribe(({ changed }) => {
        for (const id of changed) {
          const children = read.get(id);
          if (children === undefined || children === document.node(id)?.children) continue;
          setVersion((before) => before + 1);
          return;
        }
      }),
    [document, read],
  );

  // What is selected is shown: its containers open.
  useEffect(() => {
    const closed: NodeId[] = [];
    for (const id of selection.slice(0, 50)) {
      for (
        let at = document.node(id)?.parent ?? null;
        at !== null;
        at = document.node(at)?.parent ?? null
      ) {
        if (at !== page) closed.push(at);
      }
    }
    if (closed.length === 0) return;
    setExpanded((before) =>
      closed.every((id) => before.has(id)) ? before : new Set([...before, ...closed]),
    );
  }, [document, page, selection]);

  return {
    rows,
    setExpanded: (id, open) =>
      setExpanded((before) => {
        const after = new Set(before);
        if (open) after.add(id);
        else after.delete(id);
        return after;
      }),
  };
}
