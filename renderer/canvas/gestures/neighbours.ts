import type { NodeId } from '#shared/document/node.ts';
import { type Rect, expand, translate } from '#renderer/geometry/rect.ts';
import { toPage } from '#renderer/geometry/viewport.ts';
import { type LayoutNode, pageBox } from '#renderer/layout/layout-node.ts';
import { childrenIn } from '#renderer/layout/spatial-index.ts';
import type { CanvasScene } from '../canvas-scene.ts';

/** More neighbours than this aren't snapped to. */
const maximumNeighbours = 200;

/** Screen pixels within which edges snap. */
export const snapReach = 6;

/** Boxes on the page of those children of a container that are in view and don't move. */
export function siblingsInView(
  scene: CanvasScene,
  container: LayoutNode,
  moving: ReadonlySet<NodeId>,
): Rect[] {
  const box = pageBox(container);
  const corner = toPage(scene.camera.view, { x: 0, y: 0 });
  const { zoom } = scene.camera.view;
  const view = expand(
    {
      x: corner.x - box.x,
      y: corner.y - box.y,
      width: scene.stage.size.width / zoom,
      height: scene.stage.size.height / zoom,
    },
    1,
  );
  return childrenIn(container, view)
    .filter((child) => !moving.has(child.node.source))
    .slice(0, maximumNeighbours)
    .map(({ x, y, width, height }) => translate({ x, y, width, height }, box.x, box.y));
}
