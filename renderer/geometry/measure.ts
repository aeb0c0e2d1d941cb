import { type Axis, spanOf } from './arrange.ts';
import { type Rect, intersects } from './rect.ts';
import type { Guide } from './snapping.ts';

/** A distance to show: on axis `x` a level line from `from` to `to` at the height `at`. Page pixels. */
export interface Measure {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Differences below this are the rounding of layout. */
const tolerance = 0.5;

interface GapPlace {
  /** Where the box would begin on the axis. */
  readonly place: number;
  /** The equal gaps that there would be, as pairs of boxes; null stands for the box itself. */
  readonly gaps: readonly (readonly [Rect | null, Rect | null])[];
}

/**
 * How far a box has to go along an axis for its gap to a neighbour to equal one between neighbours.
 * @param threshold greatest distance that snaps, in page pixels.
 */
export function gapShift(
  box: Rect,
  others: readonly Rect[],
  axis: Axis,
  threshold: number,
): number | undefined {
  const { start } = spanOf(box, axis);
  let best: number | undefined;
  for (const { place } of gapPlaces(box, others, axis)) {
    const shift = place - start;
    if (Math.abs(shift) > threshold) continue;
    if (best === undefined || Math.abs(shift) < Math.abs(best)) best = shift;
  }
  return best;
}

/** The equal gaps that a box has a part in. */
export function equalGaps(box: Rect, others: readonly Rect[], axis: Axis): Measure[] {
  const { start } = spanOf(box, axis);
  const measures = gapPlaces(box, others, axis)
    .filter(({ place }) => Math.abs(place - start) <= tolerance)
    .flatMap(({ gaps }) => gaps.map(([before, after]) => gap(before ?? box, after ?? box, axis)));
  return withoutRepeats(measures);
}

/** The gaps from a box to what stands next to it on each of its four sides. */
export function nearestGaps(box: Rect, others: readonly Rect[]): Measure[] {
  return (['x', 'y'] as const).flatMap((axis) => {
    const own = spanOf(box, axis);
    let before: Rect | undefined;
    let after: Rect | undefined;
    for (const other of besides(box, others, axis)) {
      const { start, length } = spanOf(other, axis);
      if (start + length <= own.start && (!before || endOf(other, axis) > endOf(before, axis))) {
        before = other;
      }
      if (start >= own.start + own.length && (!after || start < spanOf(after, axis).start)) {
        after = other;
      }
    }
    return [before && gap(before, box, axis), after && gap(box, after, axis)].filter(
      (measure) => measure !== undefined && measure.to - measure.from > tolerance,
    ) as Measure[];
  });
}

/** Distances between two boxes: from edge to edge where one holds the other, else the gaps between them. */
export function distancesBetween(
  box: Rect,
  other: Rect,
): { readonly measures: readonly Measure[]; readonly guides: readonly Guide[] } {
  const measures: Measure[] = [];
  const guides: Guide[] = [];
  const apart = !intersects(box, other);
  for (const axis of ['x', 'y'] as const) {
    const across = axis === 'x' ? 'y' : 'x';
    const own = spanOf(box, axis);
    const end = own.start + own.length;
    const target = spanOf(other, axis);
    const targetEnd = target.start + target.length;
    const { start, length } = spanOf(box, across);
    const at = start + length / 2;
    const add = (from: number, to: number, edge: number) => {
      if (Math.abs(to - from) <= tolerance) return;
      measures.push({ axis, from: Math.min(from, to), to: Math.max(from, to), at });
      const extension = extend(other, axis, edge, at);
      if (extension) guides.push(extension);
    };
    if (target.start >= end) add(end, target.start, target.start);
    else if (targetEnd <= own.start) add(own.start, targetEnd, targetEnd);
    else if (!apart) {
      add(own.start, target.start, target.start);
      add(end, targetEnd, targetEnd);
    }
  }
  return { measures, guides };
}

/** The line that carries an edge of a box on to where a distance to it is shown. */
function extend(box: Rect, axis: Axis, edge: number, at: number): Guide | undefined {
  const { start, length } = spanOf(box, axis === 'x' ? 'y' : 'x');
  if (at >= start && at <= start + length) return undefined;
  const nearest = at < start ? start : start + length;
  return { axis, at: edge, from: Math.min(at, nearest), to: Math.max(at, nearest) };
}

function gapPlaces(box: Rect, others: readonly Rect[], axis: Axis): GapPlace[] {
  const row = besides(box, others, axis).sort(
    (a, b) => spanOf(a, axis).start - spanOf(b, axis).start,
  );
  const { length } = spanOf(box, axis);
  return row.flatMap((before, index): GapPlace[] => {
    const after = row[index + 1];
    if (!after) return [];
    const left = endOf(before, axis);
    const right = spanOf(after, axis).start;
    const between = right - left;
    if (between <= tolerance) return [];
    const known = [before, after] as const;
    const places: GapPlace[] = [
      { place: endOf(after, axis) + between, gaps: [known, [after, null]] },
      { place: spanOf(before, axis).start - between - length, gaps: [[null, before], known] },
    ];
    const middle = {
      place: left + (between - length) / 2,
      gaps: [[before, null] as const, [null, after] as const],
    };
    return between > length ? [...places, middle] : places;
  });
}

/** Those that a box would meet if it went along the axis. */
function besides(box: Rect, others: readonly Rect[], axis: Axis): Rect[] {
  const across = axis === 'x' ? 'y' : 'x';
  const own = spanOf(box, across);
  return others.filter((other) => {
    const { start, length } = spanOf(other, across);
    return start < own.start + own.length && own.start < start + length;
  });
}

function endOf(box: Rect, axis: Axis): number {
  const { start, length } = spanOf(box, axis);
  return start + length;
}

/** The gap between two boxes, shown in the middle of what they share across. */
function gap(before: Rect, after: Rect, axis: Axis): Measure {
  const across = axis === 'x' ? 'y' : 'x';
  const from = Math.max(spanOf(before, across).start, spanOf(after, across).start);
  const to = Math.min(endOf(before, across), endOf(after, across));
  return {
    axis,
    from: endOf(before, axis),
    to: spanOf(after, axis).start,
    at: (from + to) / 2,
  };
}

/** Each gap once, however many ways lead to it. */
export function withoutRepeats(measures: readonly Measure[]): Measure[] {
  const seen = new Map(
    measures.map((one) => [`${one.axis} ${Math.round(one.from)} ${Math.round(one.to)}`, one]),
  );
  return [...seen.values()];
}
