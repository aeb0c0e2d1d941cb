import { type Point, type Rect, containsPoint } from './rect.ts';

/** A container that takes children in a row, a column, or lines of a grid or a wrapping row. */
export interface FlowContainer {
  readonly flow: 'row' | 'column' | 'lines';
  /** Inside its padding. */
  readonly content: Rect;
  /** Boxes of the children that stay, in their order. */
  readonly children: readonly Rect[];
}

export interface FlowPosition {
  /** Among the children that stay. */
  readonly index: number;
  /** A box without thickness where the newcomer would be put. */
  readonly line: Rect;
}

/** Between which children of a container something would go that is let go at a point. */
export function flowPosition(container: FlowContainer, point: Point): FlowPosition {
  const { children, content, flow } = container;
  if (children.length === 0) return { index: 0, line: emptyLine(content, flow) };
  if (flow === 'column') {
    const index = countBefore(children, (box) => box.y + box.height / 2 < point.y);
    return { index, line: lineAcross(children, index, content) };
  }
  const [start, end] = flow === 'row' ? [0, children.length] : lineOf(children, point.y);
  const row = children.slice(start, end);
  const inRow = countBefore(row, (box) => box.x + box.width / 2 < point.x);
  return { index: start + inRow, line: lineDown(row, inRow, content) };
}

/** The line at which a newcomer would be put that has this index among the children that stay. */
export function lineAt(container: FlowContainer, index: number): Rect {
  const { children, content, flow } = container;
  const neighbour = children[Math.min(index, children.length - 1)];
  if (neighbour === undefined) return emptyLine(content, flow);
  if (flow === 'column') return lineAcross(children, index, content);
  const middle = neighbour.y + neighbour.height / 2;
  const [start, end] = flow === 'row' ? [0, children.length] : lineOf(children, middle);
  return lineDown(children.slice(start, end), index - start, content);
}

/**
 * Whether a point lies so far inside a box that the box must be meant, and not the place beside it.
 * @param reach how far from its edges suffices.
 */
export function isDeepIn(box: Rect, point: Point, reach: number): boolean {
  const x = Math.min(reach, box.width / 4);
  const y = Math.min(reach, box.height / 4);
  return containsPoint(
    { x: box.x + x, y: box.y + y, width: box.width - 2 * x, height: box.height - 2 * y },
    point,
  );
}

/** First and behind-last index of the line of a grid or wrapping row that lies nearest to a height. */
function lineOf(children: readonly Rect[], y: number): readonly [number, number] {
  let best: readonly [number, number] = [0, children.length];
  let bestDistance = Number.POSITIVE_INFINITY;
  let start = 0;
  while (start < children.length) {
    let bottom = Number.NEGATIVE_INFINITY;
    let top = Number.POSITIVE_INFINITY;
    let end = start;
    for (; end < children.length; end += 1) {
      const box = children[end];
      const before = children[end - 1];
      if (!box || (end > start && before && box.x < before.x + before.width / 2)) break;
      top = Math.min(top, box.y);
      bottom = Math.max(bottom, box.y + box.height);
    }
    const distance = y < top ? top - y : y > bottom ? y - bottom : 0;
    if (distance < bestDistance) {
      best = [start, end];
      bestDistance = distance;
    }
    start = end;
  }
  return best;
}

function countBefore(boxes: readonly Rect[], isBefore: (box: Rect) => boolean): number {
  const index = boxes.findIndex((box) => !isBefore(box));
  return index === -1 ? boxes.length : index;
}

function lineAcross(boxes: readonly Rect[], index: number, content: Rect): Rect {
  const before = boxes[index - 1];
  const after = boxes[index];
  const y = between(before && before.y + before.height, after?.y, content.y);
  return { x: content.x, y, width: content.width, height: 0 };
}

function lineDown(boxes: readonly Rect[], index: number, content: Rect): Rect {
  const before = boxes[index - 1];
  const after = boxes[index];
  const x = between(before && before.x + before.width, after?.x, content.x);
  const top = Math.min(...boxes.map((box) => box.y));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y: top, width: 0, height: bottom - top };
}

function between(before: number | undefined, after: number | undefined, start: number): number {
  if (before === undefined) return after === undefined ? start : after - 3;
  return after === undefined ? before + 3 : (before + after) / 2;
}

function emptyLine(content: Rect, flow: FlowContainer['flow']): Rect {
  return flow === 'row'
    ? { x: content.x, y: content.y, width: 0, height: Math.max(content.height, 8) }
    : { x: content.x, y: content.y, width: Math.max(content.width, 8), height: 0 };
}
