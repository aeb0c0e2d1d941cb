import Flatbush from 'flatbush';
import { type Rect, intersects } from '../geometry/rect.ts';
import { type LayoutNode, ownWeight } from './layout-node.ts';

/** Below it a plain loop is faster than a tree. */
const indexFrom = 24;

/**
 * Children whose painted bounds share area with `area`, in the order of painting.
 * @param area relative to the border box of `node`.
 */
export function childrenIn(node: LayoutNode, area: Rect): readonly LayoutNode[] {
  const { paintOrder } = node;
  if (paintOrder.length < indexFrom) return paintOrder.filter((child) => reaches(child, area));
  node.index ??= indexOf(paintOrder);
  const found = node.index.search(area.x, area.y, area.x + area.width, area.y + area.height);
  return found
    .sort((a, b) => a - b)
    .flatMap((position) => {
      const child = paintOrder[position];
      return child && reaches(child, area) ? [child] : [];
    });
}

/** What painting `area` (relative to the border box) costs in plain boxes, counted no further than `limit`. */
export function countIn(node: LayoutNode, area: Rect, limit: number): number {
  if (containsBounds(area, node.bounds)) return node.weight;
  let count = ownWeight(node);
  for (const child of childrenIn(node, area)) {
    if (count >= limit) break;
    count += countIn(child, { ...area, x: area.x - child.x, y: area.y - child.y }, limit - count);
  }
  return count;
}

function containsBounds(area: Rect, bounds: Rect): boolean {
  return (
    bounds.x >= area.x &&
    bounds.y >= area.y &&
    bounds.x + bounds.width <= area.x + area.width &&
    bounds.y + bounds.height <= area.y + area.height
  );
}

function reaches(child: LayoutNode, area: Rect): boolean {
  if (child.hidden) return false;
  const { bounds } = child;
  return intersects(area, {
    x: child.x + bounds.x,
    y: child.y + bounds.y,
    width: bounds.width,
    height: bounds.height,
  });
}

function indexOf(children: readonly LayoutNode[]): Flatbush {
  const index = new Flatbush(children.length);
  for (const { x, y, bounds } of children) {
    index.add(
      x + bounds.x,
      y + bounds.y,
      x + bounds.x + bounds.width,
      y + bounds.y + bounds.height,
    );
  }
  index.finish();
  return index;
}
