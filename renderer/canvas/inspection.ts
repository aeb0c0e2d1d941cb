import { createLayoutEngine } from '#renderer/layout/layout-engine.ts';
import { pageBounds, pageBox } from '#renderer/layout/layout-node.ts';
import type { LayoutNode, TextLine } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { shownRootCss } from './page-model.ts';

/** What tests may read of the canvas. The object must be there before the canvas mounts; nothing makes it otherwise. */
interface Inspection {
  boxes?: () => readonly InspectedBox[];
  lines?: (key: string) => readonly TextLine[];
  elements?: () => LayoutNode['node'] | null;
  /** The whole page at its own size, as a PNG in a data address. */
  picture?: () => string;
  /** All that is kept of the layout, as one text. */
  measured?: () => string;
  /** The same from a frame that is built and read anew. */
  measuredAfresh?: () => Promise<string>;
  /** Paints all of the page again. */
  repaint?: () => void;
  /** What stands beside the pointer: where something that is dragged would go. */
  dropWords?: () => string | null;
}

interface InspectedBox {
  readonly key: string;
  readonly source: string;
  readonly part: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

declare global {
  interface Window {
    tauseproInspection?: Inspection;
  }
}

/** Lets a test read the measured layout, where it asked for that. */
export function exposeInspection(scene: CanvasScene): () => void {
  const inspection = window.tauseproInspection;
  if (typeof inspection !== 'object' || inspection === null) return () => undefined;
  // A canvas may lie over another one for a while.
  const below = { ...inspection };
  inspection.boxes = () => (scene.layout.root ? boxesOf(scene.layout.root) : []);
  inspection.lines = (key) => scene.layout.node(key)?.texts.flatMap(({ lines }) => lines) ?? [];
  inspection.elements = () => scene.layout.root?.node ?? null;
  inspection.picture = () => {
    const { sheet } = scene.layout;
    return (sheet && scene.picture(sheet.width, sheet.height, sheet.width)?.toDataURL()) ?? '';
  };
  inspection.measured = () => JSON.stringify(measurementsOf(scene.layout.root));
  inspection.measuredAfresh = () => measureAfresh(scene);
  inspection.repaint = () => {
    const { root } = scene.layout;
    if (root) scene.stage.invalidate([pageBounds(root)]);
  };
  inspection.dropWords = () => scene.overlay.carried?.place ?? null;
  return () => {
    delete inspection.boxes;
    delete inspection.lines;
    delete inspection.elements;
    delete inspection.picture;
    delete inspection.measured;
    delete inspection.measuredAfresh;
    delete inspection.repaint;
    delete inspection.dropWords;
    Object.assign(inspection, below);
  };
}

function boxesOf(node: LayoutNode): InspectedBox[] {
  if (node.hidden) return [];
  const { key, source, part } = node.node;
  return [{ key, source, part, ...pageBox(node) }, ...node.children.flatMap(boxesOf)];
}

async function measureAfresh({ container, editor, layout }: CanvasScene): Promise<string> {
  if (!layout.root) return 'null';
  const fresh = createLayoutEngine({ container, assetUrl: editor.assetUrl });
  try {
    fresh.setRootCss(shownRootCss(editor));
    fresh.sync(layout.root.node, editor.session.getState().breakpoint);
    const { images, fonts } = fresh.root?.dom.ownerDocument ?? document;
    await Promise.all([...images].map((image) => image.decode().catch(() => undefined)));
    await fonts.ready;
    // What arrived is measured in a frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return JSON.stringify(measurementsOf(fresh.root));
  } finally {
    fresh.dispose();
  }
}

function measurementsOf(node: LayoutNode | null): unknown {
  if (!node) return null;
  const { key, x, y, width, height, bounds, weight, hidden, style } = node;
  const shown = { x, y, width, height, bounds, weight, style, lines: node.texts.map(linesOf) };
  return {
    key,
    hidden,
    // Nothing is read of what doesn't show.
    ...(hidden ? {} : { ...shown, children: node.children.map(measurementsOf) }),
  };
}

function linesOf({ lines }: LayoutNode['texts'][number]): readonly TextLine[] {
  return lines;
}
