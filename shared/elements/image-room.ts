/** How wide something may get: a part of the window less so many pixels, and no more than some. */
export interface Room {
  readonly share: number;
  readonly minus: number;
  readonly most: number;
  /** What a picture needs in any case, to fill a box of fixed height. */
  readonly least: number;
  /**
   * Its width comes from styles, not from what is in it. Else the picture's own size decides, and that is
   * what the attribute `sizes` says where a picture is there in several widths.
   */
  readonly isDefinite: boolean;
}

export const wholeWindow: Room = {
  share: 1,
  minus: 0,
  most: Number.POSITIVE_INFINITY,
  least: 0,
  isDefinite: true,
};

/** A room without what stands beside, in CSS pixels. */
export function less(room: Room, pixels: number): Room {
  return { ...room, minus: room.minus + pixels, most: room.most - pixels };
}

export function atMost(room: Room, pixels: number): Room {
  return { ...room, most: Math.min(room.most, pixels) };
}

export function scaled(room: Room, factor: number): Room {
  const { share, minus, most, least } = room;
  return {
    ...room,
    share: share * factor,
    minus: minus * factor,
    most: most * factor,
    least: least * factor,
  };
}

/** CSS pixels in a window of this width. */
export function pixelsIn({ share, minus, most, least }: Room, window: number): number {
  return Math.max(1, least, Math.min(share * window - minus, most));
}

/** A room as a CSS length, for windows between these widths. */
export function cssLength(room: Room, narrowest: number, widest: number): string {
  const { share, minus, most, least } = room;
  if (least >= pixelsIn({ ...room, least: 0 }, widest)) return pixels(least);
  const part = `${Math.ceil(share * 10_000 - 0.001) / 100}vw`;
  const taken = Math.floor(minus);
  const relative = taken > 0 ? `calc(${part} - ${taken}px)` : part;
  const at = (window: number) => share * window - minus;
  const upTo =
    most <= at(narrowest)
      ? pixels(most)
      : most >= at(widest)
        ? relative
        : `min(${relative}, ${pixels(most)})`;
  return least > pixelsIn({ ...room, least: 0 }, narrowest)
    ? `max(${upTo}, ${pixels(least)})`
    : upTo;
}

function pixels(length: number): string {
  return `${Math.ceil(Math.max(1, length))}px`;
}
