import { describe, expect, it } from 'vitest';
import { handleAt, handlePoint, resizeBox, resizeHandles, scaleWithin } from './resize.ts';

const start = { x: 100, y: 100, width: 200, height: 100 };
const plain = { keepRatio: false, fromCenter: false };

describe('resize', () => {
  it('moves only the sides of the handle', () => {
    expect(resizeBox(start, 'se', { x: 20, y: -30 }, plain)).toEqual({
      x: 100,
      y: 100,
      width: 220,
      height: 70,
    });
    expect(resizeBox(start, 'nw', { x: 20, y: -30 }, plain)).toEqual({
      x: 120,
      y: 70,
      width: 180,
      height: 130,
    });
    expect(resizeBox(start, 'e', { x: 20, y: 99 }, plain)).toEqual({
      x: 100,
      y: 100,
      width: 220,
      height: 100,
    });
  });

  it('keeps the ratio, and the side opposite to the handle in place', () => {
    const box = resizeBox(start, 'se', { x: 200, y: 0 }, { ...plain, keepRatio: true });
    expect(box).toEqual({ x: 100, y: 100, width: 400, height: 200 });
    const side = resizeBox(start, 'e', { x: 200, y: 0 }, { ...plain, keepRatio: true });
    expect(side).toEqual({ x: 100, y: 50, width: 400, height: 200 });
  });

  it('grows to both sides from the middle', () => {
    const box = resizeBox(start, 'e', { x: 10, y: 0 }, { ...plain, fromCenter: true });
    expect(box).toEqual({ x: 90, y: 100, width: 220, height: 100 });
  });

  it('never gets smaller than a pixel', () => {
    const box = resizeBox(start, 'nw', { x: 900, y: 900 }, plain);
    expect([box.width, box.height]).toEqual([1, 1]);
    expect([box.x, box.y]).toEqual([299, 199]);
  });

  it('finds each handle at its own place, and none in the middle', () => {
    for (const handle of resizeHandles)
      expect(handleAt(start, handlePoint(start, handle), 6)).toBe(handle);
    expect(handleAt(start, { x: 200, y: 150 }, 6)).toBeUndefined();
  });

  it('leaves corners to small boxes', () => {
    const small = { x: 0, y: 0, width: 12, height: 12 };
    expect(handleAt(small, { x: 6, y: -1 }, 6)).toBe('nw');
  });

  it('carries the boxes of a group over to the new size of all', () => {
    const grown = { x: 100, y: 100, width: 400, height: 50 };
    expect(scaleWithin({ x: 150, y: 160, width: 50, height: 40 }, start, grown)).toEqual({
      x: 200,
      y: 130,
      width: 100,
      height: 20,
    });
  });
});
