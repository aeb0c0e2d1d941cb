import { edgePan } from '#renderer/geometry/viewport.ts';
import type { Point } from '#renderer/geometry/rect.ts';
import type { CanvasScene } from './canvas-scene.ts';

/** Pans while something is dragged at an edge of the canvas. */
export interface EdgePan {
  /** The pointer is here now, in screen pixels. */
  follow(point: Point): void;
  stop(): void;
}

/** @param onPan called after each step, so that what is dragged keeps under the pointer. */
export function createEdgePan(scene: CanvasScene, onPan: () => void): EdgePan {
  let frame = 0;
  let at: Point | null = null;
  /** A drag that begins at an edge doesn't pan until it has been away from it. */
  let armed = false;

  function step(): void {
    frame = 0;
    const { x, y } = at ? edgePan(at, scene.stage.size) : { x: 0, y: 0 };
    if (x === 0 && y === 0) {
      armed ||= at !== null;
      return;
    }
    if (!armed) return;
    scene.camera.panBy(x, y);
    onPan();
    frame = requestAnimationFrame(step);
  }

  return {
    follow(point) {
      at = point;
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
      at = null;
      armed = false;
    },
  };
}
