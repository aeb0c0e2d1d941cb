import type { HistoryEntry } from '#shared/contract/schemas.ts';

/** Gestures of the same kind that followed one another, shown as one line; the newest first. */
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
    if (last?.newest.label === entry.label && last.newest.kind === entry.kind) {
      last.entries.push(entry);
    } else {
      lines.push({ newest: entry, entries: [entry] });
    }
  }
  return days;
}
