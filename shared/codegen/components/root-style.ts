import { type Breakpoint, breakpoints } from '#shared/document/style.ts';
import { type CssDeclarations, type CssProperty, cssProperties } from '#shared/elements/css.ts';

export type ResponsiveCss = Readonly<Record<Breakpoint, CssDeclarations>>;

/** The declarations that all of these have: what a component's root says itself. */
export function commonCss(all: readonly ResponsiveCss[]): ResponsiveCss {
  const [first] = all;
  return filterCss(first ?? emptyCss, (breakpoint, property, value) =>
    all.every((css) => css[breakpoint][property] === value),
  );
}

/** The declarations that are not in `common`: what one use adds by `className`. No property is in both. */
export function remainingCss(css: ResponsiveCss, common: ResponsiveCss): ResponsiveCss {
  return filterCss(css, (breakpoint, property) => common[breakpoint][property] === undefined);
}

const emptyCss: ResponsiveCss = { base: {}, tablet: {}, mobile: {} };

function filterCss(
  css: ResponsiveCss,
  keep: (breakpoint: Breakpoint, property: CssProperty, value: string) => boolean,
): ResponsiveCss {
  const entries = breakpoints.map((breakpoint) => {
    const kept = cssProperties.flatMap((property) => {
      const value = css[breakpoint][property];
      return value !== undefined && keep(breakpoint, property, value) ? [[property, value]] : [];
    });
    return [breakpoint, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(entries) as ResponsiveCss;
}
