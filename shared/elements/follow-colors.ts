import { type Theme, darkGroups, defaultTheme, themeIn } from '#shared/document/theme.ts';
import { isLight, readable, shade, textOn, tintedLetters, untilReadable } from './color-shades.ts';
import { contrastRatio, readableOn } from './contrast.ts';
import { type ThemeChange, darkColors, darkPalette, ownShade, tint } from './dark-palette.ts';
import { hueDifference, readOklch } from './oklch.ts';
import {
  type Colors,
  colorOf,
  colorsOf,
  darkColorsOf,
  groundName,
  isOwnShade,
} from './theme-colors.ts';

/** Shades within so many degrees of a brand colour are shades of it. */
const sameHue = 35;
/** Below this chroma a colour is a grey, whose hue says nothing. */
const grey = 0.02;
/** How much more or less colourful a shade becomes at once, so that it doesn't fade from palette to palette. */
const chromaChange = { least: 0.8, most: 1.25 };
/** Tints from this lightness on are pale, and what they are made. */
const pale = { from: 0.85, lightness: 0.93 };
/** What a shade keeps of its contrast to black or white, so that softer letters can be read on it too. */
const keptContrast = 10;

/**
 * New colours of a theme with all that follows from them: letters on a changed colour stay readable, the
 * theme's own shades keep their distance in hue and lightness to the brand colour that they were made of, what
 * marks success and danger can be read on the new ground, and dark values follow their light ones.
 * @param changes colours by name, such as `primary`.
 * @returns the tokens to set, in one step.
 */
export function followColors(theme: Theme, changes: Colors): ThemeChange {
  const before = colorsOf(theme);
  const after = new Map(before);
  for (const [name, color] of changes) after.set(name, color);
  const isGiven = (name: string) => changes.has(name);

  for (const name of before.keys()) {
    if (isOwnShade(name) && !isGiven(name)) after.set(name, followShade(name, before, after));
  }
  if (before.get('background') !== after.get('background')) {
    const grounds = [colorOf(after, 'background'), colorOf(after, 'surface')];
    const toward = isLight(colorOf(after, 'background')) ? 'darker' : 'lighter';
    for (const name of ['success', 'danger']) {
      if (isGiven(name)) continue;
      after.set(name, untilReadable(colorOf(after, name), grounds, readable.text, toward));
    }
  }
  for (const [name, color] of before) {
    const ground = groundName(name, before);
    if (ground === undefined || isGiven(name)) continue;
    if (name !== `on-${ground}`) {
      const turned = turnWithBase(color, baseOf(color, before), before, after);
      if (turned !== color || before.get(ground) !== after.get(ground)) {
        after.set(name, tintedLetters(turned, colorOf(after, ground)));
      }
    } else if (before.get(ground) !== after.get(ground)) {
      after.set(name, textOn(colorOf(after, ground), [color]));
    }
  }

  const changed = [...after].filter(([name, color]) => before.get(name) !== color);
  const tokens = Object.fromEntries(changed.map(([name, color]) => [`color.${name}`, color]));
  const names = new Set(changed.map(([name]) => name));
  return { ...tokens, ...followInTheDark({ ...theme, ...tokens }, after, names) };
}

/** A dark value chosen by hand, with letters on it that can be read. */
export function followDarkColor(theme: Theme, name: string, color: string): ThemeChange {
  const { color: group } = darkGroups;
  const shown = colorsOf(themeIn({ ...defaultTheme, ...theme }, 'dark'));
  const letters = shown.get(`on-${name}`);
  const chosen = { [`${group}.${name}`]: color };
  if (letters === undefined) return chosen;
  const grounds = [colorOf(shown, 'background'), colorOf(shown, 'text')];
  const readableLetters = textOn(color, [letters, ...grounds]);
  return readableLetters === letters
    ? chosen
    : { ...chosen, [`${group}.on-${name}`]: readableLetters };
}

/** Where a theme has dark values: all of them for a new palette, else those whose light ones changed. */
function followInTheDark(theme: Theme, light: Colors, changed: ReadonlySet<string>): ThemeChange {
  const dark = darkColorsOf(theme);
  if (dark.size === 0) return {};
  if (changed.has('background') && changed.has('text')) return darkPalette(theme);
  const isStale = (name: string) => changed.has(name) || changed.has(groundName(name, light) ?? '');
  const made = darkColors(light, new Map([...dark].filter(([name]) => !isStale(name))));
  return Object.fromEntries(
    [...made]
      .filter(([name]) => isStale(name))
      .map(([name, color]) => [`${darkGroups.color}.${name}`, color]),
  );
}

function followShade(name: string, before: Colors, after: Colors): string {
  const color = colorOf(before, name);
  const moved = moveWithBase(name, before, after);
  if (!turns(color, before, after)) return moved;
  // It was a tint of the ground, which is now of the other kind.
  const text = colorOf(after, 'text');
  return isLight(colorOf(after, 'background'))
    ? untilReadable(paleTint(moved), [text], readable.comfortable, 'lighter')
    : ownShade(moved, text);
}

/** Whether a colour is a tint of the ground, which is light before and dark after, or the other way round. */
function turns(color: string, before: Colors, after: Colors): boolean {
  const wasLight = isLight(colorOf(before, 'background'));
  return wasLight !== isLight(colorOf(after, 'background')) && isLight(color) === wasLight;
}

/** What a tint for light letters is among dark ones. */
function paleTint(color: string): string {
  const { chroma } = readOklch(color);
  return shade(color, { lightness: pale.lightness, chroma: chroma / tint.gain });
}

/** Turns and lightens a shade as its base was, but never so far that letters on it would have to change. */
function moveWithBase(name: string, before: Colors, after: Colors): string {
  const color = colorOf(before, name);
  const base = baseOf(color, before);
  const isBrand = base === 'primary' || base === 'accent';
  // Its own letters will turn if they must.
  if (isBrand && color === colorOf(before, base) && before.has(`on-${name}`)) {
    return colorOf(after, base);
  }
  const moved = turnWithBase(color, base, before, after);
  if (moved === color) return color;
  const letters = readableOn(color);
  const needed = Math.min(keptContrast, contrastRatio(letters, color));
  return untilReadable(moved, [letters], needed, isLight(color) ? 'lighter' : 'darker');
}

/** A colour that keeps its distance to its base in hue and lightness. */
function turnWithBase(
  color: string,
  base: string | undefined,
  before: Colors,
  after: Colors,
): string {
  if (base === undefined || colorOf(before, base) === colorOf(after, base)) return color;
  const own = readOklch(color);
  const [from, to] = [readOklch(colorOf(before, base)), readOklch(colorOf(after, base))];
  const ratio = Math.min(
    chromaChange.most,
    Math.max(chromaChange.least, to.chroma / Math.max(from.chroma, grey)),
  );
  const chroma = to.chroma < grey ? Math.min(own.chroma, to.chroma) : own.chroma * ratio;
  const isPlain = own.chroma < grey;
  // Pale tints have no room for more light, and those of a ground that turns get a lightness of its kind.
  const keepsLightness = isPlain || own.lightness > pale.from || turns(color, before, after);
  return shade(color, {
    hue: isPlain ? to.hue : own.hue + hueDifference(from.hue, to.hue),
    chroma: isPlain ? own.chroma : chroma,
    lightness: keepsLightness ? own.lightness : own.lightness + to.lightness - from.lightness,
  });
}

/** The colour that a shade belongs to: the nearest brand colour in hue, or for greys the text or the ground. */
function baseOf(color: string, colors: Colors): string | undefined {
  const { hue, chroma } = readOklch(color);
  const plain = isLight(color) === isLight(colorOf(colors, 'background')) ? 'background' : 'text';
  if (chroma < grey) return plain;
  const distances = ['primary', 'accent'].flatMap((name) => {
    const base = readOklch(colorOf(colors, name));
    const distance = Math.abs(hueDifference(base.hue, hue));
    return base.chroma < grey || distance > sameHue ? [] : [{ name, distance }];
  });
  const [nearest] = distances.toSorted((one, other) => one.distance - other.distance);
  return nearest?.name;
}
