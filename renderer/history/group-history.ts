import type { HistoryEntry } from '#shared/contract/schemas.ts';

/** Gestures of the same kind that followed one another, shown as one line. */
export interface HistoryLine {
  readonly label: string;
  readonly kind: HistoryEntry['kind'];
  readonly count: number;
  /** Of the newest of them. */
  readonly sequence: number;
  readonly createdAt: number;
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
  const days: { day: number; lines: HistoryLine[] }[] = [];
  for (const { label, kind, sequence, createdAt } of entries) {
    const day = startOfDay(createdAt);
    if (days.at(-1)?.day !== day) days.push({ day, lines: [] });
    const lines = days.at(-1)?.lines ?? [];
    const last = lines.at(-1);
    if (last?.label === label && last.kind === kind) {
      lines[lines.length - 1] = { ...last, count: last.count + 1 };
    } else {
      lines.push({ label, kind, count: 1, sequence, createdAt });
    }
  }
  return days;
}
