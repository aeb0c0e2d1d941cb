import type { Point, Rect } from './rect.ts';

/** The eight handles of a box by compass. */
export const resizeHandles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type ResizeHandle = (typeof resizeHandles)[number];

export interface ResizeOptions {
  readonly keepRatio: boolean;
  /** The middle stays where it is, and the opposite side moves as well. */
  readonly fromCenter: boolean;
}

const smallest = 1;

/** The box after its handle was dragged by `by` from where it was. Sizes are whole pixels, 1 at least. */
export function resizeBox(
  start: Rect,
  handle: ResizeHandle,
  by: Point,
  { keepRatio, fromCenter }: ResizeOptions,
): Rect {
  const across = handle.includes('e') ? 1 : handle.includes('w') ? -1 : 0;
  const down = handle.includes('s') ? 1 : handle.includes('n') ? -1 : 0;
  const factor = fromCenter ? 2 : 1;
  let width = start.width + by.x * across * factor;
  let height = start.height + by.y * down * factor;
  if (keepRatio && start.width > 0 && start.height > 0) {
    const wide = width / start.width;
    const high = height / start.height;
    const ratio = across === 0 ? high : down === 0 ? wide : Math.max(wide, high);
    width = start.width * ratio;
    height = start.height * ratio;
  }
  const changesWidth = across !== 0 || keepRatio;
  const changesHeight = down !== 0 || keepRatio;
  width = changesWidth ? Math.max(smallest, Math.round(width)) : start.width;
  height = changesHeight ? Math.max(smallest, Math.round(height)) : start.height;
  const grownX = width - start.width;
  const grownY = height - start.height;
  return {
    x: start.x - grownX * shareBefore(across, fromCenter),
    y: start.y - grownY * shareBefore(down, fromCenter),
    width,
    height,
  };
}

/** A box's place in `before` carried over to `after`: how one of several is resized with all. */
export function scaleWithin(box: Rect, before: Rect, after: Rect): Rect {
  const wide = before.width > 0 ? after.width / before.width : 1;
  const high = before.height > 0 ? after.height / before.height : 1;
  return {
    x: after.x + (box.x - before.x) * wide,
    y: after.y + (box.y - before.y) * high,
    width: Math.max(smallest, Math.round(box.width * wide)),
    height: Math.max(smallest, Math.round(box.height * high)),
  };
}

/** Where each handle of a box is. */
export function handlePoint(box: Rect, handle: ResizeHandle): Point {
  const across = handle.includes('e') ? 1 : handle.includes('w') ? 0 : 0.5;
  const down = handle.includes('s') ? 1 : handle.includes('n') ? 0 : 0.5;
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

/** The handle within `reach` of a point; corners win over sides. */
export function handleAt(box: Rect, point: Point, reach: number): ResizeHandle | undefined {
  const near = (handle: ResizeHandle) => {
    const at = handlePoint(box, handle);
    return Math.abs(at.x - point.x) <= reach && Math.abs(at.y - point.y) <= reach;
  };
  const corners = resizeHandles.filter((handle) => handle.length === 2);
  const sides = resizeHandles.filter((handle) => handle.length === 1);
  return corners.find(near) ?? sides.find((handle) => fits(box, handle, reach) && near(handle));
}

/** A side's handle is left out where the corners' already fill it. */
function fits(box: Rect, handle: ResizeHandle, reach: number): boolean {
  return (handle === 'n' || handle === 's' ? box.width : box.height) > reach * 4;
}

/** Which part of the growth goes before the start: none, half or all of it. */
function shareBefore(direction: number, fromCenter: boolean): number {
  if (fromCenter || direction === 0) return 0.5;
  return direction < 0 ? 1 : 0;
}
