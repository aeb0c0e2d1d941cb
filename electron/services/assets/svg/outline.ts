const numberPattern = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** At most how many corners an outline (`d` or `points`) has. */
export function countCorners(outline: string): number {
  return Math.ceil((outline.match(numberPattern)?.length ?? 0) / 2);
}

/** What the corners of one outline cost, in plain shapes: each line of pixels may meet all of its edges. */
export function cornersCost(corners: number): number {
  return (corners / 1500) ** 2;
}

/** Dashes that cost as much as one plain shape. */
const dashesPerShape = 1000;
/** Where an outline isn't written out in numbers it is taken to be this long. */
const assumedLength = 1000;

/**
 * What the dashes of an outline cost to paint, in plain shapes: its length, as far as its numbers tell,
 * over that of a dash.
 */
export function countDashes(
  values: ReadonlyMap<string, string>,
  dashes: string | undefined,
): number {
  const period = sum(dashes ?? '');
  if (dashes === undefined || !(period > 0)) return 0;
  const geometry = 'd points width height r rx ry x1 x2 y1 y2'
    .split(' ')
    .reduce((length, name) => length + sum(values.get(name) ?? ''), 0);
  return Math.max(geometry, assumedLength) / period / dashesPerShape;
}

function sum(text: string): number {
  return (text.match(numberPattern) ?? []).reduce((all, part) => all + Math.abs(Number(part)), 0);
}
