import { describe, expect, it } from 'vitest';
import { snapBox, snapHandle, snapTargets } from './snapping.ts';

const targets = snapTargets([
  { x: 0, y: 0, width: 100, height: 100 },
  { x: 300, y: 40, width: 50, height: 20 },
]);

describe('snapping', () => {
  it('snaps the nearest of both edges and the middle on each axis alone', () => {
    const snap = snapBox({ x: 104, y: 200, width: 40, height: 40 }, targets, 6);
    expect(snap).toEqual({
      dx: -4,
      dy: 0,
      guides: [{ axis: 'x', at: 100, from: 0, to: 240 }],
    });
  });

  it('prefers the smaller shift', () => {
    // The left edge is 4 from 300, the middle 1.5 from 325, the right edge 1 from 350.
    expect(snapBox({ x: 304, y: 500, width: 45, height: 10 }, targets, 6).dx).toBe(1);
  });

  it('leaves a box alone that is out of reach', () => {
    const snap = snapBox({ x: 150, y: 150, width: 10, height: 10 }, targets, 6);
    expect(snap).toEqual({ dx: 0, dy: 0, guides: [] });
  });

  it('snaps middles to middles', () => {
    expect(snapBox({ x: 500, y: 43, width: 20, height: 20 }, targets, 6).dy).toBe(-3);
  });

  it('of a handle moves only the edges that it drags', () => {
    const box = { x: 103, y: 103, width: 194, height: 50 };
    expect(snapHandle(box, 'e', targets, 6)).toEqual({
      dx: 3,
      dy: 0,
      guides: [{ axis: 'x', at: 300, from: 40, to: 153 }],
    });
    expect(snapHandle(box, 'nw', targets, 6)).toMatchObject({ dx: -3, dy: -3 });
  });

  it('takes no targets', () => {
    expect(snapBox({ x: 0, y: 0, width: 1, height: 1 }, snapTargets([]), 6).guides).toEqual([]);
  });
});
