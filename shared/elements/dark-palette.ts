import { type Theme, darkGroups } from '#shared/document/theme.ts';
import { isLight, readable, shade, textOn, tintedLetters, untilReadable } from './color-shades.ts';
import { readOklch, writeOklch } from './oklch.ts';
import {
  type Colors,
  colorOf,
  colorsOf,
  darkColorsOf,
  groundName,
  isOwnShade,
} from './theme-colors.ts';

/** Tokens to set; null takes one away. */
export type ThemeChange = Readonly<Record<string, string | null>>;

/** How light the plain colours of a dark page are, and how much of the light colour's tint they keep. */
const plainShades = {
  background: { lightness: 0.19, chroma: 0.016 },
  surface: { lightness: 0.24, chroma: 0.02 },
  border: { lightness: 0.36, chroma: 0.025 },
  text: { lightness: 0.95, chroma: 0.012 },
  muted: { lightness: 0.77, chroma: 0.025 },
} as const;

/** A tint that dark letters stand on, which is pale, becomes one for light letters, and a deep one stays between these. */
export const tint = { lightness: 0.33, chroma: 0.075, gain: 1.6 };
const deep = { darkest: 0.22, lightest: 0.32 };

/**
 * Dark values for all colours of a theme, made of its light ones: grounds change places with letters, hues
 * stay, and all that is text can be read. A theme that is dark as it is stays the same in the dark.
 */
export function darkPalette(theme: Theme): ThemeChange {
  const light = colorsOf(theme);
  const dark = darkColors(light);
  const stale = [...darkColorsOf(theme).keys()].filter((name) => !dark.has(name));
  return Object.fromEntries([
    ...stale.map((name) => [`${darkGroups.color}.${name}`, null] as const),
    ...[...dark].map(([name, color]) => [`${darkGroups.color}.${name}`, color] as const),
  ]);
}

/** @param kept dark values that are given, such as those chosen by hand. */
export function darkColors(light: Colors, kept: Colors = new Map()): Colors {
  if (!isLight(colorOf(light, 'background'))) return new Map([...light, ...kept]);
  const dark = new Map(kept);
  const make = (name: string, color: () => string): void => {
    if (light.has(name) && !dark.has(name)) dark.set(name, color());
  };
  for (const name of ['background', 'surface', 'border', 'text', 'muted'] as const) {
    make(name, () => plainColor(light, name));
  }
  const grounds = [colorOf(dark, 'background'), colorOf(dark, 'surface')];
  const raised = (name: string, ratio: number) =>
    untilReadable(shade(colorOf(light, name), {}), grounds, ratio, 'lighter');
  for (const name of ['primary', 'success', 'danger']) {
    make(name, () => raised(name, readable.text));
  }
  make('accent', () => raised('accent', readable.large));
  const text = colorOf(dark, 'text');
  for (const [name, color] of light) {
    if (isOwnShade(name)) make(name, () => ownShade(color, text));
  }
  for (const [name, color] of light) {
    const ground = groundName(name, light);
    if (ground !== undefined) {
      make(name, () =>
        name === `on-${ground}`
          ? textOn(colorOf(dark, ground), [color.slice(0, 7), ...grounds])
          : tintedLetters(color.slice(0, 7), colorOf(dark, ground)),
      );
    }
  }
  return dark;
}

/** What a shade of the theme's own is on a dark page whose text is light. */
export function ownShade(color: string, text: string): string {
  const { lightness, chroma } = readOklch(color);
  if (isLight(color)) {
    const made = shade(color, {
      lightness: tint.lightness,
      chroma: Math.min(chroma * tint.gain, tint.chroma),
    });
    return untilReadable(made, [text], readable.comfortable, 'darker');
  }
  return lightness > 0.45
    ? color.slice(0, 7)
    : shade(color, { lightness: Math.min(deep.lightest, Math.max(deep.darkest, lightness)) });
}

/** Plain colours take the hue of their light ones; those without any take a breath of the main colour. */
function plainColor(light: Colors, name: keyof typeof plainShades): string {
  const { lightness, chroma } = plainShades[name];
  const own = readOklch(colorOf(light, name));
  const main = readOklch(colorOf(light, 'primary'));
  const hue = own.chroma > 0.004 ? own.hue : main.hue;
  const colorful = Math.max(own.chroma, main.chroma * 0.1);
  return writeOklch({ lightness, chroma: Math.min(chroma, colorful), hue });
}
