import { describe, expect, it } from 'vitest';
import {
  containsPoint,
  containsRect,
  expand,
  intersectionOf,
  intersects,
  rectBetween,
  unionOf,
} from './rect.ts';

const box = { x: 10, y: 20, width: 30, height: 40 };

describe('rect', () => {
  it('sees shared area but not a shared edge', () => {
    expect(intersects(box, { x: 39, y: 59, width: 5, height: 5 })).toBe(true);
    expect(intersects(box, { x: 40, y: 20, width: 5, height: 5 })).toBe(false);
  });

  it('holds its left and top edge only', () => {
    expect(containsPoint(box, { x: 10, y: 20 })).toBe(true);
    expect(containsPoint(box, { x: 40, y: 60 })).toBe(false);
  });

  it('contains itself', () => {
    expect(containsRect(box, box)).toBe(true);
    expect(containsRect(box, expand(box, 1))).toBe(false);
  });

  it('unites and intersects', () => {
    const other = { x: 30, y: 0, width: 30, height: 30 };
    expect(unionOf([box, other])).toEqual({ x: 10, y: 0, width: 50, height: 60 });
    expect(intersectionOf(box, other)).toEqual({ x: 30, y: 20, width: 10, height: 10 });
    expect(unionOf([])).toBeUndefined();
    expect(intersectionOf(box, { x: 100, y: 0, width: 1, height: 1 })).toBeUndefined();
  });

  it('spans opposite corners in any order', () => {
    expect(rectBetween({ x: 5, y: 9 }, { x: 1, y: 2 })).toEqual({
      x: 1,
      y: 2,
      width: 4,
      height: 7,
    });
  });
});
