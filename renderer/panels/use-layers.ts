import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { useEditor, useSession } from '../editor/editor-context.ts';
import { type LayerRow, createLayerRowsCache } from './layer-rows.ts';
import { revealed } from './row-to-show.ts';

interface Layers {
  readonly rows: readonly LayerRow[];
  setExpanded(id: NodeId, expanded: boolean): void;
}

/**
 * The visible lines of the tree, with what holds the selection open. They are counted again only when a
 * shown parent has other children.
 */
export function useLayers(selection: readonly NodeId[]): Layers {
  const { document } = useEditor();
  const page = useSession((state) => state.page);
  const [expanded, setExpanded] = useState<ReadonlySet<NodeId>>(new Set());
  const [shownSelection, setShownSelection] = useState<readonly NodeId[]>([]);

  // What is selected is shown: its containers open, once for each selection.
  if (selection !== shownSelection) {
    setShownSelection(selection);
    const containers = selection.slice(0, revealed).flatMap((id) => containersOf(document, id));
    if (containers.some((id) => !expanded.has(id)))
      setExpanded(new Set([...expanded, ...containers]));
  }

  const cache = useMemo(() => createLayerRowsCache(document), [document]);
  const subscribe = useCallback(
    (listener: () => void) =>
      document.subscribe(({ changed }) => {
        if (cache.forget(changed)) listener();
      }),
    [document, cache],
  );
  const rows = useSyncExternalStore(subscribe, () => cache.rows(page, expanded));
  const expand = useCallback(
    (id: NodeId, open: boolean) =>
      setExpanded((before) => {
        const after = new Set(before);
        if (open) after.add(id);
        else after.delete(id);
        return after;
      }),
    [],
  );
  return { rows, setExpanded: expand };
}

function containersOf(document: ProjectDocument, id: NodeId): NodeId[] {
  const parent = document.node(id)?.parent ?? null;
  return parent === null ? [] : [parent, ...containersOf(document, parent)];
}
