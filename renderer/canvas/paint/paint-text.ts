import type { LayoutText, TextLine } from '#renderer/layout/layout-node.ts';
import type { TextStyle } from '#renderer/layout/paint-style.ts';
import type { PaintContext } from './paint-context.ts';

/** Under this size on the screen letters can't be read, and a bar stands for them. */
const readableFrom = 3;
const visibleFrom = 1.2;

/** The lines of a text, as measured. `x` and `y` are the corner of its element's border box on the page. */
export function paintText(
  paint: PaintContext,
  text: LayoutText,
  style: TextStyle,
  decoration: string,
  x: number,
  y: number,
): void {
  if (text.key === paint.hiddenText) return;
  const size = style.fontSize * paint.scale;
  if (size < visibleFrom) return;
  if (size < readableFrom) paintBars(paint, text.lines, style, x, y);
  else for (const line of text.lines) paintLine(paint, line, style, decoration, x, y);
}

/** One line of text; also what form controls show in them. */
export function paintLine(
  { context }: PaintContext,
  line: TextLine,
  style: TextStyle,
  decoration: string,
  x: number,
  y: number,
): void {
  setFont(context, style);
  context.fillStyle = style.color;
  const spacing = justifiedSpacing(context, line, style);
  if (spacing !== 0) context.wordSpacing = `${spacing}px`;
  context.fillText(line.text, x + line.x, y + line.baseline);
  if (spacing !== 0) context.wordSpacing = '0px';
  if (decoration !== 'none') paintDecoration(context, line, style, decoration, x, y);
}

function setFont(context: CanvasRenderingContext2D, style: TextStyle): void {
  context.font = style.font;
  // Set explicitly, it makes the whole line be shaped at once, spaces included, as the page does it.
  context.fontKerning = 'normal';
  context.letterSpacing = `${style.letterSpacing}px`;
}

function paintBars(
  { context }: PaintContext,
  lines: readonly TextLine[],
  style: TextStyle,
  x: number,
  y: number,
): void {
  const before = context.globalAlpha;
  context.globalAlpha = before * 0.4;
  context.fillStyle = style.color;
  for (const line of lines) {
    const height = line.height * 0.4;
    context.fillRect(x + line.x, y + line.baseline - height, line.width, height);
  }
  context.globalAlpha = before;
}

function justifiedSpacing(
  context: CanvasRenderingContext2D,
  line: TextLine,
  style: TextStyle,
): number {
  if (style.textAlign !== 'justify' || line.last) return 0;
  const spaces = line.text.split(' ').length - 1;
  return spaces === 0 ? 0 : (line.width - context.measureText(line.text).width) / spaces;
}

function paintDecoration(
  context: CanvasRenderingContext2D,
  line: TextLine,
  style: TextStyle,
  decoration: string,
  x: number,
  y: number,
): void {
  const exact = Math.max(1, style.fontSize / 10);
  const thickness = Math.floor(exact);
  const ascent = line.baseline - line.y;
  const top = decoration.includes('line-through')
    ? line.baseline - ascent / 3 - exact / 2
    : line.baseline + Math.max(1, Math.ceil(exact / 2));
  context.fillRect(x + line.x, Math.floor(y + top), line.width, thickness);
}
