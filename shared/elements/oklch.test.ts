import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hueDifference, readOklch, writeOklch } from './oklch.ts';

const seed = 20_261_121;
const hex = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('knows the colours that its authors publish', () => {
  const red = readOklch('#ff0000');
  expect(red.lightness).toBeCloseTo(0.628, 3);
  expect(red.chroma).toBeCloseTo(0.2577, 3);
  expect(red.hue).toBeCloseTo(29.23, 1);
  expect(readOklch('#ffffff').lightness).toBeCloseTo(1, 4);
});

it('writes back every colour that it read', () => {
  fc.assert(
    fc.property(hex, (color) => {
      expect(writeOklch(readOklch(color))).toBe(color);
    }),
    { seed, numRuns: 500 },
  );
});

it('writes a colour of that lightness and hue for whatever it is asked', () => {
  const wish = fc.record({
    lightness: fc.double({ min: 0.2, max: 0.95, noNaN: true }),
    chroma: fc.double({ min: 0, max: 0.5, noNaN: true }),
    hue: fc.double({ min: -720, max: 720, noNaN: true }),
  });
  fc.assert(
    fc.property(wish, (color) => {
      const made = readOklch(writeOklch(color));
      expect(Math.abs(made.lightness - color.lightness)).toBeLessThan(0.02);
      expect(made.chroma).toBeLessThanOrEqual(color.chroma + 0.02);
      const turned = Math.abs(hueDifference(made.hue, color.hue));
      // The hue of what is nearly grey is lost in rounding.
      expect(made.chroma < 0.05 || turned < 6).toBe(true);
    }),
    { seed, numRuns: 500 },
  );
});
