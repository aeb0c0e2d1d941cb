import { expect, test } from 'vitest';
import { evaluateNumber } from './evaluate-number.ts';

test.each([
  ['12', 12],
  ['-4', -4],
  ['1,5', 1.5],
  ['.5', 0.5],
  ['10+5', 15],
  ['10 - 5 * 2', 0],
  ['(10-5)*2', 10],
  ['100/8', 12.5],
  ['24px', 24],
  ['1.5rem + 1', 25],
  ['50%', 40],
  ['100%-10px', 70],
  ['2×3', 6],
  ['2 x 3', null],
  ['', null],
  ['abc', null],
  ['1+', null],
  ['(1', null],
  ['1/0', null],
  ['alert(1)', null],
])('«%s» is %s', (text, value) => {
  expect(evaluateNumber(text, { unit: 'px', whole: 80 })).toBe(value);
});

test('percent is the number itself in a field that counts in percent', () => {
  expect(evaluateNumber('50%', { unit: '%', whole: 80 })).toBe(50);
});

test('a unit that is also a sign is read at the end', () => {
  expect(evaluateNumber('1,5×', { unit: '×' })).toBe(1.5);
  expect(evaluateNumber('1,5×2', { unit: '×' })).toBe(3);
});
