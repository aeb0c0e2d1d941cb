import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Theme, defaultTheme, isThemeEntry, themeIn } from '#shared/document/theme.ts';
import { contrastRatio, readableOn } from './contrast.ts';
import { darkPalette } from './dark-palette.ts';
import { followColors } from './follow-colors.ts';
import { hueDifference, readOklch } from './oklch.ts';

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
  'color.surface': '#efeade',
  'color.deep': '#0a2f2b',
  'color.peach': '#ffe3d3',
  'color.sky': '#d5eafd',
};

const follow = (theme: Theme, changes: Record<string, string>): Theme => {
  const made = { ...theme, ...followColors(theme, new Map(Object.entries(changes))) };
  return Object.fromEntries(
    Object.entries(made).flatMap(([token, value]) => (value === null ? [] : [[token, value]])),
  );
};
const colorOf = (theme: Theme, name: string) => String(theme[`color.${name}`]);

describe('colours that follow others', () => {
  it('change nothing without a change', () => {
    expect(followColors(restaurant, new Map([['primary', '#0c5a50']]))).toEqual({});
  });

  it('turn with their base, and leave those of other hues alone', () => {
    const made = follow(restaurant, { primary: '#5a0c50' });
    const turned = (name: string) =>
      hueDifference(readOklch(colorOf(restaurant, name)).hue, readOklch(colorOf(made, name)).hue);
    expect(Math.abs(turned('deep') - turned('primary'))).toBeLessThan(12);
    expect(colorOf(made, 'peach')).toBe('#ffe3d3');
    expect(colorOf(made, 'sky')).toBe('#d5eafd');
    expect(colorOf(made, 'accent')).toBe('#f2805a');
  });

  it('keep letters of a hue of their own readable on the ground that they are named after', () => {
    const theme = { ...restaurant, 'color.on-deep': '#fbf8f1', 'color.on-deep-accent': '#f7b27c' };
    fc.assert(
      fc.property(hex, hex, (primary, accent) => {
        const made = follow(theme, { primary, accent });
        const ratio = contrastRatio(colorOf(made, 'on-deep-accent'), colorOf(made, 'deep'));
        expect(ratio).toBeGreaterThanOrEqual(4.5);
      }),
      { seed, numRuns: 100 },
    );
    const violet = colorOf(follow(theme, { accent: '#7c3aed' }), 'on-deep-accent');
    expect(Math.abs(hueDifference(readOklch(violet).hue, readOklch('#7c3aed').hue))).toBeLessThan(
      25,
    );
  });

  it('keep the letters of a changed ground where they can still be read, and else turn them', () => {
    expect(colorOf(follow(restaurant, { accent: '#ffb199' }), 'on-accent')).toBe('#111827');
    expect(colorOf(follow(restaurant, { accent: '#7a1f05' }), 'on-accent')).toBe('#ffffff');
  });

  it('stay grounds for the same letters, whatever the base becomes', () => {
    fc.assert(
      fc.property(hex, hex, (primary, accent) => {
        const made = follow(restaurant, { primary, accent });
        for (const name of ['deep', 'peach', 'sky']) {
          const letters = readableOn(colorOf(restaurant, name));
          expect(contrastRatio(letters, colorOf(made, name))).toBeGreaterThanOrEqual(4.5);
        }
        for (const name of ['primary', 'accent']) {
          const ratio = contrastRatio(colorOf(made, `on-${name}`), colorOf(made, name));
          expect(ratio).toBeGreaterThanOrEqual(4.5);
        }
        expect(Object.entries(made).filter(([key, value]) => !isThemeEntry(key, value))).toEqual(
          [],
        );
      }),
      { seed, numRuns: 300 },
    );
  });

  it('become tints for light letters under a dark palette, and marks stay readable', () => {
    const night = follow(restaurant, {
      primary: '#a5b4fc',
      'on-primary': '#1e1b4b',
      accent: '#fbbf24',
      background: '#0f1020',
      surface: '#1a1b30',
      text: '#f1f2fb',
      muted: '#b3b6cf',
      border: '#34365a',
    });
    for (const name of ['peach', 'sky']) {
      expect(contrastRatio('#f1f2fb', colorOf(night, name))).toBeGreaterThanOrEqual(7);
    }
    expect(contrastRatio('#ffffff', colorOf(night, 'deep'))).toBeGreaterThanOrEqual(7);
    expect(contrastRatio(colorOf(night, 'danger'), '#1a1b30')).toBeGreaterThanOrEqual(4.5);
  });

  it('take their dark values along, and leave those of other colours as they were chosen', () => {
    const both = { ...restaurant, ...darkPalette(restaurant), 'dark.surface': '#203030' } as Theme;
    fc.assert(
      fc.property(hex, (primary) => {
        const dark = themeIn(follow(both, { primary }), 'dark');
        expect(dark['color.surface']).toBe('#203030');
        expect(contrastRatio(colorOf(dark, 'primary'), '#203030')).toBeGreaterThanOrEqual(4.5);
        expect(
          contrastRatio(colorOf(dark, 'on-primary'), colorOf(dark, 'primary')),
        ).toBeGreaterThanOrEqual(4.5);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('come back from a dark palette with their tints and their dark values', () => {
    const both = { ...restaurant, ...darkPalette(restaurant) } as Theme;
    const night = {
      background: '#0f1020',
      text: '#f1f2fb',
      surface: '#1a1b30',
      primary: '#a5b4fc',
    };
    const day = { background: '#fbf8f1', text: '#0f172a', surface: '#efeade', primary: '#0c5a50' };
    const there = follow(both, night);
    expect(themeIn(there, 'dark')['color.background']).toBe('#0f1020');
    const back = follow(there, day);
    expect(colorOf(themeIn(back, 'dark'), 'background')).toBe(both['dark.background']);
    for (const name of ['sky', 'peach']) {
      const [one, other] = [readOklch(colorOf(both, name)), readOklch(colorOf(back, name))];
      expect(Math.abs(one.chroma - other.chroma)).toBeLessThan(0.025);
      expect(Math.abs(one.lightness - other.lightness)).toBeLessThan(0.05);
    }
  });
});
