import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { DocumentStore } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import { useEditor } from './editor-context.ts';

/** One node; the component renders again only when this node changes. */
export function useNode(id: NodeId | null): DocumentNode | undefined {
  const { document } = useEditor();
  const subscribe = useCallback(
    (listener: () => void) =>
      id === null ? () => undefined : document.subscribeNode(id, listener),
    [document, id],
  );
  return useSyncExternalStore(subscribe, () => (id === null ? undefined : document.node(id)));
}

/** Several nodes; the array stays the same while none of them changes. `ids` should be stable too. */
export function useNodes(ids: readonly NodeId[]): readonly DocumentNode[] {
  const { document } = useEditor();
  const latest = useRef<readonly DocumentNode[]>([]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const releases = ids.map((id) => document.subscribeNode(id, listener));
      return () => {
        for (const release of releases) release();
      };
    },
    [document, ids],
  );
  return useSyncExternalStore(subscribe, () => {
    const nodes = ids.map((id) => document.node(id)).filter((node) => node !== undefined);
    const same =
      nodes.length === latest.current.length &&
      nodes.every((node, index) => node === latest.current[index]);
    if (!same) latest.current = nodes;
    return latest.current;
  });
}

/** Something that the document keeps as one object: pages, theme, settings, the label of the next undo. */
export function useDocumentValue<T>(select: (document: DocumentStore) => T): T {
  const { document } = useEditor();
  const subscribe = useCallback((listener: () => void) => document.subscribe(listener), [document]);
  return useSyncExternalStore(subscribe, () => select(document));
}
