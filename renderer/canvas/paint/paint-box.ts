import type { Rect } from '#renderer/geometry/rect.ts';
import type { LinearGradient, ShadowLayer } from '#renderer/layout/css-values.ts';
import type { PaintStyle } from '#renderer/layout/paint-style.ts';
import { isTransparent } from '#renderer/layout/css-values.ts';
import { paintBorders } from './paint-borders.ts';
import { type PaintContext, snap } from './paint-context.ts';
import { fitImage } from './fit-image.ts';
import { type Radii, addBox, fitRadii } from './rounded.ts';

/** Shadows, fill and borders of one box. */
export function paintBox(paint: PaintContext, style: PaintStyle, box: Rect): void {
  const plain = !style.background && !style.image && !style.borders && style.shadows.length === 0;
  if (plain) return;
  const rect = snap(paint, box);
  const radii = style.radii ? fitRadii(style.radii, rect.width, rect.height) : undefined;
  for (const shadow of style.shadows.toReversed()) paintShadow(paint, shadow, rect, radii, style);
  if (rect.width > 0 && rect.height > 0) {
    if (style.background) {
      paint.context.fillStyle = style.background;
      fillBox(paint.context, rect, radii);
    }
    if (style.image) paintImageFill(paint, style, rect, radii);
  }
  if (style.borders) paintBorders(paint, style.borders, rect, radii);
}

/** The box inside the borders. */
export function paddingBox(style: PaintStyle, rect: Rect): Rect {
  if (!style.borders) return rect;
  const [top, right, bottom, left] = style.borders;
  return {
    x: rect.x + left.width,
    y: rect.y + top.width,
    width: rect.width - left.width - right.width,
    height: rect.height - top.width - bottom.width,
  };
}

/** The box inside borders and padding. */
export function contentBox(style: PaintStyle, rect: Rect): Rect {
  const inner = paddingBox(style, rect);
  return {
    x: inner.x + style.paddingLeft,
    y: inner.y + style.paddingTop,
    width: inner.width - style.paddingLeft - style.paddingRight,
    height: inner.height - style.paddingTop - style.paddingBottom,
  };
}

function fillBox(context: CanvasRenderingContext2D, rect: Rect, radii: Radii | undefined): void {
  if (!radii) {
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    return;
  }
  context.beginPath();
  addBox(context, rect, radii);
  context.fill();
}

function paintImageFill(
  paint: PaintContext,
  style: PaintStyle,
  rect: Rect,
  radii: Radii | undefined,
): void {
  const { context } = paint;
  const origin = paddingBox(style, rect);
  if (style.image?.type === 'linear') {
    context.fillStyle = gradientOf(context, style.image, origin);
    fillBox(context, rect, radii);
    return;
  }
  const image = style.image ? paint.resources.image(style.image.url) : undefined;
  if (!image || !style.image) return;
  context.save();
  context.beginPath();
  addBox(context, rect, radii);
  context.clip();
  const at = fitImage(image, origin, style.image.fit, style.image.position);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image.source, at.x, at.y, at.width, at.height);
  context.restore();
}

/** The line of a CSS gradient runs through the middle and just reaches the corners. */
function gradientOf(
  context: CanvasRenderingContext2D,
  gradient: LinearGradient,
  rect: Rect,
): CanvasGradient {
  const angle = (gradient.angle * Math.PI) / 180;
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const half = (Math.abs(rect.width * sine) + Math.abs(rect.height * cosine)) / 2;
  const x = rect.x + rect.width / 2;
  const y = rect.y + rect.height / 2;
  const made = context.createLinearGradient(
    x - sine * half,
    y + cosine * half,
    x + sine * half,
    y - cosine * half,
  );
  for (const stop of gradient.stops) made.addColorStop(stop.at, stop.color);
  return made;
}

function paintShadow(
  paint: PaintContext,
  shadow: ShadowLayer,
  rect: Rect,
  radii: Radii | undefined,
  style: PaintStyle,
): void {
  const { context, scale } = paint;
  const reach =
    (shadow.blur + shadow.spread + Math.max(Math.abs(shadow.x), Math.abs(shadow.y))) * scale;
  if (isTransparent(shadow.color) || reach < 0.5) return;
  const { spread } = shadow;
  const cast: Rect = {
    x: rect.x - spread,
    y: rect.y - spread,
    width: rect.width + 2 * spread,
    height: rect.height + 2 * spread,
  };
  if (cast.width <= 0 || cast.height <= 0) return;
  const grown = radii?.map((radius) => (radius === 0 ? 0 : Math.max(0, radius + spread)));
  context.save();
  if (!style.background) {
    // A shadow never shows through its own box.
    const outside = new Path2D();
    outside.rect(rect.x - 5000, rect.y - 5000, rect.width + 10_000, rect.height + 10_000);
    addBox(outside, rect, radii);
    context.clip(outside, 'evenodd');
  }
  // The shape itself is painted far away, so that only its shadow falls here.
  const away = 20_000;
  context.shadowColor = shadow.color;
  context.shadowBlur = shadow.blur * scale;
  context.shadowOffsetX = (shadow.x + away) * scale;
  context.shadowOffsetY = shadow.y * scale;
  context.fillStyle = '#000';
  const far = { ...cast, x: cast.x - away };
  fillBox(context, far, grown ? asRadii(grown) : undefined);
  context.restore();
}

function asRadii(list: readonly number[]): Radii {
  return [list[0] ?? 0, list[1] ?? 0, list[2] ?? 0, list[3] ?? 0];
}
