import type { LayoutNode } from '#renderer/layout/layout-node.ts';
import type { Rect } from '#renderer/geometry/rect.ts';

/** An image that has arrived. */
export interface PaintImage {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
}

/** Where the painter gets what isn't in the layout. Both answer at once and repaint when something arrives. */
export interface PaintResources {
  image(url: string): PaintImage | undefined;
  icon(name: string): Path2D | undefined;
}

/** One pass of painting. The context's transform maps page pixels to device pixels. */
export interface PaintContext {
  readonly context: CanvasRenderingContext2D;
  readonly resources: PaintResources;
  /** Device pixels in a page pixel. */
  readonly scale: number;
  /** Where the page's corner lies, in device pixels. */
  readonly offsetX: number;
  readonly offsetY: number;
  /** The address of an image element. */
  readonly addressOf: (node: LayoutNode) => string | undefined;
  /** Elements that are painted elsewhere just now. */
  readonly lifted: ReadonlySet<LayoutNode>;
  /** The text that is being typed over. */
  readonly hiddenText: string | null;
}

/** A box with its edges on device pixels, as Chromium paints boxes. */
export function snap(paint: PaintContext, rect: Rect): Rect {
  const x = snapX(paint, rect.x);
  const y = snapY(paint, rect.y);
  return {
    x,
    y,
    width: snapX(paint, rect.x + rect.width) - x,
    height: snapY(paint, rect.y + rect.height) - y,
  };
}

function snapX(paint: PaintContext, x: number): number {
  return (Math.round(x * paint.scale + paint.offsetX) - paint.offsetX) / paint.scale;
}

function snapY(paint: PaintContext, y: number): number {
  return (Math.round(y * paint.scale + paint.offsetY) - paint.offsetY) / paint.scale;
}
