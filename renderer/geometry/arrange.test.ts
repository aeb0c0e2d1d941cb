import { describe, expect, it } from 'vitest';
import { type AlignEdge, alignShifts, distributeShifts } from './arrange.ts';

const boxes = [
  { x: 10, y: 20, width: 100, height: 40 },
  { x: 200, y: 100, width: 50, height: 20 },
  { x: 120, y: 0, width: 20, height: 10 },
];
const within = { x: 10, y: 0, width: 240, height: 120 };

describe('aligning', () => {
  it.each<[AlignEdge, number[]]>([
    ['left', [0, -190, -110]],
    ['center', [70, -95, 0]],
    ['right', [140, 0, 110]],
    ['top', [-20, -100, 0]],
    ['middle', [20, -50, 55]],
    ['bottom', [60, 0, 110]],
  ])('%s moves each box to the same line', (edge, shifts) => {
    expect(alignShifts(boxes, edge, within)).toEqual(shifts);
  });
});

describe('distributing', () => {
  it('makes gaps equal in the order of the middles, and keeps the ends', () => {
    // 240 wide less 170 filled leaves two gaps of 35.
    expect(distributeShifts(boxes, 'x')).toEqual([0, 0, 25]);
  });

  it('spreads overlapping boxes with a negative gap', () => {
    const crowded = [0, 10, 30].map((x) => ({ x, y: 0, width: 40, height: 10 }));
    expect(distributeShifts(crowded, 'x')).toEqual([0, 5, 0]);
  });

  it('leaves two boxes as they are', () => {
    expect(distributeShifts(boxes.slice(0, 2), 'y')).toEqual([0, 0]);
  });
});
