import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Theme, defaultTheme } from '#shared/document/theme.ts';
import { isSettingsEntry } from '#shared/document/settings.ts';
import {
  type Recoloring,
  chooseColor,
  chooseDarkColor,
  chooseDarkPalette,
  choosePalette,
} from './base-colors.ts';
import { darkPalette } from './dark-palette.ts';

const seed = 20_261_121;
const hex = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const restaurant: Theme = {
  ...defaultTheme,
  'color.primary': '#0c5a50',
  'color.accent': '#f2805a',
  'color.on-accent': '#111827',
  'color.background': '#fbf8f1',
  'color.deep': '#0a2f2b',
  'color.on-deep': '#fbf8f1',
  'color.peach': '#ffe3d3',
};
const both = { ...restaurant, ...darkPalette(restaurant) } as Theme;
const paletteOf = (primary: string, background: string, text: string) =>
  new Map(Object.entries({ primary, background, text, surface: background }));
const night = paletteOf('#a5b4fc', '#0f1020', '#f1f2fb');
const clay = paletteOf('#9a3412', '#fffbf5', '#2b1a12');

interface State {
  readonly theme: Theme;
  readonly base: string;
}
const then = (
  { theme, base }: State,
  choose: (theme: Theme, base: string) => Recoloring,
): State => {
  const { tokens, baseColors } = choose(theme, base);
  const made = new Map(Object.entries(theme));
  for (const [token, value] of Object.entries(tokens)) {
    if (value === null) made.delete(token);
    else made.set(token, value);
  }
  return { theme: Object.fromEntries(made), base: baseColors };
};
const start = (theme: Theme): State => ({ theme, base: '' });
const color = (name: string, value: string) => (theme: Theme, base: string) =>
  chooseColor(theme, base, name, value);
const palette = (colors: ReadonlyMap<string, string>) => (theme: Theme, base: string) =>
  choosePalette(theme, base, colors);

describe('colours chosen one after another', () => {
  it('are the same as the last one alone, and the first theme comes back exactly', () => {
    for (const theme of [restaurant, both]) {
      fc.assert(
        fc.property(fc.array(hex, { minLength: 1, maxLength: 4 }), (chosen) => {
          let state = start(theme);
          for (const one of chosen) state = then(state, color('primary', one));
          const last = chosen.at(-1) ?? '';
          expect(state.theme).toEqual(then(start(theme), color('primary', last)).theme);
          expect(then(state, color('primary', '#0c5a50')).theme).toEqual(theme);
          expect(isSettingsEntry('baseColors', state.base)).toBe(true);
        }),
        { seed, numRuns: 60 },
      );
    }
  });

  it('leave no trace of a palette in the next one', () => {
    const tried = then(then(start(both), palette(night)), color('primary', '#dd3366'));
    expect(then(tried, palette(clay)).theme).toEqual(then(start(both), palette(clay)).theme);
  });

  it('keep a shade of the theme that was chosen by hand under the palettes after it', () => {
    const chosen = color('peach', '#d8c8f8');
    const after = then(then(then(start(both), palette(night)), chosen), palette(clay));
    const before = then(then(start(both), chosen), palette(clay));
    expect(after.theme).toEqual(before.theme);
    expect(after.theme['color.peach']).toBe('#d8c8f8');
  });

  it('keep dark values that were chosen by hand when a light one changes', () => {
    const dark = then(then(start(both), palette(clay)), (theme, base) =>
      chooseDarkColor(theme, base, 'surface', '#203030'),
    );
    expect(then(dark, color('primary', '#dd3366')).theme['dark.surface']).toBe('#203030');
  });

  it('leave a theme its dark values that were made after the first palette', () => {
    const light = then(start(restaurant), palette(night));
    const made = then(light, chooseDarkPalette);
    expect(made.theme['dark.background']).toBe('#0f1020');
    const next = then(made, palette(clay)).theme;
    expect(next['dark.background']).toBe(
      darkPalette(then(start(restaurant), palette(clay)).theme)['dark.background'],
    );
  });

  it('start from the theme where the stored base is damaged', () => {
    const { theme } = then({ theme: restaurant, base: 'color.deep url(x)' }, palette(clay));
    expect(theme['color.background']).toBe('#fffbf5');
    expect(theme['color.text']).toBe('#2b1a12');
  });
});
