import { breakpoints } from '#shared/document/style.ts';
import { type FontFamily, type Theme, defaultTheme } from '#shared/document/theme.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { fontFamiliesOf } from '#shared/elements/theme-css.ts';

interface Surroundings {
  /** Undefined where it isn't one of the theme's, or not the same on every screen. */
  readonly family: FontFamily | undefined;
  readonly isItalic: boolean;
}

/** The families of which something on these pages is set in italics. */
export function italicFamilies(
  pages: readonly ElementNode[],
  theme: Theme,
): ReadonlySet<FontFamily> {
  const all = fontFamiliesOf(theme);
  const values: Readonly<Record<string, unknown>> = { ...defaultTheme, ...theme };
  const found = new Set<FontFamily>();

  const familyOf = (value: string) => {
    const token = /^var\(--font-([\w-]+)\)$/.exec(value)?.[1];
    return all.find((family) => family === values[`font.${token}`]);
  };
  const visit = ({ tag, css, children }: ElementNode, around: Surroundings): void => {
    const valuesOf = (property: 'font-family' | 'font-style') =>
      breakpoints.flatMap((breakpoint) => css[breakpoint][property] ?? []);
    const [own, ...others] = valuesOf('font-family');
    const styles = valuesOf('font-style');
    const inside: Surroundings = {
      family: own === undefined ? around.family : others.length > 0 ? undefined : familyOf(own),
      isItalic:
        tag === 'em' || styles.includes('italic') || (styles.length === 0 && around.isItalic),
    };
    if (inside.isItalic)
      for (const family of inside.family === undefined ? all : [inside.family]) found.add(family);
    for (const child of children) if (child.type === 'element') visit(child, inside);
  };
  for (const page of pages) visit(page, { family: undefined, isItalic: false });
  return found;
}
