import { type Rect, intersects, unionOf } from '#renderer/geometry/rect.ts';
import { handlePoint, resizeHandles } from '#renderer/geometry/resize.ts';
import { type View, rectToScreen } from '#renderer/geometry/viewport.ts';
import type { Measure } from '#renderer/geometry/measure.ts';
import type { LayoutNode } from '#renderer/layout/layout-node.ts';
import { pageBox } from '#renderer/layout/layout-node.ts';
import type { DropIndication, OverlayState } from './overlay-state.ts';

export interface OverlayInput {
  readonly view: View;
  readonly screen: { readonly width: number; readonly height: number };
  readonly selected: readonly LayoutNode[];
  readonly hovered: LayoutNode | undefined;
  /** How far the selected elements have been dragged, in page pixels. */
  readonly shift: { readonly x: number; readonly y: number };
  readonly dragging: boolean;
  readonly typing: boolean;
  readonly resizable: boolean;
  readonly state: OverlayState;
}

const accent = '#2563eb';
const dropAccent = '#7c3aed';
const ink = '#1e293b';
const guideColor = '#db2777';
/** With more selected than this, one outline around all stands for them. */
const maximumOutlines = 400;
const handleSize = 8;

/** Paints what lies over the page. All lines keep their width on the screen at every zoom. */
export function paintOverlay(context: CanvasRenderingContext2D, input: OverlayInput): void {
  const { view, state, hovered, selected } = input;
  if (hovered && !input.dragging && !input.typing && !selected.includes(hovered)) {
    outline(context, rectToScreen(view, pageBox(hovered)), accent, 1.5);
  }
  if (state.drop) paintDrop(context, input, state.drop);
  paintSelection(context, input);
  for (const guide of state.guides) paintGuide(context, view, guide);
  for (const measure of state.measures) paintMeasure(context, view, measure);
  if (state.marquee) paintMarquee(context, rectToScreen(view, state.marquee));
  if (state.carried) {
    const { label, place, point } = state.carried;
    const { width, height } = input.screen;
    const x = point.x + 14;
    const y = Math.min(point.y + 14, height - 46);
    if (label !== null) paintLabel(context, label, x, y, dropAccent, 'left', width);
    if (place) paintLabel(context, place, x, label === null ? y : y + 22, ink, 'left', width);
  }
}

function paintSelection(context: CanvasRenderingContext2D, input: OverlayInput): void {
  const { view, screen, selected, shift } = input;
  if (selected.length === 0) return;
  const boxes = selected.map(pageBox);
  const all = unionOf(boxes);
  if (!all) return;
  const onScreen = (box: Rect) =>
    rectToScreen(view, { ...box, x: box.x + shift.x, y: box.y + shift.y });
  const whole = onScreen(all);
  const window = { x: 0, y: 0, ...screen };
  context.strokeStyle = accent;
  context.lineWidth = input.typing ? 1 : 1.5;
  context.beginPath();
  if (boxes.length <= maximumOutlines) {
    for (const box of boxes) {
      const rect = onScreen(box);
      if (intersects(rect, window)) crisp(context, rect);
    }
  } else {
    crisp(context, whole);
  }
  context.stroke();
  if (input.typing || input.dragging) return;
  if (input.resizable) paintHandles(context, whole);
  const text = `${Math.round(all.width)} × ${Math.round(all.height)}`;
  paintLabel(
    context,
    text,
    whole.x + whole.width / 2,
    whole.y + whole.height + 8,
    accent,
    'center',
  );
}

function paintHandles(context: CanvasRenderingContext2D, box: Rect): void {
  context.fillStyle = '#ffffff';
  context.strokeStyle = accent;
  context.lineWidth = 1.5;
  for (const handle of resizeHandles) {
    const side = handle.length === 1;
    const room = handle === 'n' || handle === 's' ? box.width : box.height;
    if (side && room < handleSize * 4) continue;
    const at = handlePoint(box, handle);
    context.beginPath();
    context.roundRect(
      Math.round(at.x - handleSize / 2),
      Math.round(at.y - handleSize / 2),
      handleSize,
      handleSize,
      2,
    );
    context.fill();
    context.stroke();
  }
}

function paintDrop(
  context: CanvasRenderingContext2D,
  { view }: OverlayInput,
  { container, line, acrossPage }: DropIndication,
): void {
  if (!acrossPage) {
    const box = rectToScreen(view, pageBox(container));
    context.fillStyle = 'rgb(124 58 237 / 0.06)';
    context.fillRect(box.x, box.y, box.width, box.height);
    outline(context, box, dropAccent, 2);
  }
  if (!line) return;
  const at = rectToScreen(view, line);
  const thick = acrossPage ? 4 : 3;
  context.fillStyle = dropAccent;
  context.beginPath();
  if (line.width >= line.height) {
    context.roundRect(
      at.x,
      at.y + at.height / 2 - thick / 2,
      Math.max(at.width, thick),
      thick,
      1.5,
    );
  } else {
    context.roundRect(
      at.x + at.width / 2 - thick / 2,
      at.y,
      thick,
      Math.max(at.height, thick),
      1.5,
    );
  }
  context.fill();
}

function paintGuide(
  context: CanvasRenderingContext2D,
  view: View,
  guide: OverlayState['guides'][number],
): void {
  context.strokeStyle = guideColor;
  context.lineWidth = 1;
  context.beginPath();
  if (guide.axis === 'x') {
    const x = Math.round(guide.at * view.zoom + view.x) + 0.5;
    context.moveTo(x, guide.from * view.zoom + view.y);
    context.lineTo(x, guide.to * view.zoom + view.y);
  } else {
    const y = Math.round(guide.at * view.zoom + view.y) + 0.5;
    context.moveTo(guide.from * view.zoom + view.x, y);
    context.lineTo(guide.to * view.zoom + view.x, y);
  }
  context.stroke();
}

function paintMeasure(context: CanvasRenderingContext2D, view: View, measure: Measure): void {
  const level = measure.axis === 'x';
  const [start, across] = level ? [view.x, view.y] : [view.y, view.x];
  const from = measure.from * view.zoom + start;
  const to = measure.to * view.zoom + start;
  const at = Math.round(measure.at * view.zoom + across) + 0.5;
  const tick = 4;
  const line = (a: number, b: number, c: number, d: number) => {
    context.moveTo(level ? a : b, level ? b : a);
    context.lineTo(level ? c : d, level ? d : c);
  };
  context.strokeStyle = guideColor;
  context.lineWidth = 1;
  context.beginPath();
  line(from, at, to, at);
  line(Math.round(from) + 0.5, at - tick, Math.round(from) + 0.5, at + tick);
  line(Math.round(to) - 0.5, at - tick, Math.round(to) - 0.5, at + tick);
  context.stroke();
  const text = String(Math.round(measure.to - measure.from));
  const middle = (from + to) / 2;
  if (level) paintLabel(context, text, middle, at + 6, guideColor, 'center');
  else paintLabel(context, text, at + 6, middle - 9.5, guideColor, 'left');
}

function paintMarquee(context: CanvasRenderingContext2D, rect: Rect): void {
  context.fillStyle = 'rgb(37 99 235 / 0.08)';
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  outline(context, rect, accent, 1);
}

function paintLabel(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  color: string,
  align: 'left' | 'center',
  rightEdge = Number.POSITIVE_INFINITY,
): void {
  context.font = '500 11px "Inter Variable", system-ui, sans-serif';
  context.letterSpacing = '0px';
  const width = context.measureText(text).width + 12;
  const wanted = align === 'center' ? x - width / 2 : x;
  const left = Math.round(Math.min(wanted, rightEdge - width - 4));
  context.fillStyle = color;
  context.beginPath();
  context.roundRect(left, Math.round(y), width, 19, 4);
  context.fill();
  context.fillStyle = '#ffffff';
  context.fillText(text, left + 6, Math.round(y) + 13.5);
}

function outline(
  context: CanvasRenderingContext2D,
  rect: Rect,
  color: string,
  width: number,
): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  crisp(context, rect);
  context.stroke();
}

function crisp(context: CanvasRenderingContext2D, rect: Rect): void {
  const x = Math.round(rect.x);
  const y = Math.round(rect.y);
  const right = Math.round(rect.x + rect.width);
  const bottom = Math.round(rect.y + rect.height);
  context.rect(x, y, right - x, bottom - y);
}
