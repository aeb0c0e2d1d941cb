import { describe, expect, it } from 'vitest';
import { distancesBetween, equalGaps, gapShift, nearestGaps } from './measure.ts';

const a = { x: 0, y: 0, width: 100, height: 50 };
const b = { x: 130, y: 10, width: 100, height: 50 };
const box = (x: number, y = 5) => ({ x, y, width: 20, height: 20 });

describe('equal gaps', () => {
  it('snaps to the gap that two neighbours have, behind, before and between them', () => {
    expect(gapShift(box(257), [a, b], 'x', 6)).toBe(3);
    expect(gapShift(box(-52), [a, b], 'x', 6)).toBe(2);
    expect(gapShift(box(107), [a, b], 'x', 6)).toBe(-2);
  });

  it('knows nothing of what lies out of reach or beside the way', () => {
    expect(gapShift(box(240), [a, b], 'x', 6)).toBeUndefined();
    expect(gapShift(box(257, 300), [a, b], 'x', 6)).toBeUndefined();
  });

  it('shows both gaps', () => {
    expect(equalGaps(box(260), [a, b], 'x')).toEqual([
      { axis: 'x', from: 100, to: 130, at: 30 },
      { axis: 'x', from: 230, to: 260, at: 17.5 },
    ]);
    expect(equalGaps(box(259), [a, b], 'x')).toEqual([]);
  });

  it('works downwards too', () => {
    const column = [a, { x: 20, y: 80, width: 50, height: 20 }];
    expect(gapShift({ x: 30, y: 128, width: 10, height: 10 }, column, 'y', 6)).toBe(2);
  });
});

describe('distances', () => {
  it('are to the nearest on each side', () => {
    const far = { x: 400, y: 0, width: 10, height: 50 };
    expect(nearestGaps(box(260), [a, far, b])).toEqual([
      { axis: 'x', from: 230, to: 260, at: 17.5 },
      { axis: 'x', from: 280, to: 400, at: 15 },
    ]);
  });

  it('between boxes apart are the gaps, with lines to where they are measured', () => {
    const { measures, guides } = distancesBetween(box(300, 200), b);
    expect(measures).toEqual([
      { axis: 'x', from: 230, to: 300, at: 210 },
      { axis: 'y', from: 60, to: 200, at: 310 },
    ]);
    expect(guides).toEqual([
      { axis: 'x', at: 230, from: 60, to: 210 },
      { axis: 'y', at: 60, from: 230, to: 310 },
    ]);
  });

  it('beside each other are the one gap', () => {
    expect(distancesBetween(box(260), b)).toEqual({
      measures: [{ axis: 'x', from: 230, to: 260, at: 15 }],
      guides: [],
    });
  });

  it('to what holds the box are those to its four edges', () => {
    const { measures, guides } = distancesBetween(box(10, 20), a);
    expect(measures).toEqual([
      { axis: 'x', from: 0, to: 10, at: 30 },
      { axis: 'x', from: 30, to: 100, at: 30 },
      { axis: 'y', from: 0, to: 20, at: 20 },
      { axis: 'y', from: 40, to: 50, at: 20 },
    ]);
    expect(guides).toEqual([]);
  });
});
