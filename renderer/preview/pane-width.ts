/** Narrower, its controls have no room: pixels. */
const leastWidth = 240;

/** What widths the pane may have, in pixels. */
export interface PaneLimits {
  readonly minimum: number;
  readonly maximum: number;
}

/** @param room for the canvas and the pane together: the canvas keeps at least half of it. */
export function paneLimits(room: number): PaneLimits {
  return { minimum: leastWidth, maximum: Math.max(leastWidth, Math.floor(room / 2)) };
}

/** The width nearest to the one that is wanted; as much as it may take where that is null. */
export function paneWidth(wanted: number | null, { minimum, maximum }: PaneLimits): number {
  return Math.round(Math.min(Math.max(wanted ?? maximum, minimum), maximum));
}
