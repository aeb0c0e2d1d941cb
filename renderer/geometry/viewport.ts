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
