import type { NodeId } from '#shared/document/node.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import type { LayerRow } from './layer-rows.ts';
import { pickLayer } from './pick-layer.ts';

/** Arrow keys, Home and End walk the tree as a tree view's do; Shift extends the selection. */
export function useLayerKeys(
  rows: readonly LayerRow[],
  setExpanded: (id: NodeId, expanded: boolean) => void,
): (event: React.KeyboardEvent) => void {
  const { editor } = useOpenProject();
  return (event) => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const { selection } = editor.session.getState();
    const at = rows.findIndex(({ id }) => id === selection.at(-1));
    const row = rows[at];
    const go = (target: LayerRow | undefined) => {
      if (target === undefined) return;
      const modifiers = { shiftKey: event.shiftKey, ctrlKey: false, metaKey: false };
      editor.session.setState({ selection: pickLayer(rows, selection, target.id, modifiers) });
      editor.canvas.current?.reveal(target.id);
    };
    switch (event.key) {
      case 'ArrowDown':
        go(rows[at + 1]);
        break;
      case 'ArrowUp':
        go(rows[Math.max(at - 1, 0)]);
        break;
      case 'Home':
        go(rows[0]);
        break;
      case 'End':
        go(rows.at(-1));
        break;
      case ' ':
        // A press chooses what the arrows stand on, and nothing beside it.
        go(row);
        break;
      case 'ArrowRight':
        if (row?.expanded === false) setExpanded(row.id, true);
        else if (row?.expanded === true) go(rows[at + 1]);
        break;
      case 'ArrowLeft':
        if (row?.expanded === true) setExpanded(row.id, false);
        else go(rows.find(({ id }) => id === row?.parent));
        break;
      default:
        return;
    }
    event.preventDefault();
  };
}
