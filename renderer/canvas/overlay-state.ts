import type { Point, Rect } from '#renderer/geometry/rect.ts';
import type { Measure } from '#renderer/geometry/measure.ts';
import type { Guide } from '#renderer/geometry/snapping.ts';
import type { LayoutNode } from '#renderer/layout/layout-node.ts';

/** Where what is dragged would go. */
export interface DropIndication {
  readonly container: LayoutNode;
  /** A thin box on the page where it would be put between others; none in free frames. */
  readonly line: Rect | null;
  /** Between sections of the page, so that the line alone says it all. */
  readonly acrossPage: boolean;
}

/** What a running gesture shows over the page, in page pixels. Gestures write it, the overlay paints it. */
export interface OverlayState {
  marquee: Rect | null;
  guides: readonly Guide[];
  /** Distances with their numbers. */
  measures: readonly Measure[];
  drop: DropIndication | null;
  /** Beside the pointer, at this point of the screen: what comes from the palette, and where it would go. */
  carried: {
    readonly label: string | null;
    readonly place: string | null;
    readonly point: Point;
  } | null;
}

export function emptyOverlay(): OverlayState {
  return { marquee: null, guides: [], measures: [], drop: null, carried: null };
}
