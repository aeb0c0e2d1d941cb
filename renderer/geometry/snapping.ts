import type { Rect } from './rect.ts';
import type { ResizeHandle } from './resize.ts';

/** A line that a moved box has snapped to, in page pixels. `x` stands upright at `at`. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snap {
  /** What to add to the moved box so that it lies on the guides. */
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

/** Edges and middles of the boxes that can be snapped to, sorted once so that each move is cheap. */
export interface SnapTargets {
  readonly x: readonly SnapLine[];
  readonly y: readonly SnapLine[];
}

interface SnapLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export function snapTargets(boxes: Iterable<Rect>): SnapTargets {
  const x: SnapLine[] = [];
  const y: SnapLine[] = [];
  for (const box of boxes) {
    for (const part of [0, 0.5, 1]) {
      x.push({ at: box.x + box.width * part, from: box.y, to: box.y + box.height });
      y.push({ at: box.y + box.height * part, from: box.x, to: box.x + box.width });
    }
  }
  const byPlace = (a: SnapLine, b: SnapLine) => a.at - b.at;
  return { x: x.sort(byPlace), y: y.sort(byPlace) };
}

/**
 * Snaps edges and middle of a box to the nearest lines on each axis.
 * @param threshold greatest distance that snaps, in page pixels.
 */
export function snapBox(box: Rect, targets: SnapTargets, threshold: number): Snap {
  const x = nearest([box.x, box.x + box.width / 2, box.x + box.width], targets.x, threshold);
  const y = nearest([box.y, box.y + box.height / 2, box.y + box.height], targets.y, threshold);
  const dx = x?.shift ?? 0;
  const dy = y?.shift ?? 0;
  const guides: Guide[] = [];
  if (x) guides.push(guide('x', x.line, box.y + dy, box.y + dy + box.height));
  if (y) guides.push(guide('y', y.line, box.x + dx, box.x + dx + box.width));
  return { dx, dy, guides };
}

/** Snaps only the edges of a box that a handle drags. */
export function snapHandle(
  box: Rect,
  handle: ResizeHandle,
  targets: SnapTargets,
  threshold: number,
): Snap {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const upright = handle.includes('e') ? [right] : handle.includes('w') ? [box.x] : [];
  const level = handle.includes('s') ? [bottom] : handle.includes('n') ? [box.y] : [];
  const x = nearest(upright, targets.x, threshold);
  const y = nearest(level, targets.y, threshold);
  const guides: Guide[] = [];
  if (x) guides.push(guide('x', x.line, box.y, bottom));
  if (y) guides.push(guide('y', y.line, box.x, right));
  return { dx: x?.shift ?? 0, dy: y?.shift ?? 0, guides };
}

function guide(axis: 'x' | 'y', line: SnapLine, from: number, to: number): Guide {
  return { axis, at: line.at, from: Math.min(from, line.from), to: Math.max(to, line.to) };
}

function nearest(
  places: readonly number[],
  lines: readonly SnapLine[],
  threshold: number,
): { readonly shift: number; readonly line: SnapLine } | undefined {
  let best: { readonly shift: number; readonly line: SnapLine } | undefined;
  for (const place of places) {
    const after = firstAtLeast(lines, place);
    for (const line of [lines[after - 1], lines[after]]) {
      if (!line) continue;
      const shift = line.at - place;
      if (Math.abs(shift) > threshold) continue;
      if (!best || Math.abs(shift) < Math.abs(best.shift)) best = { shift, line };
    }
  }
  return best;
}

function firstAtLeast(lines: readonly SnapLine[], place: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
