import { moveNodes } from '#shared/document/commands/move-nodes.ts';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import { topMostInOrder } from '#shared/document/commands/targets.ts';
import type { NodeId } from '#shared/document/node.ts';
import { type Point, expand, translate, unionOf } from '#renderer/geometry/rect.ts';
import { type SnapTargets, snapBox, snapTargets } from '#renderer/geometry/snapping.ts';
import { toPage } from '#renderer/geometry/viewport.ts';
import { type LayoutNode, pageBox } from '#renderer/layout/layout-node.ts';
import { childrenIn } from '#renderer/layout/spatial-index.ts';
import type { CanvasScene } from '../canvas-scene.ts';
import { type DropPlace, createDropFinder } from '../drop-finder.ts';
import { isLocked } from '../node-queries.ts';
import type { Gesture, PointerInput } from './gesture.ts';

/** Screen pixels within which edges snap. */
const snapReach = 6;
/** More neighbours than this aren't snapped to. */
const maximumNeighbours = 200;

/** Drags the selection: by pixels in free frames, else to another place among siblings or in another parent. */
export function moveGesture(scene: CanvasScene, start: PointerInput): Gesture | undefined {
  const { document, session } = scene.editor;
  const nodes = topMostInOrder(
    document,
    session.getState().selection.filter((id) => document.node(id)),
  ).filter((id) => !isLocked(scene.editor, id));
  const elements = scene.elementsOf(nodes);
  if (elements.length === 0) return undefined;
  const moving = new Set(nodes);
  const kinds = [...new Set(nodes.flatMap((id) => document.node(id)?.kind ?? []))];
  const finder = createDropFinder(scene, kinds, moving);
  const origins = elements.map(pageBox);
  const whole = unionOf(origins) ?? { x: 0, y: 0, width: 0, height: 0 };
  const snapping = new Map<NodeId, SnapTargets>();
  let place: DropPlace | undefined;
  let by: Point = { x: 0, y: 0 };
  scene.lift(elements);

  function follow(input: PointerInput): void {
    by = { x: input.page.x - start.page.x, y: input.page.y - start.page.y };
    if (input.shift) by = Math.abs(by.x) > Math.abs(by.y) ? { x: by.x, y: 0 } : { x: 0, y: by.y };
    place = finder.at(input.page);
    scene.overlay.guides = [];
    if (place?.free) by = input.mod ? by : snapped(place, by);
    scene.overlay.drop = place ?? null;
  }

  function snapped({ container, parent }: DropPlace, by: Point): Point {
    const targets = snapping.get(parent) ?? snapTargets(neighbours(scene, container, moving));
    snapping.set(parent, targets);
    const box = translate(whole, by.x, by.y);
    const snap = snapBox(box, targets, snapReach / scene.camera.view.zoom);
    scene.overlay.guides = snap.guides;
    return { x: by.x + snap.dx, y: by.y + snap.dy };
  }

  function commit(place: DropPlace): void {
    const { breakpoint } = session.getState();
    const corner = pageBox(place.container);
    const borders = place.container.style.borders;
    const left = corner.x + (borders?.[3].width ?? 0);
    const top = corner.y + (borders?.[0].width ?? 0);
    document.transact('move', (transaction) => {
      const elsewhere = nodes.some((id) => document.node(id)?.parent !== place.parent);
      if (!place.free || elsewhere) {
        const index = place.index === undefined ? {} : { index: place.index };
        moveNodes(transaction, { nodes, target: { parent: place.parent, ...index } });
      }
      if (!place.free) return;
      for (const [position, element] of elements.entries()) {
        const origin = origins[position];
        if (!origin) continue;
        const style = {
          x: Math.round(origin.x + by.x - left),
          y: Math.round(origin.y + by.y - top),
        };
        setStyle(transaction, { nodes: [element.key], breakpoint, style });
      }
    });
  }

  function clear(): void {
    scene.overlay.drop = null;
    scene.overlay.guides = [];
    scene.lift([]);
  }

  return {
    move(input) {
      follow(input);
      scene.dragTo(by);
    },
    end(input) {
      follow(input);
      try {
        if (place) commit(place);
      } finally {
        clear();
      }
    },
    cancel: clear,
  };
}

/** What a dragged box can snap to: the container and those of its children that are in view. */
function neighbours(
  scene: CanvasScene,
  container: LayoutNode,
  moving: ReadonlySet<NodeId>,
): ReturnType<typeof pageBox>[] {
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
  const siblings = childrenIn(container, view)
    .filter((child) => !moving.has(child.node.source))
    .slice(0, maximumNeighbours);
  return [box, ...siblings.map((child) => translate({ ...child }, box.x, box.y))];
}
