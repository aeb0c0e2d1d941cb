import { type Point, type Rect, containsPoint, containsRect } from '../geometry/rect.ts';
import type { LayoutNode } from './layout-node.ts';
import { childrenIn } from './spatial-index.ts';

/**
 * The topmost element under a point of the page; undefined where there is none.
 * @param skip subtrees that don't count, such as what is being dragged.
 */
export function hitTest(
  root: LayoutNode,
  point: Point,
  skip?: (node: LayoutNode) => boolean,
): LayoutNode | undefined {
  if (root.hidden || skip?.(root)) return undefined;
  const inside = { x: point.x - root.x, y: point.y - root.y };
  const own = { x: 0, y: 0, width: root.width, height: root.height };
  const isOver = containsPoint(own, inside);
  if (root.style.clips && !isOver) return undefined;
  const children = childrenIn(root, { x: inside.x, y: inside.y, width: 0.01, height: 0.01 });
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    const hit = child && hitTest(child, inside, skip);
    if (hit) return hit;
  }
  return isOver ? root : undefined;
}

/** All elements under a point of the page, topmost first; what a clipped one hides isn't there. */
export function hitStack(root: LayoutNode, point: Point): LayoutNode[] {
  if (root.hidden) return [];
  const inside = { x: point.x - root.x, y: point.y - root.y };
  const isOver = containsPoint({ x: 0, y: 0, width: root.width, height: root.height }, inside);
  if (root.style.clips && !isOver) return [];
  const children = childrenIn(root, { x: inside.x, y: inside.y, width: 0.01, height: 0.01 });
  const above = children.toReversed().flatMap((child) => hitStack(child, inside));
  return isOver ? [...above, root] : above;
}

/** Outermost document nodes below `root` whose own box lies wholly in `area` (page pixels). */
export function nodesWithin(root: LayoutNode, area: Rect): LayoutNode[] {
  const inside = { ...area, x: area.x - root.x, y: area.y - root.y };
  return childrenIn(root, inside).flatMap((child) => {
    const box = { x: child.x, y: child.y, width: child.width, height: child.height };
    if (child.node.part === '' && containsRect(inside, box)) return [child];
    return nodesWithin(child, inside);
  });
}
