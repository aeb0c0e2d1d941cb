import {
  type Breakpoint,
  type ResponsiveStyle,
  type Style,
  breakpoints,
} from '#shared/document/style.ts';
import type { DefaultStyle } from './kind.ts';

/**
 * Lays styles over each other. A later style wins from its breakpoint down: what a node sets at `base`
 * also holds against its kind's own default for `mobile`.
 */
export function mergeStyles(...styles: readonly (DefaultStyle | undefined)[]): ResponsiveStyle {
  const merged: Record<Breakpoint, Record<string, unknown>> = { base: {}, tablet: {}, mobile: {} };
  for (const style of styles) {
    for (const [index, breakpoint] of breakpoints.entries()) {
      for (const [property, value] of Object.entries(style?.[breakpoint] ?? {})) {
        if (value === undefined) continue;
        merged[breakpoint][property] = value;
        for (const narrower of breakpoints.slice(index + 1)) delete merged[narrower][property];
      }
    }
  }
  return merged;
}

/** The complete style at a breakpoint: its own values over those of the wider ones. */
export function styleAt(style: DefaultStyle, breakpoint: Breakpoint): Style {
  const { base, tablet, mobile } = style;
  switch (breakpoint) {
    case 'base':
      return base ?? {};
    case 'tablet':
      return { ...base, ...tablet };
    case 'mobile':
      return { ...base, ...tablet, ...mobile };
  }
}
