/** The root's size as it is written: CSS pixels, and a viewBox. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
}

/** What browsers take for a drawing that says nothing. */
const defaultSize = { width: 300, height: 150 };
/** Longer sides are written smaller: the same picture, and nobody makes a bitmap of that size by mistake. */
const longestSide = 8192;

const pixelsOf: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  q: 96 / 101.6,
  in: 96,
  em: 16,
  rem: 16,
  ex: 8,
};

/**
 * The size at which browsers would show a drawing, from what its root says: sides in any unit, else those
 * of its viewBox, else 300 × 150. Always all of it, so that the canvas, browsers and chats agree.
 */
export function drawingSize(attributes: {
  readonly width?: string | undefined;
  readonly height?: string | undefined;
  readonly viewBox?: string | undefined;
}): DrawingSize {
  const box = readViewBox(attributes.viewBox);
  const sides = fill(readLength(attributes.width), readLength(attributes.height), box);
  const scale = Math.min(1, longestSide / Math.max(sides.width, sides.height));
  const viewBox = (box ?? [0, 0, sides.width, sides.height]).map(short).join(' ');
  return {
    width: Math.max(short(sides.width * scale), 1),
    height: Math.max(short(sides.height * scale), 1),
    viewBox,
  };
}

type ViewBox = readonly [number, number, number, number];

/** A side that isn't given follows from the other one and the ratio of the viewBox. */
function fill(
  width: number | undefined,
  height: number | undefined,
  box: ViewBox | undefined,
): { width: number; height: number } {
  if (!box) return { width: width ?? defaultSize.width, height: height ?? defaultSize.height };
  const ratio = box[2] / box[3];
  if (width !== undefined) return { width, height: height ?? width / ratio };
  if (height !== undefined) return { width: height * ratio, height };
  return { width: box[2], height: box[3] };
}

function readLength(text: string | undefined): number | undefined {
  const [, digits, unit = ''] =
    /^\s*\+?(\d*\.?\d+(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? [];
  const pixels = Number(digits) * (pixelsOf[unit.toLowerCase()] ?? Number.NaN);
  return Number.isFinite(pixels) && pixels > 0 ? pixels : undefined;
}

function readViewBox(text: string | undefined): ViewBox | undefined {
  const numbers = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = numbers;
  const valid = numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0;
  return valid ? [x, y, width, height] : undefined;
}

function short(value: number): number {
  return Number(value.toPrecision(7));
}
