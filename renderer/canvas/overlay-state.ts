import type { Point, Rect } from '#renderer/geometry/rect.ts';
import type { Measure } from '#renderer/geometry/measure.ts';
import type { Guide } from '#renderer/geometry/snapping.ts';
import type { LayoutNode } from '#renderer/layout/layout-node.ts';

/** Where what is dragged would go. */
export interface DropIndication {
  readonly container: LayoutNode;
  /** A thin box on the page where it would be put between others; none in free frames. */
  readonly line: Rect | null;
}

/** What a running gesture shows over the page, in page pixels. Gestures write it, the overlay paints it. */
export interface OverlayState {
  marquee: Rect | null;
  guides: readonly Guide[];
  /** Distances with their numbers. */
  measures: readonly Measure[];
  drop: DropIndication | null;
  /** Something from the palette, at this point of the screen. */
  carried: { readonly label: string; readonly point: Point } | null;
}

export function emptyOverlay(): OverlayState {
  return { marquee: null, guides: [], measures: [], drop: null, carried: null };
}
