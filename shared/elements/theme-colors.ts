import { type Theme, darkGroups, defaultTheme } from '#shared/document/theme.ts';

/** Colours by their names in the theme (`primary`), all `#rrggbb` or `#rrggbbaa`. */
export type Colors = ReadonlyMap<string, string>;

/** The colours of a theme, the default ones among them. */
export function colorsOf(theme: Theme): Colors {
  return valuesOf({ ...defaultTheme, ...theme }, 'color');
}

/** The dark values that a theme has. */
export function darkColorsOf(theme: Theme): Colors {
  return valuesOf(theme, darkGroups.color);
}

/** A colour of the theme by name; every theme has those of the default one. */
export function colorOf(colors: Colors, name: string): string {
  return colors.get(name) ?? String(defaultTheme[`color.${name}`] ?? '#000000');
}

/** The colour that letters of the colour `name` stand on: `ink` for `on-ink` and for `on-ink-accent`. */
export function groundName(name: string, colors: Colors): string | undefined {
  if (!name.startsWith('on-')) return undefined;
  let ground = name.slice('on-'.length);
  while (!colors.has(ground) && ground.includes('-')) {
    ground = ground.slice(0, ground.lastIndexOf('-'));
  }
  return colors.has(ground) ? ground : undefined;
}

/** Whether a colour is one that only this theme has, such as a template's own shade. */
export function isOwnShade(name: string): boolean {
  return !name.startsWith('on-') && !Object.hasOwn(defaultTheme, `color.${name}`);
}

function valuesOf(theme: Theme, group: string): Colors {
  return new Map(
    Object.entries(theme).flatMap(([token, value]) =>
      token.startsWith(`${group}.`) && typeof value === 'string'
        ? [[token.slice(group.length + 1), value] as const]
        : [],
    ),
  );
}
