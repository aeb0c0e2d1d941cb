import { type View, fitView, keepInView, zoomAround } from '#renderer/geometry/viewport.ts';
import type { Point, Rect } from '#renderer/geometry/rect.ts';

/** Where the page lies on the screen, moved at once and told to the session when the motion ends. */
export interface Camera {
  readonly view: View;
  /** A zoom is going on. */
  readonly zooming: boolean;
  /** The view has been moved a moment ago. */
  readonly moving: boolean;
  /** Not so far that no artboard were in view any more; so do zooming and pinching. */
  panBy(dx: number, dy: number): void;
  zoomAt(point: Point, zoom: number): void;
  pinch(view: View): void;
  fit(rect: Rect): void;
  /** Shows what is asked for, wherever that is. */
  set(view: View): void;
  dispose(): void;
}

/** Milliseconds without motion after which it has ended. */
const restAfter = 140;

export function createCamera(options: {
  readonly initial: View;
  readonly screen: () => { readonly width: number; readonly height: number };
  /** The artboards, in page pixels; none while nothing is laid out. */
  readonly artboards: () => readonly Rect[];
  readonly onMove: () => void;
  readonly onRest: (view: View) => void;
}): Camera {
  let view = options.initial;
  let zooming = false;
  let moving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function move(next: View): void {
    zooming ||= next.zoom !== view.zoom;
    view = next;
    moving = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      moving = false;
      zooming = false;
      options.onMove();
      options.onRest(view);
    }, restAfter);
    options.onMove();
  }

  function moveByHand(next: View): void {
    move(keepInView(next, view, options.artboards(), options.screen()));
  }

  return {
    get view() {
      return view;
    },
    get zooming() {
      return zooming;
    },
    get moving() {
      return moving;
    },
    panBy(dx, dy) {
      moveByHand({ ...view, x: view.x + dx, y: view.y + dy });
    },
    zoomAt(point, zoom) {
      moveByHand(zoomAround(view, point, zoom));
    },
    pinch: moveByHand,
    fit(rect) {
      move(fitView(rect, options.screen()));
    },
    set(next) {
      if (next.x !== view.x || next.y !== view.y || next.zoom !== view.zoom) move(next);
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}
