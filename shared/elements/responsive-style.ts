import {
  type Breakpoint,
  type ResponsiveStyle,
  type Style,
  breakpoints,
} from '#shared/document/style.ts';
import type { DefaultStyle } from './kind.ts';

/** Lays styles over each other, breakpoint by breakpoint; the later one wins. */
export function mergeStyles(...styles: readonly (DefaultStyle | undefined)[]): ResponsiveStyle {
  return {
    base: Object.assign({}, ...styles.map((style) => style?.base)) as Style,
    tablet: Object.assign({}, ...styles.map((style) => style?.tablet)) as Style,
    mobile: Object.assign({}, ...styles.map((style) => style?.mobile)) as Style,
  };
}

/** The complete style at a breakpoint: its own values over those of the wider ones. */
export function styleAt(style: DefaultStyle, breakpoint: Breakpoint): Style {
  const upTo = breakpoints.slice(0, breakpoints.indexOf(breakpoint) + 1);
  return Object.assign({}, ...upTo.map((name) => style[name])) as Style;
}
