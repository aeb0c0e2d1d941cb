import { describe, expect, it } from 'vitest';
import { fitImage } from './fit-image.ts';
import { fitRadii, insetRadii } from './rounded.ts';

describe('rounded corners', () => {
  it('shrink together where two of a side are longer than it', () => {
    expect(fitRadii([999, 999, 999, 999], 100, 40)).toEqual([20, 20, 20, 20]);
    expect(fitRadii([10, 10, 10, 10], 100, 40)).toEqual([10, 10, 10, 10]);
  });

  it('get smaller inside a border, and square ones stay square', () => {
    expect(insetRadii([10, 10, 0, 2], [3, 1, 1, 3])).toEqual([7, 7, 0, 0]);
  });
});

describe('object-fit', () => {
  const image = { width: 200, height: 100 };
  const box = { x: 10, y: 10, width: 100, height: 100 };

  it('covers, contains and fills', () => {
    expect(fitImage(image, box, 'cover', ['50%', '50%'])).toEqual({
      x: -40,
      y: 10,
      width: 200,
      height: 100,
    });
    expect(fitImage(image, box, 'contain', ['50%', '50%'])).toEqual({
      x: 10,
      y: 35,
      width: 100,
      height: 50,
    });
    expect(fitImage(image, box, 'fill', ['50%', '50%'])).toEqual(box);
  });

  it('follows the position in percent of the room left, or in pixels', () => {
    expect(fitImage(image, box, 'contain', ['0%', '100%']).y).toBe(60);
    expect(fitImage(image, box, 'contain', ['0px', '4px']).y).toBe(14);
  });
});
