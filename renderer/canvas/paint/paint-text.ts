import type { LayoutText, TextLine } from '#renderer/layout/layout-node.ts';
import type { PaintStyle, TextStyle } from '#renderer/layout/paint-style.ts';
import type { PaintContext } from './paint-context.ts';

/** A line along a text, in the colour of the element that asked for it. */
export interface Decoration {
  readonly line: string;
  readonly color: string;
}

export const noDecorations: readonly Decoration[] = [];

/** What an element draws along the texts in it, on top of what those around it do. */
export function decorationsIn(
  style: PaintStyle,
  outer: readonly Decoration[],
): readonly Decoration[] {
  if (style.decoration === 'none') return outer;
  return [...outer, { line: style.decoration, color: style.text.color }];
}

/** Under this size on the screen letters can't be read, and a bar stands for them. */
const readableFrom = 3;
const visibleFrom = 1.2;

/** The lines of a text, as measured. `x` and `y` are the corner of its element's border box on the page. */
export function paintText(
  paint: PaintContext,
  text: LayoutText,
  style: TextStyle,
  decorations: readonly Decoration[],
  x: number,
  y: number,
): void {
  if (text.key === paint.hiddenText) return;
  const size = style.fontSize * paint.scale;
  if (size < visibleFrom) return;
  if (size < readableFrom) paintBars(paint, text.lines, style, x, y);
  else for (const line of text.lines) paintLine(paint, line, style, decorations, x, y);
}

/** One line of text; also what form controls show in them. */
export function paintLine(
  { context }: PaintContext,
  line: TextLine,
  style: TextStyle,
  decorations: readonly Decoration[],
  x: number,
  y: number,
): void {
  setFont(context, style);
  context.fillStyle = style.color;
  const spacing = justifiedSpacing(context, line, style);
  if (spacing !== 0) context.wordSpacing = `${spacing}px`;
  context.fillText(line.text, x + line.x, y + line.baseline);
  if (spacing !== 0) context.wordSpacing = '0px';
  for (const decoration of decorations)
    paintDecoration(context, line, style.fontSize, decoration, x, y);
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
  const spaces = line.text.split(/[ \u00a0]/).length - 1;
  return spaces === 0 ? 0 : (line.width - context.measureText(line.text).width) / spaces;
}

function paintDecoration(
  context: CanvasRenderingContext2D,
  line: TextLine,
  fontSize: number,
  decoration: Decoration,
  x: number,
  y: number,
): void {
  const exact = Math.max(1, fontSize / 10);
  const ascent = line.baseline - line.y;
  const below =
    decoration.line === 'line-through'
      ? (2 * ascent) / 3 - exact / 2
      : ascent + Math.max(1, Math.ceil(exact / 2));
  // Browsers lay texts on whole pixels before they measure where the line goes.
  const top = Math.round(Math.round(y + line.y) + below);
  context.fillStyle = decoration.color;
  context.fillRect(x + line.x, top, line.width, Math.floor(exact));
}
