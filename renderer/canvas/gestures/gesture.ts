import type { Point } from '#renderer/geometry/rect.ts';

/** A pointer event as gestures read it. */
export interface PointerInput {
  /** In pixels of the screen, from the corner of the canvas. */
  readonly screen: Point;
  /** On the page. */
  readonly page: Point;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly mod: boolean;
}

/** What runs between pressing and letting go. Its effect is transient until `end` commits it. */
export interface Gesture {
  /** It only looks or selects, and goes on while the document changes under it; all others are cancelled. */
  readonly endures: boolean;
  move(input: PointerInput): void;
  end(input: PointerInput): void;
  /** Puts everything back as it was. */
  cancel(): void;
}
