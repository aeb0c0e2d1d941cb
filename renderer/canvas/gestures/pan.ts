import type { CanvasScene } from '../canvas-scene.ts';
import type { Gesture, PointerInput } from './gesture.ts';

/** Drags the page over the desk. */
export function panGesture(scene: CanvasScene, start: PointerInput): Gesture {
  const before = scene.camera.view;
  let last = start.screen;
  return {
    move({ screen }) {
      scene.camera.panBy(screen.x - last.x, screen.y - last.y);
      last = screen;
    },
    end: () => undefined,
    cancel() {
      scene.camera.set(before);
    },
  };
}
