import { describe, expect, it } from 'vitest';
import { type FlowContainer, flowPosition, isDeepIn, lineAt } from './drop-target.ts';

const content = { x: 0, y: 0, width: 300, height: 300 };
const column: FlowContainer = {
  flow: 'column',
  content,
  children: [
    { x: 0, y: 0, width: 300, height: 50 },
    { x: 0, y: 60, width: 300, height: 50 },
  ],
};
const row: FlowContainer = {
  flow: 'row',
  content,
  children: [
    { x: 0, y: 0, width: 50, height: 80 },
    { x: 60, y: 0, width: 50, height: 100 },
  ],
};
const cell = (x: number, y: number) => ({ x, y, width: 90, height: 90 });
const grid: FlowContainer = {
  flow: 'lines',
  content,
  children: [cell(0, 0), cell(100, 0), cell(200, 0), cell(0, 100), cell(100, 100)],
};

describe('drop target', () => {
  it('goes before the child whose middle is below the point, in the gap between two', () => {
    expect(flowPosition(column, { x: 9, y: 10 }).index).toBe(0);
    expect(flowPosition(column, { x: 9, y: 40 })).toEqual({
      index: 1,
      line: { x: 0, y: 55, width: 300, height: 0 },
    });
    expect(flowPosition(column, { x: 9, y: 290 }).index).toBe(2);
  });

  it('goes by x in a row, with a line as high as the row', () => {
    expect(flowPosition(row, { x: 40, y: 500 })).toEqual({
      index: 1,
      line: { x: 55, y: 0, width: 0, height: 100 },
    });
  });

  it('chooses the nearest line of a grid, then the place in it', () => {
    expect(flowPosition(grid, { x: 120, y: 150 }).index).toBe(4);
    expect(flowPosition(grid, { x: 299, y: 20 }).index).toBe(3);
    expect(flowPosition(grid, { x: 299, y: 280 }).index).toBe(5);
  });

  it('shows a line in an empty container', () => {
    expect(flowPosition({ flow: 'column', content, children: [] }, { x: 1, y: 1 })).toEqual({
      index: 0,
      line: { x: 0, y: 0, width: 300, height: 0 },
    });
  });

  it('draws the line of an index where the pointer would find it', () => {
    const children = [0, 1, 2, 3, 4].map((at) => ({
      x: (at % 3) * 100,
      y: Math.floor(at / 3) * 50,
      width: 90,
      height: 40,
    }));
    const content = { x: 0, y: 0, width: 300, height: 100 };
    for (const flow of ['row', 'lines'] as const) {
      const shown = flow === 'lines' ? children : children.slice(0, 3);
      for (let index = 0; index <= shown.length; index += 1) {
        const container = { flow, content, children: shown };
        const line = lineAt(container, index);
        const found = flowPosition(container, {
          x: line.x + line.width / 2,
          y: line.y + line.height / 2,
        });
        expect(found).toEqual({ index, line });
      }
    }
    const column = { flow: 'column', content, children: children.slice(0, 1) } as const;
    expect(lineAt(column, 1)).toEqual({ x: 0, y: 43, width: 300, height: 0 });
    expect(lineAt({ ...column, children: [] }, 0).width).toBe(300);
  });

  it('reaches every index of any container', () => {
    for (const container of [column, row, grid]) {
      const found = new Set<number>();
      for (let x = -5; x < 310; x += 5) {
        for (let y = -5; y < 310; y += 5) found.add(flowPosition(container, { x, y }).index);
      }
      expect([...found].sort((a, b) => a - b)).toEqual(
        Array.from({ length: container.children.length + 1 }, (_, index) => index),
      );
    }
  });

  it('means a box only well inside it, on every side', () => {
    const box = { x: 100, y: 100, width: 400, height: 400 };
    expect(isDeepIn(box, { x: 300, y: 300 }, 48)).toBe(true);
    expect(isDeepIn(box, { x: 149, y: 149 }, 48)).toBe(true);
    for (const point of [
      { x: 147, y: 300 },
      { x: 453, y: 300 },
      { x: 300, y: 147 },
      { x: 300, y: 453 },
      { x: 300, y: 600 },
    ]) {
      expect(isDeepIn(box, point, 48)).toBe(false);
    }
  });

  it('leaves the middle half of a small box to mean it', () => {
    const small = { x: 0, y: 0, width: 400, height: 40 };
    expect(isDeepIn(small, { x: 200, y: 20 }, 48)).toBe(true);
    expect(isDeepIn(small, { x: 200, y: 11 }, 48)).toBe(true);
    expect(isDeepIn(small, { x: 200, y: 9 }, 48)).toBe(false);
    expect(isDeepIn(small, { x: 40, y: 20 }, 48)).toBe(false);
  });
});
