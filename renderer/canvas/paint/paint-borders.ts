import type { Rect } from '#renderer/geometry/rect.ts';
import type { BorderSide } from '#renderer/layout/paint-style.ts';
import { isTransparent } from '#renderer/layout/css-values.ts';
import type { PaintContext } from './paint-context.ts';
import { type Radii, addBox, insetRadii } from './rounded.ts';

type Sides = readonly [BorderSide, BorderSide, BorderSide, BorderSide];

/** The four borders of a box; `rect` is the border box. */
export function paintBorders(
  paint: PaintContext,
  sides: Sides,
  rect: Rect,
  radii: Radii | undefined,
): void {
  const [first] = sides;
  const uniform = sides.every(
    (side) =>
      side.width === first.width && side.color === first.color && side.style === first.style,
  );
  if (uniform && isTransparent(first.color)) return;
  if (uniform && first.style === 'solid') paintRing(paint, sides, rect, radii, first.color);
  else if (uniform && radii) strokeRounded(paint, first, rect, radii);
  else {
    for (const index of [0, 1, 2, 3] as const) paintSide(paint, sides, index, rect, radii, uniform);
  }
}

function paintRing(
  { context }: PaintContext,
  sides: Sides,
  rect: Rect,
  radii: Radii | undefined,
  color: string,
): void {
  context.fillStyle = color;
  context.beginPath();
  addBox(context, rect, radii);
  addBox(context, inside(sides, rect), radii ? insetRadii(radii, widths(sides)) : undefined);
  context.fill('evenodd');
}

/** One side: a trapezoid that meets its neighbours in the corners, or a broken line. */
function paintSide(
  paint: PaintContext,
  sides: Sides,
  index: 0 | 1 | 2 | 3,
  rect: Rect,
  radii: Radii | undefined,
  uniform: boolean,
): void {
  const side = sides[index];
  if (side.width === 0 || isTransparent(side.color)) return;
  const { context } = paint;
  const inner = inside(sides, rect);
  const corners = [
    [rect.x, rect.y, inner.x, inner.y],
    [rect.x + rect.width, rect.y, inner.x + inner.width, inner.y],
    [rect.x + rect.width, rect.y + rect.height, inner.x + inner.width, inner.y + inner.height],
    [rect.x, rect.y + rect.height, inner.x, inner.y + inner.height],
  ] as const;
  const from = corners[index];
  const to = corners[((index + 1) % 4) as 0 | 1 | 2 | 3];
  context.save();
  context.beginPath();
  context.moveTo(from[0], from[1]);
  context.lineTo(to[0], to[1]);
  context.lineTo(to[2], to[3]);
  context.lineTo(from[2], from[3]);
  context.closePath();
  if (side.style === 'solid' && !radii) {
    context.fillStyle = side.color;
    context.fill();
  } else {
    // Equal sides share what is in their corners.
    if (!uniform) context.clip();
    if (side.style === 'solid') paintRing(paint, sides, rect, radii, side.color);
    else strokeSide(context, side, from, to);
  }
  context.restore();
}

function strokeSide(
  context: CanvasRenderingContext2D,
  side: BorderSide,
  from: readonly [number, number, number, number],
  to: readonly [number, number, number, number],
): void {
  const horizontal = from[1] === to[1];
  const inward = horizontal ? Math.sign(from[3] - from[1]) : Math.sign(from[2] - from[0]);
  const shift = (side.width / 2) * (inward || 1);
  const whole = horizontal ? to[0] - from[0] : to[1] - from[1];
  // Round dots jut out of the line by half of one at both ends.
  const dot = hasRoundDots(side) ? (Math.sign(whole) * side.width) / 2 : 0;
  const start = horizontal ? [from[0] + dot, from[1] + shift] : [from[0] + shift, from[1] + dot];
  const end = horizontal ? [to[0] - dot, to[1] + shift] : [to[0] + shift, to[1] - dot];
  const length = Math.abs(whole);
  context.beginPath();
  context.moveTo(start[0] ?? 0, start[1] ?? 0);
  context.lineTo(end[0] ?? 0, end[1] ?? 0);
  strokeBroken(context, side, length, false);
}

function strokeRounded(paint: PaintContext, side: BorderSide, rect: Rect, radii: Radii): void {
  const { context } = paint;
  const half = side.width / 2;
  const middle = {
    x: rect.x + half,
    y: rect.y + half,
    width: rect.width - side.width,
    height: rect.height - side.width,
  };
  context.beginPath();
  const inset = insetRadii(radii, [half, half, half, half]);
  addBox(context, middle, inset);
  strokeBroken(context, side, outlineOf(middle, inset), true);
}

/** How long the outline of a rounded box is. */
function outlineOf({ width, height }: Rect, radii: Radii): number {
  const corners = radii.reduce((sum, radius) => sum + (2 - Math.PI / 2) * radius, 0);
  return 2 * (width + height) - corners;
}

/** Dashes and dots of Chromium's lengths. @param closed whether the line ends where it began. */
function strokeBroken(
  context: CanvasRenderingContext2D,
  side: BorderSide,
  length: number,
  closed: boolean,
): void {
  const { width } = side;
  context.save();
  context.strokeStyle = side.color;
  context.lineWidth = width;
  if (hasRoundDots(side)) {
    context.lineCap = 'round';
    // A little less, so that the last one is whole.
    context.setLineDash([0, bestGap(length, width, width, closed) + width - 0.01]);
  } else {
    const isDotted = side.style === 'dotted';
    const dash = isDotted ? width : width * (width >= 3 ? 2 : 3);
    const gap = isDotted ? width : width * (width >= 3 ? 1 : 2);
    if (length > 2 * dash + gap) context.setLineDash([dash, bestGap(length, dash, gap, closed)]);
    else if (length > 2 * dash) context.setLineDash([(length * dash) / (2 * dash + gap)]);
  }
  context.stroke();
  context.restore();
}

/** Thin dots are squares. */
function hasRoundDots({ style, width }: BorderSide): boolean {
  return style === 'dotted' && width > 3;
}

/** The gap nearest to the wanted one with which whole dashes fill the line. */
function bestGap(length: number, dash: number, gap: number, closed: boolean): number {
  const fewest = Math.floor((length + (closed ? 0 : gap)) / (dash + gap));
  const gapOf = (dashes: number) =>
    (length - dashes * dash) / Math.max(1, dashes - (closed ? 0 : 1));
  const [wide, narrow] = [gapOf(fewest), gapOf(fewest + 1)];
  const isWide = narrow <= 0 || Math.abs(wide - gap) < Math.abs(narrow - gap);
  return Math.max(0, isWide ? wide : narrow);
}

function widths(sides: Sides): readonly [number, number, number, number] {
  return [sides[0].width, sides[1].width, sides[2].width, sides[3].width];
}

function inside(sides: Sides, rect: Rect): Rect {
  const [top, right, bottom, left] = widths(sides);
  return {
    x: rect.x + left,
    y: rect.y + top,
    width: rect.width - left - right,
    height: rect.height - top - bottom,
  };
}
