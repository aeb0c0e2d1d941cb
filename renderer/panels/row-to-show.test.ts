import { expect, test } from 'vitest';
import type { LayerRow } from './layer-rows.ts';
import { revealed, rowHeight, rowToShow, rowsInView, scrollForRow } from './row-to-show.ts';

const rows: readonly LayerRow[] = Array.from({ length: 200 }, (_, index) => ({
  id: `row ${index}`,
  parent: 'page',
  index,
  depth: 0,
  siblings: 200,
  expanded: null,
}));
const idsOf = (from: number, to: number) => rows.slice(from, to).map(({ id }) => id);

test('a row counts as in view only as a whole', () => {
  const seen = (offset: number, height: number) =>
    rowsInView(rows, { offset, height }).map(({ index }) => index);
  expect(seen(0, 2 * rowHeight + 4)).toEqual([0, 1]);
  expect(seen(0, 2 * rowHeight + 3)).toEqual([0]);
  expect(seen(5, 2 * rowHeight)).toEqual([1]);
  expect(seen(4 + 10 * rowHeight, rowHeight)).toEqual([10]);
});

test('what was selected last is shown, also where others are in view', () => {
  const few = new Set(idsOf(0, revealed));
  expect(rowToShow(rows, few, `row ${revealed - 1}`, rows.slice(0, 10))).toBe(revealed - 1);
  expect(rowToShow(rows, new Set(['row 7']), 'row 7', rows.slice(0, 10))).toBe(7);
});

test('a large selection stays where some of it is in view, and is gone to where none is', () => {
  const many = new Set(idsOf(0, 120));
  expect(rowToShow(rows, many, 'row 119', rows.slice(60, 70))).toBeNull();
  expect(rowToShow(rows, many, 'row 119', rows.slice(150, 160))).toBe(119);
  expect(rowToShow(rows, many, 'row 119', [])).toBe(119);
});

test('what has no row is not gone to', () => {
  expect(rowToShow(rows, new Set(['elsewhere']), 'elsewhere', [])).toBeNull();
  expect(rowToShow(rows, new Set(), undefined, rows.slice(0, 5))).toBeNull();
});

test('a row is brought into view no further than needed', () => {
  const height = 10 * rowHeight;
  const view = { offset: 40 * rowHeight, height };
  const after = (at: number) => {
    const offset = scrollForRow(at, view);
    return offset === null ? null : rowsInView(rows, { offset, height }).map(({ index }) => index);
  };
  expect(after(45)).toBeNull();
  expect(after(3)?.[0]).toBe(3);
  expect(after(90)?.at(-1)).toBe(90);
});
