import type { CanvasScene } from '../canvas-scene.ts';
import type { Gesture, PointerInput } from './gesture.ts';

/** Drags the page over the desk. */
export function panGesture(scene: CanvasScene, start: PointerInput): Gesture {
  const { session } = scene.editor;
  const shown = session.getState();
  const before = scene.camera.view;
  let last = start.screen;
  return {
    endures: true,
    move({ screen }) {
      scene.camera.panBy(screen.x - last.x, screen.y - last.y);
      last = screen;
    },
    end: () => undefined,
    cancel() {
      const { page, breakpoint } = session.getState();
      if (page === shown.page && breakpoint === shown.breakpoint) scene.camera.set(before);
    },
  };
}
