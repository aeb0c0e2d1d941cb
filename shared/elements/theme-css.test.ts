import { describe, expect, it } from 'vitest';
import { contrastRatio, readableOn } from './contrast.ts';
import { fontFamiliesOf, themeToCss } from './theme-css.ts';

describe('themeToCss', () => {
  it('writes tokens as custom properties, the default ones too', () => {
    const properties = Object.fromEntries(
      themeToCss({ 'color.primary': '#123456', 'font.heading': 'Fraunces', 'text.hero': 72 }),
    );
    expect(properties).toMatchObject({
      '--color-primary': '#123456',
      '--color-text': '#0f172a',
      '--font-heading': '"Fraunces Variable", ui-serif, Georgia, serif',
      '--text-lg': '1.125rem',
      '--text-hero': '4.5rem',
      '--space-4': '16px',
      '--radius-md': '10px',
    });
    expect(properties['--spacing']).toBeUndefined();
  });

  it('keeps damaged and hostile tokens out', () => {
    const properties = Object.fromEntries(
      themeToCss({
        'color.primary': 'red;}',
        'color.x;y': '#000000',
        'other.a': 1,
        'font.body': 'Comic',
        'constructor.a': 1,
      }),
    );
    expect(properties['--color-primary']).toBe('#4f46e5');
    expect(properties['--font-body']).toContain('Inter Variable');
    expect(Object.keys(properties).every((name) => /^--[a-z]+-[a-zA-Z0-9-]+$/.test(name))).toBe(
      true,
    );
    expect(properties['--other-a']).toBeUndefined();
  });

  it('names each family in use once', () => {
    expect(fontFamiliesOf({ 'font.heading': 'Fraunces', 'font.body': 'DM Sans' })).toEqual([
      'DM Sans',
      'Fraunces',
    ]);
    expect(fontFamiliesOf({})).toEqual(['Inter']);
  });
});

describe('contrast', () => {
  it('follows WCAG', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
    expect(readableOn('#4f46e5')).toBe('#ffffff');
    expect(readableOn('#fde047')).toBe('#111827');
  });
});
