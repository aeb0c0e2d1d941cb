import type { NodeId } from '#shared/document/node.ts';
import type { Breakpoint } from '#shared/document/style.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import { artboardOffsets } from '#renderer/geometry/artboards.ts';
import { viewAtWidth } from '#renderer/geometry/keep-place.ts';
import { type Rect, intersects } from '#renderer/geometry/rect.ts';
import { rectToScreen, toPage } from '#renderer/geometry/viewport.ts';
import { hitTest } from '#renderer/layout/hit-test.ts';
import type { LayoutEngine } from '#renderer/layout/layout-engine.ts';
import { type LayoutNode, pageBox } from '#renderer/layout/layout-node.ts';
import type { Camera } from './camera.ts';
import type { CanvasStage } from './canvas-stage.ts';

/** What the view was of, before the page is laid out anew. */
interface Look {
  readonly width: number;
  /** From the element that is looked at upwards: narrower screens may hide some. */
  readonly boxes: readonly { readonly key: string; readonly box: Rect }[];
}

interface ViewedScene {
  readonly editor: Editor;
  readonly layout: LayoutEngine;
  readonly camera: Camera;
  readonly stage: Pick<CanvasStage, 'size'>;
  elementsOf(nodes: readonly NodeId[]): LayoutNode[];
}

export interface BreakpointView {
  /** To be called while the old layout stands. */
  remember(): void;
  /** To be called once the new one does. */
  show(before: Breakpoint): void;
}

/**
 * Keeps what is selected, else the start of the page or what is in the middle of the view, where it is on the
 * screen while the page is shown at another breakpoint.
 */
export function keepViewOverBreakpoints(scene: ViewedScene): BreakpointView {
  const { editor, layout, camera, stage } = scene;
  let look: Look | undefined;

  function lookedAt(): LayoutNode | undefined {
    const { width, height } = stage.size;
    const inView = (node: LayoutNode) =>
      intersects(rectToScreen(camera.view, pageBox(node)), { x: 0, y: 0, width, height });
    const selected = scene.elementsOf(editor.session.getState().selection).find(inView);
    if (selected || !layout.root) return selected;
    // The start of a page stays where it is, however long what begins there becomes.
    if (camera.view.y >= 0) return undefined;
    const middle = toPage(camera.view, { x: width / 2, y: height / 2 });
    const hit = hitTest(layout.root, middle, () => false);
    return hit && hit !== layout.root ? hit : nearestSection(layout.root, middle.y);
  }

  function remember(): void {
    const boxes: Look['boxes'][number][] = [];
    for (let at = lookedAt() ?? null; at; at = at.parent) {
      boxes.push({ key: at.key, box: pageBox(at) });
    }
    look = { width: layout.root?.width ?? 0, boxes };
  }

  function show(before: Breakpoint): void {
    const { artboards, breakpoint } = editor.session.getState();
    if (artboards === 'all') {
      const { view } = camera;
      camera.set({ ...view, x: view.x + artboardOffsets(before)[breakpoint] * view.zoom });
      return;
    }
    const { root } = layout;
    if (!look || !root) return;
    const kept = look.boxes.find(({ key }) => layout.node(key)?.hidden === false);
    const element = kept && layout.node(kept.key);
    const widths = { before: look.width, after: root.width };
    camera.set(
      viewAtWidth(
        camera.view,
        widths,
        stage.size,
        kept && element && { before: kept.box, after: pageBox(element) },
        stage.size.height / 2,
      ),
    );
  }

  return { remember, show };
}

/** The part of the page that is nearest to a height, where the view is of no element: beside all, or between two. */
function nearestSection(root: LayoutNode, y: number): LayoutNode | undefined {
  const distance = (node: LayoutNode) => {
    const box = pageBox(node);
    return Math.max(box.y - y, y - box.y - box.height, 0);
  };
  const [nearest] = root.children
    .filter(({ hidden }) => !hidden)
    .toSorted((one, other) => distance(one) - distance(other));
  return nearest;
}
