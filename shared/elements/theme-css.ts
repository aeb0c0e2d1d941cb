import {
  type Appearance,
  type FontFamily,
  type Theme,
  type ThemeGroup,
  defaultTheme,
  themeGroupSchemas,
  themeIn,
} from '#shared/document/theme.ts';
import { pixels, rem } from './css-units.ts';

const sansFallback = 'ui-sans-serif, system-ui, sans-serif';

/** The families as their packages declare them, each with what stands in until it is loaded. */
export const fontStacks: Readonly<Record<FontFamily, string>> = {
  Inter: `"Inter Variable", ${sansFallback}`,
  'DM Sans': `"DM Sans Variable", ${sansFallback}`,
  Fraunces: '"Fraunces Variable", ui-serif, Georgia, serif',
};

type ThemeProperties = readonly (readonly [name: `--${string}`, value: string])[];

/**
 * A theme as CSS custom properties, default tokens included, in a steady order: `--color-primary`,
 * `--font-heading`, `--text-lg` (rem), `--space-4`, `--radius-md`, `--shadow-md`. All but `--space-*` are
 * in Tailwind's namespaces; spacing isn't, so that Tailwind's own scale keeps its meaning.
 */
export function themeToCss(theme: Theme, appearance: Appearance = 'light'): ThemeProperties {
  const properties: [`--${string}`, string][] = [];
  const shown = themeIn({ ...defaultTheme, ...theme }, appearance);
  for (const [key, value] of Object.entries(shown)) {
    const [, group, name] = /^([a-z]+)\.([a-zA-Z0-9-]{1,40})$/.exec(key) ?? [];
    if (group === undefined || name === undefined || !isThemeGroup(group)) continue;
    const written =
      tokenToCss(group, value) ??
      tokenToCss(group, theme[key]) ??
      tokenToCss(group, defaultTheme[key]);
    if (written !== undefined) properties.push([`--${group}-${name}`, written]);
  }
  return properties;
}

/** The properties that differ in the dark, with what they are there. */
export function darkProperties(theme: Theme): ThemeProperties {
  const light = new Map<string, string>(themeToCss(theme));
  return themeToCss(theme, 'dark').filter(([name, value]) => light.get(name) !== value);
}

/** The families that a theme uses, each once: what must be loaded. */
export function fontFamiliesOf(theme: Theme): readonly FontFamily[] {
  const families = Object.entries({ ...defaultTheme, ...theme }).flatMap(([key, value]) => {
    const family = key.startsWith('font.') ? themeGroupSchemas.font.safeParse(value) : undefined;
    return family?.success ? [family.data] : [];
  });
  return [...new Set(families)].sort();
}

function tokenToCss(group: ThemeGroup, value: unknown): string | undefined {
  switch (group) {
    case 'color': {
      const parsed = themeGroupSchemas.color.safeParse(value);
      return parsed.success ? parsed.data : undefined;
    }
    case 'font': {
      const parsed = themeGroupSchemas.font.safeParse(value);
      return parsed.success ? fontStacks[parsed.data] : undefined;
    }
    case 'text':
      return themeGroupSchemas.text.safeParse(value).success ? rem(value) : undefined;
    case 'space':
    case 'radius':
      return themeGroupSchemas[group].safeParse(value).success ? pixels(value) : undefined;
    case 'shadow': {
      const parsed = themeGroupSchemas.shadow.safeParse(value);
      return parsed.success ? parsed.data : undefined;
    }
  }
}

function isThemeGroup(group: string): group is ThemeGroup {
  return Object.hasOwn(themeGroupSchemas, group);
}
