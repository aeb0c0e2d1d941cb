import type { HistoryEntry } from '#shared/contract/schemas.ts';

/** Gestures that did the same to the same, one after the other, shown as one line; the newest first. */
export interface HistoryLine {
  readonly newest: HistoryEntry;
  readonly entries: readonly HistoryEntry[];
}

export interface HistoryDay {
  /** Midnight at which the day began, in milliseconds since 1970. */
  readonly day: number;
  readonly lines: readonly HistoryLine[];
}

/** When the day of a moment began where the user is. */
export function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}

/** The gestures by day, both newest first, with repetitions as one line. */
export function groupHistory(entries: readonly HistoryEntry[]): HistoryDay[] {
  const days: { day: number; lines: { newest: HistoryEntry; entries: HistoryEntry[] }[] }[] = [];
  for (const entry of entries) {
    const day = startOfDay(entry.createdAt);
    if (days.at(-1)?.day !== day) days.push({ day, lines: [] });
    const lines = days.at(-1)?.lines ?? [];
    const last = lines.at(-1);
    if (last && isRepetition(last.newest, entry)) {
      last.entries.push(entry);
    } else {
      lines.push({ newest: entry, entries: [entry] });
    }
  }
  return days;
}

function isRepetition(a: HistoryEntry, b: HistoryEntry): boolean {
  return (
    a.label === b.label &&
    a.kind === b.kind &&
    a.subject?.count === b.subject?.count &&
    a.subject?.nodes.join() === b.subject?.nodes.join()
  );
}
