import { type Rect, intersectionOf } from '#renderer/geometry/rect.ts';
import type { LayoutNode } from '#renderer/layout/layout-node.ts';
import { childrenIn } from '#renderer/layout/spatial-index.ts';
import { contentBox, paddingBox, paintBox } from './paint-box.ts';
import { type PaintContext, snap } from './paint-context.ts';
import { paintControl } from './paint-control.ts';
import { fitImage } from './fit-image.ts';
import { type Decoration, decorationsIn, noDecorations, paintText } from './paint-text.ts';
import { addBox, fitRadii, insetRadii } from './rounded.ts';

/** Elements smaller than this on the screen, in device pixels, leave no trace. */
const smallest = 0.3;

/**
 * Paints an element and all below it, in the order of the page.
 * @param x corner of the parent's border box on the page.
 * @param area what is to be painted, in page pixels.
 * @param decorations lines that its ancestors draw along its texts.
 */
export function paintNode(
  paint: PaintContext,
  node: LayoutNode,
  x: number,
  y: number,
  area: Rect,
  decorations = noDecorations,
): void {
  if (node.hidden || paint.lifted.has(node)) return;
  const { bounds, style } = node;
  if (Math.max(bounds.width, bounds.height) * paint.scale < smallest) return;
  const left = x + node.x;
  const top = y + node.y;
  if (style.opacity >= 1) {
    paintInside(paint, node, left, top, area, decorations);
  } else if (style.opacity > 0) {
    paintGroup(paint, node, left, top, area, decorations);
  }
}

function paintInside(
  paint: PaintContext,
  node: LayoutNode,
  left: number,
  top: number,
  area: Rect,
  outer: readonly Decoration[],
): void {
  const { style } = node;
  const box = { x: left, y: top, width: node.width, height: node.height };
  const decorations = decorationsIn(style, passesLines(node) ? outer : noDecorations);
  if (style.visible) {
    if (style.display !== 'contents') paintBox(paint, style, box);
    if (node.node.tag === 'img') paintImage(paint, node, box);
    else if (node.node.tag === 'svg') paintIcon(paint, node, box);
    else paintControl(paint, node, box);
  }
  const children = childrenIn(node, { ...area, x: area.x - left, y: area.y - top });
  if (children.length === 0 && node.texts.length === 0) return;
  if (style.clips) {
    paint.context.save();
    clipTo(paint, node, box);
  }
  for (const text of node.texts) paintText(paint, text, style.text, decorations, left, top);
  for (const child of children) paintNode(paint, child, left, top, area, decorations);
  if (style.clips) paint.context.restore();
}

/** A translucent element is painted apart and laid down once, so that its parts don't shine through each other. */
function paintGroup(
  paint: PaintContext,
  node: LayoutNode,
  left: number,
  top: number,
  area: Rect,
  decorations: readonly Decoration[],
): void {
  const { context, scale } = paint;
  const { bounds, style } = node;
  if (node.weight === 1) {
    const before = context.globalAlpha;
    context.globalAlpha = before * style.opacity;
    paintInside(paint, node, left, top, area, decorations);
    context.globalAlpha = before;
    return;
  }
  const shown = intersectionOf({ ...bounds, x: left + bounds.x, y: top + bounds.y }, area);
  if (!shown) return;
  const x = Math.floor(shown.x * scale + paint.offsetX);
  const y = Math.floor(shown.y * scale + paint.offsetY);
  const width = Math.ceil((shown.x + shown.width) * scale + paint.offsetX) - x;
  const height = Math.ceil((shown.y + shown.height) * scale + paint.offsetY) - y;
  const layer = new OffscreenCanvas(width, height);
  const inner = layer.getContext('2d');
  if (!inner) return;
  inner.setTransform(scale, 0, 0, scale, paint.offsetX - x, paint.offsetY - y);
  const group: PaintContext = {
    ...paint,
    // The two contexts differ in nothing that painting uses.
    context: inner as unknown as CanvasRenderingContext2D,
    offsetX: paint.offsetX - x,
    offsetY: paint.offsetY - y,
  };
  paintInside(group, node, left, top, area, decorations);
  context.save();
  context.globalAlpha *= style.opacity;
  context.drawImage(
    layer,
    (x - paint.offsetX) / scale,
    (y - paint.offsetY) / scale,
    width / scale,
    height / scale,
  );
  context.restore();
}

/** Lines pass to texts inside, but not into boxes that stand in a line as one. */
function passesLines({ style }: LayoutNode): boolean {
  return !style.display.startsWith('inline-') && style.paintLevel === 0;
}

function clipTo(paint: PaintContext, node: LayoutNode, border: Rect): void {
  const { style } = node;
  const box = snap(paint, border);
  const inner = paddingBox(style, box);
  const outer = style.radii ? fitRadii(style.radii, box.width, box.height) : undefined;
  const widths = style.borders?.map((side) => side.width) ?? [0, 0, 0, 0];
  const radii = outer
    ? insetRadii(outer, [widths[0] ?? 0, widths[1] ?? 0, widths[2] ?? 0, widths[3] ?? 0])
    : undefined;
  paint.context.beginPath();
  addBox(paint.context, inner, radii);
  paint.context.clip();
}

function paintImage(paint: PaintContext, node: LayoutNode, border: Rect): void {
  const { context } = paint;
  const { style } = node;
  const address = paint.addressOf(node);
  const box = snap(paint, border);
  const inner = contentBox(style, box);
  if (inner.width <= 0 || inner.height <= 0) return;
  const image = address ? paint.resources.image(address) : undefined;
  context.save();
  if (image) {
    clipTo(paint, node, box);
    if (style.objectFit !== 'fill') {
      context.beginPath();
      addBox(context, inner, undefined);
      context.clip();
    }
    const at = fitImage(image, inner, style.objectFit, style.objectPosition);
    context.imageSmoothingQuality = 'high';
    context.drawImage(image.source, at.x, at.y, at.width, at.height);
  } else {
    clipTo(paint, node, box);
    context.fillStyle = 'rgb(148 163 184 / 0.18)';
    context.fillRect(inner.x, inner.y, inner.width, inner.height);
  }
  context.restore();
}

function paintIcon(paint: PaintContext, node: LayoutNode, border: Rect): void {
  const path = node.node.icon === undefined ? undefined : paint.resources.icon(node.node.icon);
  const inner = contentBox(node.style, snap(paint, border));
  const ratio = Math.min(inner.width, inner.height) / 24;
  if (!path || ratio <= 0) return;
  const { context } = paint;
  context.save();
  context.translate(
    inner.x + (inner.width - 24 * ratio) / 2,
    inner.y + (inner.height - 24 * ratio) / 2,
  );
  context.scale(ratio, ratio);
  context.strokeStyle = node.style.text.color;
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (node.node.attributes['fill'] === 'currentColor') {
    context.fillStyle = node.style.text.color;
    context.fill(path);
  }
  context.stroke(path);
  context.restore();
}
