import { type Point, translate } from '#renderer/geometry/rect.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import type { LayoutNode } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from '../canvas-scene.ts';
import { emptyOverlay } from '../overlay-state.ts';
import { layOut } from './lay-out.ts';

/** What the pointer's code asks of a window. `KeyboardEvent` and `Element` are for `instanceof`. */
export class StageElement extends EventTarget {
  readonly style = { cursor: '' };
  readonly focus = () => undefined;
  readonly setPointerCapture = () => undefined;
  readonly closest = () => null;
}
export class StageKey extends Event {
  readonly key: string;
  constructor(type: string, key: string) {
    super(type, { cancelable: true });
    this.key = key;
  }
}

/** The globals that a window has, for `vi.stubGlobal`. */
export function stageGlobals() {
  const document = Object.assign(new EventTarget(), { hidden: false });
  const window = Object.assign(new EventTarget(), { setTimeout: () => 0 });
  return {
    window,
    document,
    Element: StageElement,
    KeyboardEvent: StageKey,
    requestAnimationFrame: () => 1,
    cancelAnimationFrame: () => undefined,
  };
}

export const stageSize = { width: 800, height: 600 };

/** As much of a canvas as gestures work on, without a screen: the page is laid out anew after each change. */
export function pointerStage(editor: Editor) {
  const container = new StageElement();
  const overlay = emptyOverlay();
  const lifted: LayoutNode[] = [];
  const reported: unknown[] = [];
  let laid = layOut(editor);
  const release = editor.document.subscribe(() => {
    laid = layOut(editor);
  });
  editor.session.subscribe((state, before) => {
    if (state.page !== before.page) laid = layOut(editor);
  });
  let view = { x: 0, y: 0, zoom: 0.5 };
  const scene = {
    container,
    editor,
    overlay,
    layout: {
      get root() {
        return laid.root;
      },
      node: (key: string) => laid.nodes.get(key),
      preview: () => undefined,
    },
    camera: {
      get view() {
        return view;
      },
      set: (next: typeof view) => (view = next),
      panBy(x: number, y: number) {
        view = { ...view, ...translate({ ...view, width: 0, height: 0 }, x, y), zoom: view.zoom };
      },
    },
    stage: { size: stageSize, refreshOverlay: () => undefined },
    others: { at: () => undefined, list: () => [] },
    describePlace: () => '',
    report: (error: unknown) => void reported.push(error),
    elementsOf: (ids: readonly string[]) => ids.flatMap((id) => laid.nodes.get(id) ?? []),
    lift(nodes: readonly LayoutNode[]) {
      lifted.splice(0, lifted.length, ...nodes);
    },
    dragTo: () => undefined,
    pointOf: ({ clientX: x, clientY: y }: { clientX: number; clientY: number }): Point => ({
      x,
      y,
    }),
  };
  return {
    // What gestures ask of a scene is all there; the rest needs a screen.
    scene: scene as unknown as CanvasScene,
    container,
    reported,
    /** Nothing is being dragged, and nothing shows that something was. */
    isIdle: () =>
      !editor.session.getState().pressed &&
      lifted.length === 0 &&
      overlay.drop === null &&
      overlay.carried === null &&
      overlay.marquee === null &&
      overlay.guides.length === 0 &&
      overlay.measures.length === 0,
    release,
  };
}
