import { distancesBetween } from '#renderer/geometry/measure.ts';
import { unionOf } from '#renderer/geometry/rect.ts';
import { type LayoutNode, pageBox } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from './canvas-scene.ts';

/** Shows how far the selection is from an element; undefined takes it away. */
export function showDistances(scene: CanvasScene, target: LayoutNode | undefined): void {
  const { overlay, editor } = scene;
  const selected = target ? scene.elementsOf(editor.session.getState().selection) : [];
  const box = unionOf(selected.map(pageBox));
  if (!target || !box || selected.includes(target)) {
    if (overlay.measures.length === 0 && overlay.guides.length === 0) return;
    overlay.measures = [];
    overlay.guides = [];
  } else {
    const { measures, guides } = distancesBetween(box, pageBox(target));
    overlay.measures = measures;
    overlay.guides = guides;
  }
  scene.stage.refreshOverlay();
}
