import { toScreen } from '#renderer/geometry/viewport.ts';
import { pageBox } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from './canvas-scene.ts';

/** Keeps the hint over the middle of an empty page, and hides it on one that has something. */
export function followEmptyPage(scene: CanvasScene, hint: HTMLElement): () => void {
  function place(): void {
    const { root } = scene.layout;
    const empty = root !== null && root.children.length === 0;
    hint.hidden = !empty;
    if (!empty) return;
    const box = pageBox(root);
    const at = toScreen(scene.camera.view, { x: box.x + box.width / 2, y: box.y });
    const top = at.y + Math.min(160, (box.height * scene.camera.view.zoom) / 3);
    hint.style.transform = `translate(-50%, 0) translate(${at.x}px, ${top}px)`;
  }
  place();
  return scene.onFrame(place);
}
