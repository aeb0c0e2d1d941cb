import { useCallback, useRef, useState } from 'react';
import type { NodeId } from '#shared/document/node.ts';
import { acceptsKinds, kindsWithin } from '#shared/elements/containment.ts';
import { sayOnAllScreens } from '../actions/action.ts';
import { useActionContext } from '../actions/use-actions.ts';
import { useEditor } from '../editor/editor-context.ts';
import { moveInView } from '../editor/move-in-view.ts';
import { useChange } from '../editor/use-change.ts';
import { type LayerDrop, type LayerRow, layerDrop } from './layer-rows.ts';

/** What is dragged from one row to another, and where it would go. All but `drop` stay the same while the rows do. */
export interface LayerDrag {
  readonly drop: LayerDrop | null;
  start(row: LayerRow): void;
  over(event: React.DragEvent, at: number): void;
  end(): void;
  /** Puts what is dragged where the mark is. */
  finish(): void;
}

export function useLayerDrag(rows: readonly LayerRow[]): LayerDrag {
  const editor = useEditor();
  const { document, session } = editor;
  const change = useChange();
  const context = useActionContext();
  const [drop, setDrop] = useState<LayerDrop | null>(null);
  const dragged = useRef<readonly NodeId[]>([]);

  const start = useCallback(
    ({ id }: LayerRow) => {
      const { selection } = session.getState();
      const inside = selection.includes(id);
      dragged.current = inside ? selection : [id];
      if (!inside) session.setState({ selection: [id] });
    },
    [session],
  );
  const over = useCallback(
    (event: React.DragEvent, at: number) => {
      const accepts = (id: NodeId) => {
        const node = document.node(id);
        return (
          node !== undefined &&
          !dragged.current.includes(id) &&
          acceptsKinds(document, node, kindsWithin(document, dragged.current))
        );
      };
      dragged.current = dragged.current.filter((id) => document.node(id));
      if (dragged.current.length === 0) return setDrop(null);
      const box = event.currentTarget.getBoundingClientRect();
      const next = layerDrop(rows, at, (event.clientY - box.top) / box.height, accepts);
      if (next !== null) event.preventDefault();
      setDrop((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    },
    [document, rows],
  );
  const end = useCallback(() => {
    setDrop(null);
    dragged.current = [];
  }, []);
  const finish = () => {
    // Another window may have taken some away meanwhile.
    const nodes = dragged.current.filter((id) => document.node(id));
    const parent = document.node(drop?.parent ?? '');
    if (drop !== null && parent !== undefined && nodes.length > 0) {
      const before = parent.children.slice(0, drop.index).filter((id) => nodes.includes(id)).length;
      const target = { parent: parent.id, index: drop.index - before };
      change('move', (transaction) => moveInView(editor, transaction, nodes, target));
      sayOnAllScreens(context);
    }
    end();
  };
  return { drop, start, over, end, finish };
}
