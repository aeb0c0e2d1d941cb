import type { Editor } from '../editor/editor.ts';
import { onDisturbance } from '../editor/on-disturbance.ts';
import type { PaletteDrag } from '../editor/session.ts';
import { dragThreshold, followPress } from '../ui/follow-press.ts';

/**
 * Follows the pointer until it is let go: over the canvas, which takes the drop, or elsewhere, where nothing
 * happens. Throws what the document refuses to `report`.
 */
export function startPaletteDrag(
  editor: Editor,
  item: Omit<PaletteDrag, 'point'>,
  down: PointerEvent,
  report: (error: unknown) => void,
): void {
  const { session } = editor;
  const at = ({ clientX: x, clientY: y }: PointerEvent) => ({ ...item, point: { x, y } });
  const clear = () => {
    release();
    if (session.getState().paletteDrag !== null) session.setState({ paletteDrag: null });
  };
  const press = followPress(
    down,
    {
      move: (event) => session.setState({ paletteDrag: at(event) }),
      end(event) {
        // First: what is inserted must find no drag that still waits for it.
        clear();
        try {
          editor.canvas.current?.drop(at(event));
        } catch (error) {
          report(error);
        }
      },
      click: clear,
      cancel: clear,
    },
    dragThreshold,
  );
  const release = onDisturbance(editor, () => press.cancel());
}
