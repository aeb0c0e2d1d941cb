import type { HistoryEntry } from '#shared/contract/schemas.ts';
import type { HistoryDay } from './group-history.ts';

/** One visible line of the history: a day, or a gesture with how many like it it stands for. */
export type HistoryRow =
  | { readonly type: 'day'; readonly key: string; readonly day: number }
  | {
      readonly type: 'gesture';
      readonly key: string;
      readonly entry: HistoryEntry;
      readonly count: number;
      readonly level: 1 | 2;
      /** Null where there is nothing to open. */
      readonly expanded: boolean | null;
      /** Names the line that it belongs to. */
      readonly group: number;
    };

/** The lines to show; of what is opened, by the sequence of its oldest gesture, each gesture. */
export function historyRows(
  days: readonly HistoryDay[],
  opened: ReadonlySet<number>,
): HistoryRow[] {
  return days.flatMap(({ day, lines }): HistoryRow[] => [
    { type: 'day', key: `day ${day}`, day },
    ...lines.flatMap(({ newest, entries }): HistoryRow[] => {
      const count = entries.length;
      const group = groupOf(entries);
      const expanded = count === 1 ? null : opened.has(group);
      const line: HistoryRow = {
        type: 'gesture',
        key: String(newest.sequence),
        entry: newest,
        count,
        level: 1,
        expanded,
        group,
      };
      if (expanded !== true) return [line];
      return [line, ...entries.slice(1).map((entry) => single(entry, group))];
    }),
  ]);
}

function single(entry: HistoryEntry, group: number): HistoryRow {
  const key = String(entry.sequence);
  return { type: 'gesture', key, entry, count: 1, level: 2, expanded: null, group };
}

/** What names a line while newer gestures join it. */
function groupOf(entries: readonly HistoryEntry[]): number {
  return entries.at(-1)?.sequence ?? 0;
}
