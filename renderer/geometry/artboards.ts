import { type Breakpoint, breakpointWidths, breakpoints } from '#shared/document/style.ts';
import type { Rect } from './rect.ts';

/** Page pixels between artboards that stand side by side. */
const artboardGap = 96;

/** Left edge of each breakpoint's artboard, widest first, in pixels of the page of the active one. */
export function artboardOffsets(active: Breakpoint): Readonly<Record<Breakpoint, number>> {
  const left = { base: 0, tablet: 0, mobile: 0 };
  let at = 0;
  for (const breakpoint of breakpoints) {
    left[breakpoint] = at;
    at += breakpointWidths[breakpoint].artboard + artboardGap;
  }
  const origin = left[active];
  return { base: left.base - origin, tablet: left.tablet - origin, mobile: left.mobile - origin };
}

/** The width of all artboards side by side, from where the first begins. */
export function artboardRow(active: Breakpoint): Pick<Rect, 'x' | 'width'> {
  const offsets = artboardOffsets(active);
  const end = Math.max(...breakpoints.map((one) => offsets[one] + breakpointWidths[one].artboard));
  return { x: offsets.base, width: end - offsets.base };
}
