import type { CanvasScene } from './canvas-scene.ts';

const linePixels = 16;

/** The wheel pans; with ctrl or meta, as a pinch on a touchpad sends it, it zooms at the pointer. */
export function controlWheel(scene: CanvasScene): () => void {
  function onWheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linePixels : 1;
    const dx = event.deltaX * unit;
    const dy = event.deltaY * unit;
    const { camera } = scene;
    if (event.ctrlKey || event.metaKey) {
      // A notch of a mouse wheel is far more than a step of a pinch.
      const speed = Math.abs(dy) > 40 ? 0.0024 : 0.01;
      camera.zoomAt(scene.pointOf(event), camera.view.zoom * Math.exp(-dy * speed));
    } else if (event.shiftKey && dx === 0) {
      camera.panBy(-dy, 0);
    } else {
      camera.panBy(-dx, -dy);
    }
  }
  scene.container.addEventListener('wheel', onWheel, { passive: false });
  return () => scene.container.removeEventListener('wheel', onWheel);
}
