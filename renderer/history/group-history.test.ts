import { expect, test } from 'vitest';
import type { HistoryEntry } from '#shared/contract/schemas.ts';
import { groupHistory, startOfDay } from './group-history.ts';
import { historyRows } from './history-rows.ts';

const today = new Date(2026, 4, 12, 15, 0).getTime();
const yesterday = new Date(2026, 4, 11, 23, 59).getTime();

const entry = (
  sequence: number,
  label: string,
  createdAt: number,
  kind: HistoryEntry['kind'] = 'edit',
  node: string | null = null,
): HistoryEntry => ({
  sequence,
  label,
  kind,
  createdAt,
  subject: node === null ? null : { nodes: [node], count: 1 },
  version: `${sequence}@1`,
});

const entries = [
  entry(6, 'style', today),
  entry(5, 'style', today),
  entry(4, 'style', today, 'undo'),
  entry(3, 'move', today),
  entry(2, 'move', yesterday),
];

test('gestures stand under the day on which they were made, the newest first', () => {
  const days = groupHistory([entry(3, 'move', today), entry(2, 'style', yesterday)]);
  expect(days.map(({ day }) => day)).toEqual([startOfDay(today), startOfDay(yesterday)]);
  expect(days.map(({ lines }) => lines.map(({ newest }) => newest.label))).toEqual([
    ['move'],
    ['style'],
  ]);
});

test('the same gesture again joins the line; another day, kind or label begins one', () => {
  const [first, second] = groupHistory(entries);
  const sequences = first?.lines.map((line) => line.entries.map(({ sequence }) => sequence));
  expect(sequences).toEqual([[6, 5], [4], [3]]);
  expect(second?.lines).toHaveLength(1);
});

test('a line of several can be opened, and stays open while newer ones join it', () => {
  const shown = (all: readonly HistoryEntry[]) =>
    historyRows(groupHistory(all), new Set([5])).map((row) =>
      row.type === 'day' ? 'day' : `${row.level} ${row.key} ×${row.count} ${row.expanded}`,
    );
  const rest = ['1 4 ×1 null', '1 3 ×1 null', 'day', '1 2 ×1 null'];
  expect(shown(entries)).toEqual(['day', '1 6 ×2 true', '2 5 ×1 null', ...rest]);
  expect(shown([entry(7, 'style', today), ...entries])).toEqual([
    'day',
    '1 7 ×3 true',
    '2 6 ×1 null',
    '2 5 ×1 null',
    ...rest,
  ]);
});

test('the same gesture on another element begins a line', () => {
  const on = (sequence: number, node: string) => entry(sequence, 'style', today, 'edit', node);
  const [day] = groupHistory([on(3, '2@1'), on(2, '2@1'), on(1, '5@1')]);
  expect(day?.lines.map(({ entries: all }) => all.length)).toEqual([2, 1]);
});
