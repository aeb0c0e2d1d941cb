import type { Rect } from '#renderer/geometry/rect.ts';
import type { LayoutNode } from '#renderer/layout/layout-node.ts';
import { contentBox, paddingBox } from './paint-box.ts';
import type { PaintContext } from './paint-context.ts';

/** Room that Chromium leaves before the chosen option, besides the padding. */
const selectInset = 4;

/** What a form control shows in its box: value, placeholder or chosen option, mark or arrow. */
export function paintControl(paint: PaintContext, node: LayoutNode, box: Rect): void {
  switch (node.node.tag) {
    case 'input': {
      const type = textAttribute(node, 'type');
      if (type === 'checkbox' || type === 'radio') paintToggle(paint, node, box, type);
      else if (type !== 'hidden') paintValue(paint, node, box, 'middle');
      return;
    }
    case 'textarea':
      paintValue(paint, node, box, 'top');
      paintGrip(paint, node, box);
      return;
    case 'select':
      paintSelect(paint, node, box);
      return;
    default:
  }
}

function paintValue(
  paint: PaintContext,
  node: LayoutNode,
  box: Rect,
  place: 'middle' | 'top',
): void {
  const value = textAttribute(node, 'value');
  const shown = value === '' ? textAttribute(node, 'placeholder') : value;
  paintInner(paint, node, contentBox(node.style, box), shown, value === '' ? 0.5 : 1, place);
}

function paintSelect(paint: PaintContext, node: LayoutNode, box: Rect): void {
  const options = node.children.filter((child) => child.node.tag === 'option');
  const chosen = options.find((option) => 'selected' in option.node.attributes) ?? options[0];
  const text = chosen?.texts.map((one) => one.node.text).join('') ?? '';
  const inner = contentBox(node.style, box);
  paintInner(paint, node, { ...inner, x: inner.x + selectInset }, text, 1, 'select');
  const { context } = paint;
  const x = box.x + box.width - 9;
  const y = box.y + box.height / 2;
  context.save();
  context.strokeStyle = node.style.text.color;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x - 4, y - 1.5);
  context.lineTo(x, y + 2.5);
  context.lineTo(x + 4, y - 1.5);
  context.stroke();
  context.restore();
}

/** Texts in controls have no nodes to measure: they are clipped to one line, or broken at words. */
function paintInner(
  paint: PaintContext,
  node: LayoutNode,
  inner: Rect,
  text: string,
  alpha: number,
  place: 'middle' | 'top' | 'select',
): void {
  const style = node.style.text;
  if (text === '' || style.fontSize * paint.scale < 3) return;
  const { context } = paint;
  context.save();
  context.beginPath();
  context.rect(inner.x, inner.y - 2, inner.width, inner.height + 4);
  context.clip();
  context.font = style.font;
  context.fontKerning = 'normal';
  context.letterSpacing = `${style.letterSpacing}px`;
  context.fillStyle = style.color;
  context.globalAlpha *= alpha;
  const metrics = context.measureText('x');
  const ascent = Math.round(metrics.fontBoundingBoxAscent);
  const descent = Math.round(metrics.fontBoundingBoxDescent);
  const line = style.lineHeight;
  const lines = place === 'top' ? breakWords(context, text, inner.width) : [text];
  const start = place === 'top' ? inner.y : inner.y + (inner.height - line) / 2;
  lines.forEach((one, index) => {
    const top = start + index * line + (line - ascent - descent) / 2;
    // Chromium rounds the line of a typed value, and cuts that of a chosen option.
    const snapped = place === 'select' ? Math.floor(top) : Math.round(top);
    context.fillText(one, inner.x, snapped + ascent);
  });
  context.restore();
}

/** The corner by which a text area is resized: two lines of dark pixels, each with a light edge. */
function paintGrip({ context, scale }: PaintContext, node: LayoutNode, box: Rect): void {
  if (node.css.resize === 'none' || scale < 0.4) return;
  const inner = paddingBox(node.style, box);
  const right = Math.round(inner.x + inner.width) - 3;
  const bottom = Math.round(inner.y + inner.height) - 3;
  const line = (color: string, length: number): void => {
    context.fillStyle = color;
    for (let step = 0; step < length; step += 1) {
      context.fillRect(right - step, bottom - length + 1 + step, 1, 1);
    }
  };
  for (const length of [7, 3]) {
    line('rgb(0 0 0 / 0.6)', length);
    line('rgb(255 255 255 / 0.6)', length - 1);
  }
}

function breakWords(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && context.measureText(longer).width > width) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** Chromium's own colours of an unstyled mark. */
const toggleColors = {
  light: { empty: '#ffffff', edge: '#767676', full: '#0075ff' },
  dark: { empty: '#3b3b3b', edge: '#858585', full: '#99c8ff' },
};

/** Chromium's own look of an unstyled mark. */
function paintToggle(
  { context }: PaintContext,
  node: LayoutNode,
  box: Rect,
  type: 'checkbox' | 'radio',
): void {
  const checked = 'checked' in node.node.attributes;
  const colors = node.style.darkControls ? toggleColors.dark : toggleColors.light;
  context.save();
  context.beginPath();
  if (type === 'radio') {
    context.arc(box.x + box.width / 2, box.y + box.height / 2, box.width / 2 - 0.5, 0, Math.PI * 2);
  } else {
    context.roundRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, 2.5);
  }
  context.fillStyle = checked ? colors.full : colors.empty;
  context.fill();
  if (!checked) {
    context.strokeStyle = colors.edge;
    context.lineWidth = 1;
    context.stroke();
  }
  context.restore();
}

function textAttribute(node: LayoutNode, name: string): string {
  const value = node.node.attributes[name];
  return typeof value === 'string' ? value : '';
}
