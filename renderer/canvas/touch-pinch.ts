import { pinchView } from '#renderer/geometry/viewport.ts';
import type { Point } from '#renderer/geometry/rect.ts';
import type { CanvasScene } from './canvas-scene.ts';
import type { PointerControl } from './pointer.ts';

/** Two fingers on a touch screen pan and zoom; what one had begun is put back. */
export function controlPinch(scene: CanvasScene, pointer: PointerControl): () => void {
  const { container, camera } = scene;
  const listeners = new AbortController();
  const options = { capture: true, signal: listeners.signal };
  const fingers = new Map<number, Point>();
  /** Until the last finger is up, so that none of them goes on dragging. */
  let pinching = false;

  function onDown(event: PointerEvent): void {
    if (event.pointerType !== 'touch') return;
    fingers.set(event.pointerId, scene.pointOf(event));
    if (fingers.size < 2) return;
    if (!pinching) pointer.suspend(true);
    pinching = true;
    container.setPointerCapture(event.pointerId);
  }

  function onMove(event: PointerEvent): void {
    if (!fingers.has(event.pointerId)) return;
    const before = [...fingers.values()];
    fingers.set(event.pointerId, scene.pointOf(event));
    if (!pinching) return;
    const after = [...fingers.values()];
    const [a, b] = before;
    const [c, d] = after;
    if (a && b && c && d) camera.pinch(pinchView(camera.view, [a, b], [c, d]));
  }

  function onEnd(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId) || !pinching) return;
    pinching = fingers.size > 0;
    // The pointer's own listeners still get this one.
    if (!pinching) queueMicrotask(() => pointer.suspend(false));
  }

  container.addEventListener('pointerdown', onDown, options);
  container.addEventListener('pointermove', onMove, options);
  container.addEventListener('pointerup', onEnd, options);
  container.addEventListener('pointercancel', onEnd, options);
  return () => listeners.abort();
}
