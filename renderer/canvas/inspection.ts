import { pageBox } from '#renderer/layout/layout-node.ts';
import type { LayoutNode, TextLine } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from './canvas-scene.ts';

/** What tests may read of the canvas. The object must be there before the canvas mounts; nothing makes it otherwise. */
interface Inspection {
  boxes?: () => readonly InspectedBox[];
  lines?: (key: string) => readonly TextLine[];
  elements?: () => LayoutNode['node'] | null;
  /** The whole page at its own size, as a PNG in a data address. */
  picture?: () => string;
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
    const { root } = scene.layout;
    return (
      (root && scene.picture(Math.round(root.width), Math.round(root.height))?.toDataURL()) ?? ''
    );
  };
  return () => {
    delete inspection.boxes;
    delete inspection.lines;
    delete inspection.elements;
    delete inspection.picture;
    Object.assign(inspection, below);
  };
}

function boxesOf(node: LayoutNode): InspectedBox[] {
  if (node.hidden) return [];
  const { key, source, part } = node.node;
  return [{ key, source, part, ...pageBox(node) }, ...node.children.flatMap(boxesOf)];
}
