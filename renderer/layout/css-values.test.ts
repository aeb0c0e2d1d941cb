import { describe, expect, it } from 'vitest';
import { isTransparent, parseGradient, parseShadows, parseUrl, pixelsOf } from './css-values.ts';

describe('computed CSS values', () => {
  it('reads a gradient with its angle, and one without', () => {
    expect(
      parseGradient('linear-gradient(90deg, rgb(1, 2, 3) 0%, rgba(4, 5, 6, 0.5) 40%)'),
    ).toEqual({
      type: 'linear',
      angle: 90,
      stops: [
        { color: 'rgb(1, 2, 3)', at: 0 },
        { color: 'rgba(4, 5, 6, 0.5)', at: 0.4 },
      ],
    });
    expect(parseGradient('linear-gradient(rgb(0, 0, 0), rgb(9, 9, 9))')).toEqual({
      type: 'linear',
      angle: 180,
      stops: [
        { color: 'rgb(0, 0, 0)', at: 0 },
        { color: 'rgb(9, 9, 9)', at: 1 },
      ],
    });
    expect(parseGradient('radial-gradient(red, blue)')).toBeUndefined();
  });

  it('reads shadow layers and leaves inner ones out', () => {
    const written = 'rgba(15, 23, 42, 0.12) 0px 4px 12px -2px, rgb(0, 0, 0) 1px 1px 0px 0px inset';
    expect(parseShadows(written)).toEqual([
      { color: 'rgba(15, 23, 42, 0.12)', x: 0, y: 4, blur: 12, spread: -2 },
    ]);
    expect(parseShadows('none')).toEqual([]);
  });

  it('tells colours that paint nothing', () => {
    expect(isTransparent('rgba(0, 0, 0, 0)')).toBe(true);
    expect(isTransparent('rgba(0, 0, 0, 0.01)')).toBe(false);
    expect(isTransparent('rgb(0, 0, 0)')).toBe(false);
  });

  it('reads addresses and lengths', () => {
    expect(parseUrl('url("http://127.0.0.1/a.png")')).toBe('http://127.0.0.1/a.png');
    expect(parseUrl('none')).toBeUndefined();
    expect(pixelsOf('normal')).toBe(0);
    expect(pixelsOf('12.5px')).toBe(12.5);
  });
});
