import type { TemplateElement } from '#shared/elements/template.ts';
import { type ResponsiveCss, commonCss, filterCss, isUniform, remainingCss } from './root-style.ts';

/** One place's style and the options of its element's variants there. */
export interface StyledPlace {
  readonly css: ResponsiveCss;
  readonly options: readonly string[];
}

/** A style taken apart: what all places share, what an option adds, and what is left to each place. */
export interface SplitStyle {
  readonly common: ResponsiveCss;
  /** By the index of the variant: the style of each of its options. */
  readonly tables: ReadonlyMap<number, ReadonlyMap<string, ResponsiveCss>>;
  readonly rest: readonly ResponsiveCss[];
}

/** Takes the styles of one element of a template apart, so that no property is said twice. */
export function splitStyle(template: TemplateElement, places: readonly StyledPlace[]): SplitStyle {
  // Most places look alike: each look is taken apart once.
  const keys = places.map(({ css, options }) => JSON.stringify([css, options]));
  const looks = new Map(places.map((place, index) => [keys[index], place]));
  const split = splitLooks(template, [...looks.values()]);
  const order = new Map([...looks.keys()].map((key, index) => [key, split.rest[index]]));
  return { ...split, rest: keys.map((key) => order.get(key) ?? noStyle) };
}

const noStyle: ResponsiveCss = { base: {}, tablet: {}, mobile: {} };

function splitLooks(template: TemplateElement, places: readonly StyledPlace[]): SplitStyle {
  const common = commonCss(places.map(({ css }) => css));
  let rest = places.map(({ css }) => remainingCss(css, common));
  const tables = new Map<number, ReadonlyMap<string, ResponsiveCss>>();
  for (const [variant] of (template.variants ?? []).entries()) {
    const byOption = Map.groupBy(rest.keys(), (index) => places[index]?.options[variant] ?? '');
    if (byOption.size < 2) continue;
    const groups = [...byOption].map(([option, members]) => ({
      option,
      styles: members.flatMap((member) => rest[member] ?? []),
    }));
    const decided = (css: ResponsiveCss) =>
      filterCss(css, (breakpoint, property) =>
        groups.every(({ styles }) => isUniform(styles, breakpoint, property)),
      );
    const table = new Map(
      groups.flatMap(({ option, styles: [style] }) =>
        style === undefined ? [] : [[option, decided(style)] as const],
      ),
    );
    rest = rest.map((css) => remainingCss(css, decided(css)));
    tables.set(variant, table);
  }
  return { common, tables, rest };
}
