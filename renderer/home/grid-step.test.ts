import { expect, test } from 'vitest';
import { gridStep } from './grid-step.ts';

const at = (index: number) => ({ index, count: 7, columns: 3 });

test('walks rows and columns', () => {
  expect(gridStep('ArrowRight', at(2))).toBe(3);
  expect(gridStep('ArrowLeft', at(3))).toBe(2);
  expect(gridStep('ArrowDown', at(1))).toBe(4);
  expect(gridStep('ArrowUp', at(4))).toBe(1);
  expect(gridStep('Home', at(4))).toBe(0);
  expect(gridStep('End', at(4))).toBe(6);
});

test('stays inside, and leaves other keys alone', () => {
  expect(gridStep('ArrowLeft', at(0))).toBeNull();
  expect(gridStep('ArrowDown', at(5))).toBeNull();
  expect(gridStep('End', at(6))).toBeNull();
  expect(gridStep('a', at(1))).toBeNull();
});
