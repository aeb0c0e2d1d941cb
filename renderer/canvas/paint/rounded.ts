import type { Rect } from '#renderer/geometry/rect.ts';

/** Top left, top right, bottom right, bottom left. */
export type Radii = readonly [number, number, number, number];

/** Radii made smaller together where they don't fit, as CSS does. */
export function fitRadii(radii: Radii, width: number, height: number): Radii {
  const [a, b, c, d] = radii;
  const ratio = Math.min(
    1,
    width / Math.max(a + b, 1e-6),
    width / Math.max(d + c, 1e-6),
    height / Math.max(a + d, 1e-6),
    height / Math.max(b + c, 1e-6),
  );
  return ratio === 1 ? radii : [a * ratio, b * ratio, c * ratio, d * ratio];
}

/** Radii of the edge that lies `top`, `right`, `bottom` and `left` further in (negative: further out). */
export function insetRadii(
  radii: Radii,
  [top, right, bottom, left]: readonly [number, number, number, number],
): Radii {
  const inner = (radius: number, one: number, other: number) =>
    radius === 0 ? 0 : Math.max(0, radius - Math.max(one, other));
  return [
    inner(radii[0], top, left),
    inner(radii[1], top, right),
    inner(radii[2], bottom, right),
    inner(radii[3], bottom, left),
  ];
}

/** Adds a box, rounded or not, to the current path. */
export function addBox(
  path: CanvasRenderingContext2D | Path2D,
  rect: Rect,
  radii: Radii | undefined,
): void {
  if (rect.width <= 0 || rect.height <= 0) return;
  if (!radii) path.rect(rect.x, rect.y, rect.width, rect.height);
  else path.roundRect(rect.x, rect.y, rect.width, rect.height, [...radii]);
}
