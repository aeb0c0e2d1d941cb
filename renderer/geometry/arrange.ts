import type { Rect } from './rect.ts';

export const alignEdges = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;
export type AlignEdge = (typeof alignEdges)[number];
export type Axis = 'x' | 'y';

/** The axis along which an alignment moves things. */
export function axisOf(edge: AlignEdge): Axis {
  return edge === 'left' || edge === 'center' || edge === 'right' ? 'x' : 'y';
}

const alignParts = { left: 0, center: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 };

/** How far each box has to go along `axisOf(edge)` to lie on that edge or middle of `within`. */
export function alignShifts(boxes: readonly Rect[], edge: AlignEdge, within: Rect): number[] {
  const part = alignParts[edge];
  return boxes.map((box) =>
    axisOf(edge) === 'x'
      ? within.x + within.width * part - (box.x + box.width * part)
      : within.y + within.height * part - (box.y + box.height * part),
  );
}

/** How far each box has to go so that all gaps along an axis are equal and the outermost stay. */
export function distributeShifts(boxes: readonly Rect[], axis: Axis): number[] {
  const shifts = boxes.map(() => 0);
  if (boxes.length < 3) return shifts;
  const spans = boxes.map((box, index) => ({ index, ...spanOf(box, axis) }));
  spans.sort((a, b) => a.start + a.length / 2 - (b.start + b.length / 2));
  const first = spans[0]?.start ?? 0;
  const end = Math.max(...spans.map(({ start, length }) => start + length));
  const filled = spans.reduce((sum, { length }) => sum + length, 0);
  const gap = (end - first - filled) / (spans.length - 1);
  let at = first;
  for (const { index, start, length } of spans) {
    shifts[index] = at - start;
    at += length + gap;
  }
  return shifts;
}

/** Where a box begins on an axis and how long it is there. */
export function spanOf(box: Rect, axis: Axis): { readonly start: number; readonly length: number } {
  return axis === 'x' ? { start: box.x, length: box.width } : { start: box.y, length: box.height };
}
