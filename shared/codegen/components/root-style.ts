import { type Breakpoint, breakpoints } from '#shared/document/style.ts';
import type { CssDeclarations, CssProperty } from '#shared/elements/css.ts';
import { declaredIn } from '../declared-properties.ts';

export type ResponsiveCss = Readonly<Record<Breakpoint, CssDeclarations>>;

/** The declarations that all of these have: what a component's root says itself. */
export function commonCss(all: readonly ResponsiveCss[]): ResponsiveCss {
  const [first] = all;
  return filterCss(first ?? emptyCss, (breakpoint, property) =>
    isUniform(all, breakpoint, property),
  );
}

/** The declarations that are not in `common`: what one use adds by `className`. No property is in both. */
export function remainingCss(css: ResponsiveCss, common: ResponsiveCss): ResponsiveCss {
  return filterCss(css, (breakpoint, property) => common[breakpoint][property] === undefined);
}

/** Whether these declare the same for a property, and for those that one class says together with it. */
export function isUniform(
  all: readonly ResponsiveCss[],
  breakpoint: Breakpoint,
  property: CssProperty,
): boolean {
  const [first] = all;
  return together(property).every((each) =>
    all.every((css) => css[breakpoint][each] === first?.[breakpoint][each]),
  );
}

export function isEmptyCss(css: ResponsiveCss): boolean {
  return breakpoints.every((breakpoint) => Object.keys(css[breakpoint]).length === 0);
}

/** The declarations of these that are kept. */
export function filterCss(
  css: ResponsiveCss,
  keep: (breakpoint: Breakpoint, property: CssProperty) => boolean,
): ResponsiveCss {
  const kept = (breakpoint: Breakpoint): CssDeclarations => {
    const declarations: { [P in CssProperty]?: string } = {};
    for (const property of declaredIn(css[breakpoint])) {
      const value = css[breakpoint][property];
      if (value !== undefined && keep(breakpoint, property)) declarations[property] = value;
    }
    return declarations;
  };
  return { base: kept('base'), tablet: kept('tablet'), mobile: kept('mobile') };
}

const emptyCss: ResponsiveCss = { base: {}, tablet: {}, mobile: {} };

const groups: readonly (readonly CssProperty[])[] = [
  ['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ['margin-top', 'margin-right', 'margin-bottom', 'margin-left'],
  ['row-gap', 'column-gap'],
  ['width', 'height'],
];

function together(property: CssProperty): readonly CssProperty[] {
  return groups.find((group) => group.includes(property)) ?? [property];
}
