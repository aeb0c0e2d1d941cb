import { expect, test } from 'vitest';
import type { HistoryEntry } from '#shared/contract/schemas.ts';
import { groupHistory, startOfDay } from './group-history.ts';

const today = new Date(2026, 4, 12, 15, 0).getTime();
const yesterday = new Date(2026, 4, 11, 23, 59).getTime();

const entry = (
  sequence: number,
  label: string,
  createdAt: number,
  kind: HistoryEntry['kind'] = 'edit',
): HistoryEntry => ({ sequence, label, kind, createdAt });

test('gestures stand under the day on which they were made, the newest first', () => {
  const days = groupHistory([entry(3, 'move', today), entry(2, 'style', yesterday)]);
  expect(days.map(({ day }) => day)).toEqual([startOfDay(today), startOfDay(yesterday)]);
  expect(days.map(({ lines }) => lines.map(({ label }) => label))).toEqual([['move'], ['style']]);
});

test('the same gesture again is counted, not listed; another day, kind or label begins a line', () => {
  const [first, second] = groupHistory([
    entry(6, 'style', today),
    entry(5, 'style', today),
    entry(4, 'style', today, 'undo'),
    entry(3, 'move', today),
    entry(2, 'move', yesterday),
  ]);
  expect(first?.lines).toEqual([
    { label: 'style', kind: 'edit', count: 2, sequence: 6, createdAt: today },
    { label: 'style', kind: 'undo', count: 1, sequence: 4, createdAt: today },
    { label: 'move', kind: 'edit', count: 1, sequence: 3, createdAt: today },
  ]);
  expect(second?.lines).toHaveLength(1);
});
