import { rectBetween } from '#renderer/geometry/rect.ts';
import { nodesWithin } from '#renderer/layout/hit-test.ts';
import type { CanvasScene } from '../canvas-scene.ts';
import { isLocked } from '../node-queries.ts';
import type { Gesture, PointerInput } from './gesture.ts';

/** Selects all that lies wholly in a box; with shift on top of what is selected. */
export function marqueeGesture(scene: CanvasScene, start: PointerInput): Gesture {
  const { document, session } = scene.editor;
  const { selection: before, page: shownBefore } = session.getState();
  const kept = start.shift ? before : [];

  function clear(): void {
    scene.overlay.marquee = null;
    scene.stage.refreshOverlay();
  }

  return {
    endures: true,
    move({ page }) {
      const area = rectBetween(start.page, page);
      scene.overlay.marquee = area;
      const { root } = scene.layout;
      const inside = root ? nodesWithin(root, area).map((node) => node.node.source) : [];
      const free = inside.filter((id) => document.node(id) && !isLocked(scene.editor, id));
      const selection = [...new Set([...kept, ...free])];
      const now = session.getState().selection;
      const same =
        now.length === selection.length && now.every((id, index) => id === selection[index]);
      if (!same) session.setState({ selection });
      scene.stage.refreshOverlay();
    },
    end: clear,
    cancel() {
      const { page: shown } = session.getState();
      if (shown === shownBefore) {
        session.setState({ selection: before.filter((id) => document.node(id)) });
      }
      clear();
    },
  };
}
