import type { Point, Rect } from './rect.ts';

/** Screen pixels = page pixels × zoom + offset; the same shape as the session's viewport. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const minimumZoom = 0.02;
export const maximumZoom = 16;

export function clampZoom(zoom: number): number {
  return Math.min(maximumZoom, Math.max(minimumZoom, zoom));
}

export function toPage(view: View, point: Point): Point {
  return { x: (point.x - view.x) / view.zoom, y: (point.y - view.y) / view.zoom };
}

export function toScreen(view: View, point: Point): Point {
  return { x: point.x * view.zoom + view.x, y: point.y * view.zoom + view.y };
}

export function rectToScreen(view: View, rect: Rect): Rect {
  return {
    x: rect.x * view.zoom + view.x,
    y: rect.y * view.zoom + view.y,
    width: rect.width * view.zoom,
    height: rect.height * view.zoom,
  };
}

/** The view at another zoom with the page point under `at` (screen pixels) kept in place. */
export function zoomAround(view: View, at: Point, zoom: number): View {
  const clamped = clampZoom(zoom);
  const page = toPage(view, at);
  return { x: at.x - page.x * clamped, y: at.y - page.y * clamped, zoom: clamped };
}

/** The view after two fingers went from `before` to `after` (screen pixels): what was under them still is. */
export function pinchView(
  view: View,
  before: readonly [Point, Point],
  after: readonly [Point, Point],
): View {
  const apart = ([a, b]: readonly [Point, Point]) => Math.hypot(a.x - b.x, a.y - b.y);
  const from = middleOf(before);
  const to = middleOf(after);
  const zoomed = zoomAround(view, from, (view.zoom * apart(after)) / Math.max(apart(before), 1));
  return { ...zoomed, x: zoomed.x + to.x - from.x, y: zoomed.y + to.y - from.y };
}

function middleOf([a, b]: readonly [Point, Point]): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Screen pixels of an artboard, or all of a smaller one, that stay in view when someone pans or zooms. */
const keptInView = 80;

/**
 * `next`, moved no more than needed so that some of an area stays in view. Where less was in view before, as
 * when something beside the page was brought into view, it may stay so, but get no farther away.
 * @param areas in page pixels; without any, all views are fine.
 */
export function keepInView(
  next: View,
  before: View,
  areas: readonly Rect[],
  screen: { readonly width: number; readonly height: number },
): View {
  const missing = shiftIntoView(next, areas, screen);
  const allowed = shiftIntoView(before, areas, screen);
  const beyond = (shift: number, known: number) =>
    Math.sign(shift) * Math.max(0, Math.abs(shift) - Math.abs(known));
  const x = beyond(missing.x, allowed.x);
  const y = beyond(missing.y, allowed.y);
  return x === 0 && y === 0 ? next : { ...next, x: next.x + x, y: next.y + y };
}

/** The shortest way, in screen pixels, after which enough of an area is in view. */
function shiftIntoView(
  view: View,
  areas: readonly Rect[],
  screen: { readonly width: number; readonly height: number },
): Point {
  const along = (start: number, length: number, room: number) => {
    const kept = Math.min(keptInView, length, room);
    return Math.max(0, kept - (start + length)) + Math.min(0, room - kept - start);
  };
  const shifts = areas.map((area) => {
    const on = rectToScreen(view, area);
    return { x: along(on.x, on.width, screen.width), y: along(on.y, on.height, screen.height) };
  });
  const [shortest] = shifts.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  return shortest ?? { x: 0, y: 0 };
}

/** Screen pixels at the edges in which a drag pans, and the greatest step of one frame. */
const edgeWidth = 28;
const edgeStep = 18;

/** How far to move the page in one frame while something is dragged at `point`; the nearer to an edge, the faster. */
export function edgePan(
  point: Point,
  screen: { readonly width: number; readonly height: number },
): Point {
  const along = (at: number, length: number) => {
    const near = Math.min(edgeWidth, length / 4);
    const inward = at < near ? near - at : at > length - near ? length - near - at : 0;
    return Math.max(-1, Math.min(1, inward / near)) * edgeStep || 0;
  };
  return { x: along(point.x, screen.width), y: along(point.y, screen.height) };
}

/** The view that shows `rect` in the middle, as large as fits and no larger than life. */
export function fitView(
  rect: Rect,
  screen: { readonly width: number; readonly height: number },
  margin = 48,
): View {
  const zoom = clampZoom(
    Math.min(
      1,
      (screen.width - 2 * margin) / Math.max(rect.width, 1),
      (screen.height - 2 * margin) / Math.max(rect.height, 1),
    ),
  );
  return {
    x: Math.round((screen.width - rect.width * zoom) / 2 - rect.x * zoom),
    y: Math.round((screen.height - rect.height * zoom) / 2 - rect.y * zoom),
    zoom,
  };
}
