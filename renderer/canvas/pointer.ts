import type { NodeId } from '#shared/document/node.ts';
import { type ResizeHandle, handleAt } from '#renderer/geometry/resize.ts';
import { rectToScreen, toPage } from '#renderer/geometry/viewport.ts';
import { hitTest } from '#renderer/layout/hit-test.ts';
import { type LayoutNode, pageBox } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from './canvas-scene.ts';
import type { Gesture, PointerInput } from './gestures/gesture.ts';
import { marqueeGesture } from './gestures/marquee.ts';
import { moveGesture } from './gestures/move.ts';
import { panGesture } from './gestures/pan.ts';
import { resizeGesture } from './gestures/resize.ts';
import { isLocked, isWithin } from './node-queries.ts';

/** Screen pixels that a press may wander before it is a drag. */
const dragThreshold = 4;
const handleReach = 7;

interface Press {
  readonly start: PointerInput;
  readonly begin: () => Gesture | undefined;
  /** What a press without a drag does. */
  readonly click: () => void;
  gesture: Gesture | null;
}

/** What the pointer does on the canvas. */
export interface PointerControl {
  /** A gesture is running; it was stopped and put back. */
  cancel(): boolean;
  /** While held, every drag moves the page. */
  holdHand(held: boolean): void;
  dispose(): void;
}

export function controlPointer(
  scene: CanvasScene,
  editText: (node: LayoutNode, input: PointerInput) => void,
): PointerControl {
  const { container, editor } = scene;
  const { session } = editor;
  const listeners = new AbortController();
  const { signal } = listeners;
  let press: Press | null = null;
  let handHeld = false;

  function read(event: MouseEvent): PointerInput {
    const screen = scene.pointOf(event);
    return {
      screen,
      page: toPage(scene.camera.view, screen),
      shift: event.shiftKey,
      alt: event.altKey,
      mod: event.ctrlKey || event.metaKey,
    };
  }

  function hit(input: PointerInput): LayoutNode | undefined {
    const { root } = scene.layout;
    const found = root ? hitTest(root, input.page) : undefined;
    return found === root ? undefined : found;
  }

  function handleUnder(
    input: PointerInput,
  ): { node: LayoutNode; handle: ResizeHandle } | undefined {
    const { selection, editing } = session.getState();
    const [node, more] = scene.elementsOf(selection);
    if (!node || more || editing || isLocked(editor, node.key)) return undefined;
    const handle = handleAt(
      rectToScreen(scene.camera.view, pageBox(node)),
      input.screen,
      handleReach,
    );
    return handle && { node, handle };
  }

  function pressOf(event: PointerEvent, input: PointerInput): Press | null {
    const hand = handHeld || session.getState().tool === 'hand' || event.button === 1;
    if (hand) {
      return {
        start: input,
        begin: () => panGesture(scene, input),
        click: () => undefined,
        gesture: null,
      };
    }
    if (event.button !== 0) return null;
    const resize = handleUnder(input);
    if (resize) {
      const { node, handle } = resize;
      const begin = () => resizeGesture(scene, node, handle, input);
      return { start: input, begin, click: () => undefined, gesture: null };
    }
    const under = hit(input)?.node.source;
    if (under === undefined) {
      const click = () => {
        if (!input.shift) select([]);
      };
      return { start: input, begin: () => marqueeGesture(scene, input), click, gesture: null };
    }
    return pressOnNode(under, input);
  }

  /** Pressing in what is selected keeps it, so that it can be dragged; only a click goes deeper. */
  function pressOnNode(under: NodeId, input: PointerInput): Press {
    const { selection } = session.getState();
    const inside = isWithin(editor, under, new Set(selection));
    if (!inside && !input.shift) select([under]);
    const click = () => {
      if (!input.shift) select([under]);
      else if (selection.includes(under)) select(selection.filter((id) => id !== under));
      else select([...selection, under]);
    };
    return { start: input, begin: () => moveGesture(scene, input), click, gesture: null };
  }

  function select(selection: readonly NodeId[]): void {
    const now = session.getState().selection;
    if (now.length === selection.length && now.every((id, index) => id === selection[index]))
      return;
    session.setState({ selection });
  }

  function hover(input: PointerInput): void {
    const hovered = hit(input)?.node.source ?? null;
    if (hovered !== session.getState().hovered) session.setState({ hovered });
    const handle = handleUnder(input)?.handle;
    const hand = handHeld || session.getState().tool === 'hand';
    container.style.cursor = hand ? 'grab' : handle ? `${handle}-resize` : 'default';
  }

  function onDown(event: PointerEvent): void {
    if (press || !isOnCanvas(event)) return;
    container.focus({ preventScroll: true });
    press = pressOf(event, read(event));
    if (!press) return;
    if (event.button === 1) event.preventDefault();
    container.setPointerCapture(event.pointerId);
  }

  function onMove(event: PointerEvent): void {
    const input = read(event);
    if (!press) {
      if (isOnCanvas(event)) hover(input);
      return;
    }
    if (!press.gesture) {
      const { screen } = press.start;
      if (Math.hypot(input.screen.x - screen.x, input.screen.y - screen.y) < dragThreshold) return;
      press.gesture = press.begin() ?? null;
      if (!press.gesture) {
        press = null;
        return;
      }
    }
    press.gesture.move(input);
  }

  function onUp(event: PointerEvent): void {
    const ended = press;
    press = null;
    if (!ended) return;
    if (ended.gesture) ended.gesture.end(read(event));
    else ended.click();
  }

  function isOnCanvas(event: Event): boolean {
    return event.target instanceof Element && !event.target.closest('[data-canvas-typing]');
  }

  container.addEventListener('pointerdown', onDown, { signal });
  container.addEventListener('pointermove', onMove, { signal });
  container.addEventListener('pointerup', onUp, { signal });
  container.addEventListener('pointercancel', () => void cancel(), { signal });
  container.addEventListener('pointerleave', () => session.setState({ hovered: null }), { signal });
  container.addEventListener(
    'dblclick',
    (event) => {
      const input = read(event);
      const under = isOnCanvas(event) ? hit(input) : undefined;
      if (under) editText(under, input);
    },
    { signal },
  );

  function cancel(): boolean {
    const stopped = press?.gesture;
    press = null;
    stopped?.cancel();
    return !!stopped;
  }

  return {
    cancel,
    holdHand(held) {
      handHeld = held;
      container.style.cursor = held ? 'grab' : 'default';
    },
    dispose() {
      cancel();
      listeners.abort();
    },
  };
}
