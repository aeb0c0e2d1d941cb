import { type Theme, darkGroups, isThemeEntry } from '#shared/document/theme.ts';
import { type ThemeChange, darkPalette } from './dark-palette.ts';
import { followColors, followDarkColor } from './follow-colors.ts';
import { type Colors, colorsOf, darkColorsOf } from './theme-colors.ts';

/** A change of a theme's colours, and the colours that the next one is worked out from. */
export interface Recoloring {
  readonly tokens: ThemeChange;
  /** For the setting `baseColors`. */
  readonly baseColors: string;
}

/** Colours that all palettes give: they are choices, and never part of what other choices start from. */
const paletteNames = [
  'primary',
  'on-primary',
  'accent',
  'background',
  'surface',
  'text',
  'muted',
  'border',
];

/**
 * A palette's colours on those that the theme had before the first one, so that it looks the same whichever
 * was tried before.
 * @param baseColors the setting; empty where no colour was ever changed, and then the theme itself is the base.
 */
export function choosePalette(theme: Theme, baseColors: string, palette: Colors): Recoloring {
  const base = baseWithDark(theme, baseColors);
  return recoloring(theme, base, changed(base, followColors(base, palette)));
}

/** A colour chosen by hand, by its name such as `primary`, with what follows from it. */
export function chooseColor(
  theme: Theme,
  baseColors: string,
  name: string,
  color: string,
): Recoloring {
  const base = baseWithDark(theme, baseColors);
  const chosen = new Map([[name, color]]);
  if (!paletteNames.includes(name)) {
    const own = changed(base, followColors(base, chosen));
    return recoloring(theme, own, changed(theme, followColors(theme, chosen)));
  }
  const colors = colorsOf(theme);
  const choices = new Map(paletteNames.map((one) => [one, colors.get(one) ?? color] as const));
  const isFromBase = isSame(theme, changed(base, followColors(base, choices)));
  // A theme that was changed in other ways, such as its dark values, goes on from what it is.
  if (!isFromBase) return recoloring(theme, base, changed(theme, followColors(theme, chosen)));
  choices.set(name, color);
  // Letters follow their ground, unless they are what is chosen.
  if (name === 'primary') choices.delete('on-primary');
  return recoloring(theme, base, changed(base, followColors(base, choices)));
}

/** A dark value chosen by hand; null takes it away. */
export function chooseDarkColor(
  theme: Theme,
  baseColors: string,
  name: string,
  color: string | null,
): Recoloring {
  const made = (on: Theme) =>
    changed(
      on,
      color === null ? { [`${darkGroups.color}.${name}`]: null } : followDarkColor(on, name, color),
    );
  return recoloring(theme, made(baseWithDark(theme, baseColors)), made(theme));
}

/** Dark values made anew of the light ones. */
export function chooseDarkPalette(theme: Theme, baseColors: string): Recoloring {
  const made = (on: Theme) => changed(on, darkPalette(on));
  return recoloring(theme, made(baseWithDark(theme, baseColors)), made(theme));
}

/** The theme with its base's colours. Where only the theme has dark values, the base gets some too. */
function baseWithDark(theme: Theme, baseColors: string): Theme {
  const stored = readColors(baseColors);
  if (stored === undefined) return theme;
  const base = { ...Object.fromEntries(plainEntries(theme)), ...stored };
  const isWithoutDark = darkColorsOf(base).size === 0 && darkColorsOf(theme).size > 0;
  return isWithoutDark ? changed(base, darkPalette(base)) : base;
}

function recoloring(theme: Theme, base: Theme, made: Theme): Recoloring {
  const tokens = [...new Set([...Object.keys(theme), ...Object.keys(made)])].filter(
    (token) => isColor(token) && theme[token] !== made[token],
  );
  return {
    tokens: Object.fromEntries(tokens.map((token) => [token, textOf(made[token])])),
    baseColors: writeColors(base),
  };
}

const textOf = (value: string | number | undefined) => (value === undefined ? null : String(value));

function changed(theme: Theme, change: ThemeChange): Theme {
  const made = new Map(Object.entries(theme));
  for (const [token, value] of Object.entries(change)) {
    if (value === null) made.delete(token);
    else made.set(token, value);
  }
  return Object.fromEntries(made);
}

function isSame(one: Theme, other: Theme): boolean {
  return Object.keys(recoloring(one, one, other).tokens).length === 0;
}

function isColor(token: string): boolean {
  return token.startsWith('color.') || token.startsWith(`${darkGroups.color}.`);
}

const plainEntries = (theme: Theme) => Object.entries(theme).filter(([token]) => !isColor(token));

function writeColors(theme: Theme): string {
  return Object.entries(theme)
    .filter(([token]) => isColor(token))
    .map(([token, color]) => `${token} ${color}`)
    .join('\n');
}

function readColors(lines: string): Theme | undefined {
  if (lines === '') return undefined;
  return Object.fromEntries(
    lines.split('\n').flatMap((line) => {
      const [token = '', color] = line.split(' ');
      return isColor(token) && isThemeEntry(token, color) ? [[token, color] as const] : [];
    }),
  );
}
