import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cropHandles,
  cropWithRatio,
  isWhole,
  moveCrop,
  resizeCrop,
  wholePicture,
} from './crop-rectangle.ts';

const middle = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

describe('a crop rectangle', () => {
  it('moves until it meets the edge of the picture', () => {
    expect(moveCrop(middle, 0.1, -0.1)).toEqual({ ...middle, x: 0.35, y: 0.15 });
    expect(moveCrop(middle, 9, 9)).toEqual({ ...middle, x: 0.5, y: 0.5 });
  });

  it('is pulled at one side or at two', () => {
    expect(resizeCrop(middle, 'w', -0.25, 0.3, null)).toEqual({ ...middle, x: 0, width: 0.75 });
    expect(resizeCrop(middle, 'se', 0.25, 0.125, null)).toEqual({
      ...middle,
      width: 0.75,
      height: 0.625,
    });
  });

  it('keeps its ratio, and the opposite corner where it is', () => {
    expect(resizeCrop(middle, 'se', 0.1, 0, 1)).toEqual({ ...middle, width: 0.6, height: 0.6 });
    expect(resizeCrop(middle, 'nw', -1, 0, 1)).toEqual({ x: 0, y: 0, width: 0.75, height: 0.75 });
  });

  it('takes a ratio as large as it fits', () => {
    expect(cropWithRatio(middle, 2)).toEqual({ x: 0, y: 0.25, width: 1, height: 0.5 });
    expect(isWhole(cropWithRatio(middle, 1))).toBe(true);
  });

  it('never leaves the picture, gets empty or loses its ratio', () => {
    const move = fc.tuple(
      fc.constantFrom(...cropHandles),
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
    );
    const ratio = fc.option(fc.double({ min: 0.2, max: 5, noNaN: true }));
    fc.assert(
      fc.property(ratio, fc.array(move, { maxLength: 12 }), (wanted, moves) => {
        let rectangle = wanted === null ? wholePicture : cropWithRatio(wholePicture, wanted);
        for (const [handle, dx, dy] of moves) {
          rectangle = moveCrop(resizeCrop(rectangle, handle, dx, dy, wanted), dy, dx);
          const { x, y, width, height } = rectangle;
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
          expect(Math.min(width, height)).toBeGreaterThan(0.003);
          expect(width / height).toBeCloseTo(wanted ?? width / height, 6);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
