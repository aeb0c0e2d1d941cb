import { artboardRow } from '#renderer/geometry/artboards.ts';
import { widthView } from '#renderer/geometry/keep-place.ts';
import type { View } from '#renderer/geometry/viewport.ts';
import type { CanvasScene } from './canvas-scene.ts';

export interface PageFit {
  /** Shows the top of the page, as wide as fits: what a designer wants to see of a long one. */
  show(): void;
  dispose(): void;
}

/** Fits pages into the canvas, and again when that takes another size, for as long as nothing else moved the view. */
export function createPageFit({ container, camera, layout, stage, editor }: CanvasScene): PageFit {
  let shown: View | null = null;

  function show(): void {
    const { root } = layout;
    if (!root) return;
    const { artboards, breakpoint } = editor.session.getState();
    const row = artboards === 'all' ? artboardRow(breakpoint) : { x: 0, width: root.width };
    shown = widthView(row, stage.size);
    camera.set(shown);
  }

  function isUntouched(): boolean {
    const { x, y, zoom } = camera.view;
    return shown !== null && x === shown.x && y === shown.y && zoom === shown.zoom;
  }

  // Made after the scene's own, so that the stage has its new size.
  const resizes = new ResizeObserver(() => {
    if (isUntouched()) show();
  });
  resizes.observe(container);
  return { show, dispose: () => resizes.disconnect() };
}
