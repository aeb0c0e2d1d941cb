import type { Rect } from './rect.ts';
import type { View } from './viewport.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const margin = 48;

/** The view of a page of this width, as large as fits and no larger than life, with its top at the top. */
export function widthView(page: Pick<Rect, 'x' | 'width'>, screen: Size): View {
  const zoom = Math.min(1, Math.max(0.1, (screen.width - 2 * margin) / page.width));
  const x = Math.round((screen.width - page.width * zoom) / 2 - page.x * zoom);
  return { x, y: margin, zoom };
}

/** An element whose place on the screen is kept, before and after the page was laid out at another width. */
export interface KeptElement {
  readonly before: Rect;
  readonly after: Rect;
}

/**
 * The view after the page took another width: its width fits again, unless the zoom was another one, and
 * what was looked at is as high on the screen as it was.
 * @param kept none where there was nothing to keep.
 * @param at screen pixels from the top at which it was looked at.
 */
export function viewAtWidth(
  view: View,
  widths: { readonly before: number; readonly after: number },
  screen: Size,
  kept: KeptElement | undefined,
  at: number,
): View {
  const fitted = widthView({ x: 0, width: widths.before }, screen);
  const next = widthView({ x: 0, width: widths.after }, screen);
  const zoom = Math.abs(view.zoom - fitted.zoom) < 0.001 ? next.zoom : view.zoom;
  const x = Math.round((screen.width - widths.after * zoom) / 2);
  if (!kept) return { x, y: view.y, zoom };
  const { before, after } = kept;
  const part = before.height > 0 ? ((at - view.y) / view.zoom - before.y) / before.height : 0;
  const inside = Math.min(1, Math.max(0, part));
  const shown = view.y + (before.y + inside * before.height) * view.zoom;
  return { x, y: Math.round(shown - (after.y + inside * after.height) * zoom), zoom };
}
