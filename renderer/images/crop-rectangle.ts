import type { CropRectangle } from '#shared/document/image.ts';

/** The side or corner that is dragged. */
export const cropHandles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type CropHandle = (typeof cropHandles)[number];

export const wholePicture: CropRectangle = { x: 0, y: 0, width: 1, height: 1 };

/** Smaller parts can't be taken hold of. */
const smallest = 0.02;

export function isWhole({ x, y, width, height }: CropRectangle): boolean {
  return x <= 0 && y <= 0 && width >= 1 && height >= 1;
}

/** Moves by fractions of the picture, as far as it reaches. */
export function moveCrop(rectangle: CropRectangle, dx: number, dy: number): CropRectangle {
  return {
    ...rectangle,
    x: clamp(rectangle.x + dx, 0, 1 - rectangle.width),
    y: clamp(rectangle.y + dy, 0, 1 - rectangle.height),
  };
}

/**
 * Drags one side or corner by fractions of the picture.
 * @param ratio width by height, both as fractions of the picture; null where they are free.
 */
export function resizeCrop(
  rectangle: CropRectangle,
  handle: CropHandle,
  dx: number,
  dy: number,
  ratio: number | null,
): CropRectangle {
  const free = dragSides(rectangle, handle, dx, dy);
  if (ratio === null) return free;
  const byHeight = handle === 'n' || handle === 's';
  const corner = handle.length === 2;
  const wanted = byHeight
    ? free.height * ratio
    : corner
      ? Math.max(free.width, free.height * ratio)
      : free.width;
  const anchor = anchorOf(rectangle, handle);
  const least = Math.max(smallest, smallest * ratio);
  const width = clamp(wanted, least, roomAround(anchor, ratio));
  return around(anchor, width, width / ratio);
}

/** The largest part of this ratio around the same middle. */
export function cropWithRatio(rectangle: CropRectangle, ratio: number): CropRectangle {
  const width = Math.min(1, ratio);
  const height = width / ratio;
  return {
    x: clamp(rectangle.x + rectangle.width / 2 - width / 2, 0, 1 - width),
    y: clamp(rectangle.y + rectangle.height / 2 - height / 2, 0, 1 - height),
    width,
    height,
  };
}

/** What stays where it is: a point, and where in the rectangle it lies (0 left or top, 1 right or bottom). */
interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

function anchorOf(rectangle: CropRectangle, handle: CropHandle): Anchor {
  const across = handle.includes('w') ? 1 : handle.includes('e') ? 0 : 0.5;
  const down = handle.includes('n') ? 1 : handle.includes('s') ? 0 : 0.5;
  return {
    x: rectangle.x + rectangle.width * across,
    y: rectangle.y + rectangle.height * down,
    across,
    down,
  };
}

/** How wide a rectangle of this ratio may get without leaving the picture. */
function roomAround({ x, y, across, down }: Anchor, ratio: number): number {
  const room = (at: number, share: number) =>
    Math.min(
      share > 0 ? at / share : Number.POSITIVE_INFINITY,
      share < 1 ? (1 - at) / (1 - share) : Number.POSITIVE_INFINITY,
    );
  return Math.min(room(x, across), room(y, down) * ratio);
}

function around({ x, y, across, down }: Anchor, width: number, height: number): CropRectangle {
  return {
    x: clamp(x - width * across, 0, 1 - width),
    y: clamp(y - height * down, 0, 1 - height),
    width,
    height,
  };
}

function dragSides(
  { x, y, width, height }: CropRectangle,
  handle: CropHandle,
  dx: number,
  dy: number,
): CropRectangle {
  const right = x + width;
  const bottom = y + height;
  const left = handle.includes('w') ? clamp(x + dx, 0, right - smallest) : x;
  const top = handle.includes('n') ? clamp(y + dy, 0, bottom - smallest) : y;
  return {
    x: left,
    y: top,
    width: (handle.includes('e') ? clamp(right + dx, x + smallest, 1) : right) - left,
    height: (handle.includes('s') ? clamp(bottom + dy, y + smallest, 1) : bottom) - top,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
