import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Theme, defaultTheme, isThemeEntry, themeIn } from '#shared/document/theme.ts';
import { contrastRatio } from './contrast.ts';
import { darkPalette } from './dark-palette.ts';

const seed = 20_261_121;
const hex = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const lightGround = fc
  .tuple(
    fc.integer({ min: 225, max: 255 }),
    fc.integer({ min: 225, max: 255 }),
    fc.integer({ min: 225, max: 255 }),
  )
  .map((channels) => `#${channels.map((value) => value.toString(16)).join('')}`);
const themes = fc
  .record({
    'color.primary': hex,
    'color.accent': hex,
    'color.text': hex,
    'color.muted': hex,
    'color.border': hex,
    'color.background': lightGround,
    'color.surface': lightGround,
    'color.deep': hex,
    'color.on-deep': hex,
    'color.success': hex,
  })
  .map((colors): Theme => ({ ...defaultTheme, ...colors }));

function inTheDark(theme: Theme): (name: string) => string {
  const shown = themeIn({ ...theme, ...darkPalette(theme) } as Theme, 'dark');
  return (name) => String(shown[`color.${name}`]);
}

describe('a dark palette', () => {
  it('can be read, whatever the light colours are', () => {
    fc.assert(
      fc.property(themes, (theme) => {
        const color = inTheDark(theme);
        for (const ground of ['background', 'surface'].map(color)) {
          expect(contrastRatio(color('text'), ground)).toBeGreaterThanOrEqual(7);
          for (const name of ['muted', 'primary', 'success', 'danger']) {
            expect(contrastRatio(color(name), ground)).toBeGreaterThanOrEqual(4.5);
          }
          expect(contrastRatio(color('accent'), ground)).toBeGreaterThanOrEqual(3);
        }
        for (const name of ['primary', 'deep']) {
          expect(contrastRatio(color(`on-${name}`), color(name))).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('is the same each time, of values that a theme takes, and steady when made again', () => {
    fc.assert(
      fc.property(themes, (theme) => {
        const made = darkPalette(theme);
        expect(darkPalette({ ...theme, ...made } as Theme)).toEqual(made);
        expect(
          Object.entries(made).filter(([token, value]) => !isThemeEntry(token, value)),
        ).toEqual([]);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('is the theme itself where that is dark already', () => {
    const night = {
      'color.background': '#0f1020',
      'color.text': '#f1f2fb',
      'dark.primary': '#ffffff',
    };
    const color = inTheDark({ ...defaultTheme, ...night });
    expect(color('background')).toBe('#0f1020');
    expect(color('text')).toBe('#f1f2fb');
    expect(color('primary')).toBe(defaultTheme['color.primary']);
  });
});
