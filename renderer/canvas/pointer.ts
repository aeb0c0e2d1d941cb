import { type NodeId, pageKind } from '#shared/document/node.ts';
import { onDisturbance } from '#renderer/editor/on-disturbance.ts';
import { type Rect, unionOf } from '#renderer/geometry/rect.ts';
import { type ResizeHandle, handleAt } from '#renderer/geometry/resize.ts';
import { rectToScreen, toPage } from '#renderer/geometry/viewport.ts';
import { hitTest } from '#renderer/layout/hit-test.ts';
import { type LayoutNode, pageBox } from '#renderer/layout/layout-node.ts';
import { type FollowedPress, dragThreshold, followPress } from '#renderer/ui/follow-press.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { showDistances } from './distance-hints.ts';
import { createEdgePan } from './edge-pan.ts';
import type { Gesture, PointerInput } from './gestures/gesture.ts';
import { marqueeGesture } from './gestures/marquee.ts';
import { moveGesture } from './gestures/move.ts';
import { panGesture } from './gestures/pan.ts';
import { resizeGesture } from './gestures/resize.ts';
import { canResize, isWithin, lockedItself, placesFreely } from './node-queries.ts';

const handleReach = 7;
const modifiers: ReadonlySet<string> = new Set(['Alt', 'Shift', 'Control', 'Meta']);

/** What a press on the canvas may become. */
interface PressMeaning {
  readonly begin: () => Gesture | undefined;
  /** What a press without a drag does. */
  readonly click: () => void;
  /** The page moves along when something is dragged to an edge. */
  readonly pans: boolean;
}

/** What the pointer does on the canvas. */
export interface PointerControl {
  /** Stops and takes no notice of the pointer until it is let go on: two fingers are at work. */
  suspend(on: boolean): void;
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
  let press: PressMeaning | null = null;
  let gesture: Gesture | null = null;
  let followed: FollowedPress | null = null;
  let handHeld = false;
  let suspended = false;
  let last: PointerInput | null = null;
  const edges = createEdgePan(scene, () => {
    if (!last) return;
    last = { ...last, page: toPage(scene.camera.view, last.screen) };
    gesture?.move(last);
  });

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

  /** The topmost element that isn't locked; the page itself where there is none. */
  function elementUnder(input: PointerInput): LayoutNode | undefined {
    const { root } = scene.layout;
    return root ? hitTest(root, input.page, (node) => lockedItself(editor, node)) : undefined;
  }

  function hit(input: PointerInput): LayoutNode | undefined {
    const found = elementUnder(input);
    return found === scene.layout.root ? undefined : found;
  }

  function handleUnder(
    input: PointerInput,
  ): { elements: readonly LayoutNode[]; whole: Rect; handle: ResizeHandle } | undefined {
    const { selection, editing } = session.getState();
    const elements = scene.elementsOf(selection);
    if (editing || !canResize(editor, elements)) return undefined;
    const whole = unionOf(elements.map(pageBox));
    const handle =
      whole && handleAt(rectToScreen(scene.camera.view, whole), input.screen, handleReach);
    return handle && { elements, whole, handle };
  }

  function meaningOf(event: PointerEvent, input: PointerInput): PressMeaning | null {
    const hand = handHeld || session.getState().tool === 'hand' || event.button === 1;
    if (hand) {
      return { begin: () => panGesture(scene, input), click: () => undefined, pans: false };
    }
    if (event.button === 2) selectForMenu(input);
    if (event.button !== 0) return null;
    const resize = handleUnder(input);
    if (resize) {
      const { elements, whole, handle } = resize;
      const begin = () =>
        elements.every(({ key }) => editor.document.node(key))
          ? resizeGesture(scene, elements, whole, handle, input)
          : undefined;
      return { begin, click: () => undefined, pans: true };
    }
    const under = hit(input)?.node.source;
    if (under === undefined) {
      const other = scene.others.at(input.page);
      const click = () => {
        if (other !== undefined) session.setState({ breakpoint: other });
        else if (!input.shift) select([]);
      };
      const begin = () => marqueeGesture(scene, input);
      return { begin, click, pans: true };
    }
    return pressOnNode(under, input);
  }

  /** Pressing in what is selected keeps it, so that it can be dragged; only a click goes deeper. */
  function pressOnNode(under: NodeId, input: PointerInput): PressMeaning {
    const { selection } = session.getState();
    const inside = isWithin(editor, under, new Set(selection));
    const marquee = !inside && (input.shift || input.mod || isSection(under));
    if (!inside && !input.shift && !marquee) select([under]);
    const click = () => {
      if (!editor.document.node(under)) return;
      if (!input.shift) select([under]);
      else if (selection.includes(under)) select(selection.filter((id) => id !== under));
      else select([...selection, under]);
    };
    const begin = () => (marquee ? marqueeGesture(scene, input) : moveGesture(scene, input));
    return { begin, click, pans: true };
  }

  /** A band of the page with something in it: dragging over it selects what it holds, unless it is selected. */
  function isSection(id: NodeId): boolean {
    const node = editor.document.node(id);
    const parent = editor.document.node(node?.parent ?? '');
    const { root } = scene.layout;
    return (
      node !== undefined &&
      node.children.length > 0 &&
      parent?.kind === pageKind &&
      !placesFreely(editor, parent.id) &&
      (scene.layout.node(id)?.width ?? 0) >= (root?.width ?? 0) * 0.9
    );
  }

  /** A menu is about what lies under the pointer, unless that is selected with others. */
  function selectForMenu(input: PointerInput): void {
    const under = hit(input)?.node.source;
    if (under === undefined) select([]);
    else if (!isWithin(editor, under, new Set(session.getState().selection))) select([under]);
  }

  function select(selection: readonly NodeId[]): void {
    const now = session.getState().selection;
    if (now.length === selection.length && now.every((id, index) => id === selection[index]))
      return;
    session.setState({ selection });
  }

  function hover(input: PointerInput): void {
    const element = elementUnder(input);
    const hovered = element === scene.layout.root ? null : (element?.node.source ?? null);
    showDistances(scene, input.alt ? element && scene.layout.node(element.node.source) : undefined);
    if (hovered !== session.getState().hovered) session.setState({ hovered });
    const handle = handleUnder(input)?.handle;
    const hand = handHeld || session.getState().tool === 'hand';
    container.style.cursor = hand ? 'grab' : handle ? `${handle}-resize` : 'default';
  }

  function hold(next: PressMeaning | null): void {
    press = next;
    if (session.getState().pressed !== !!press) session.setState({ pressed: !!press });
  }

  function onDown(event: PointerEvent): void {
    if (press || suspended || !isOnCanvas(event)) return;
    container.focus({ preventScroll: true });
    hold(meaningOf(event, read(event)));
    if (!press) return;
    if (event.button === 1) event.preventDefault();
    container.setPointerCapture(event.pointerId);
    followed = followPress(event, { move: drag, end, click, cancel: stop }, dragThreshold);
  }

  function onHover(event: PointerEvent): void {
    if (suspended || press) return;
    last = read(event);
    if (isOnCanvas(event)) hover(last);
  }

  function drag(event: PointerEvent): void {
    last = read(event);
    gesture ??= press?.begin() ?? null;
    if (!gesture) return stop();
    gesture.move(last);
    if (press?.pans) edges.follow(last.screen);
  }

  /** Forgets the press; returns what had become of it. */
  function release(): Gesture | null {
    const ended = gesture;
    gesture = null;
    followed?.drop();
    followed = null;
    edges.stop();
    hold(null);
    return ended;
  }

  function end(event: PointerEvent): void {
    const input = read(event);
    try {
      release()?.end(input);
    } catch (error) {
      scene.report(error);
    }
  }

  function click(): void {
    const clicked = press;
    release();
    clicked?.click();
  }

  function stop(): void {
    release()?.cancel();
  }

  function isOnCanvas(event: Event): boolean {
    return event.target instanceof Element && !event.target.closest('[data-canvas-typing]');
  }

  function leave(): void {
    last = null;
    showDistances(scene, undefined);
    session.setState({ hovered: null });
  }

  /** What a key that is held changes shows at once, also while the pointer rests. */
  function onModifier(event: KeyboardEvent): void {
    if (!modifiers.has(event.key) || !last) return;
    const { shiftKey: shift, altKey: alt } = event;
    last = { ...last, shift, alt, mod: event.ctrlKey || event.metaKey };
    // Else Windows hands the focus to the menu of the window.
    if (event.key === 'Alt') event.preventDefault();
    if (press) gesture?.move(last);
    else if (event.key === 'Alt') hover(last);
  }

  const releaseDisturbance = onDisturbance(editor, (by) => {
    if (by === 'view' || gesture?.endures === false) stop();
  });
  container.addEventListener('pointerdown', onDown, { signal });
  container.addEventListener('pointermove', onHover, { signal });
  container.addEventListener('pointerleave', leave, { signal });
  window.addEventListener('keydown', onModifier, { signal });
  window.addEventListener('keyup', onModifier, { signal });
  container.addEventListener(
    'dblclick',
    (event) => {
      const input = read(event);
      const under = isOnCanvas(event) ? hit(input) : undefined;
      if (under) editText(under, input);
    },
    { signal },
  );

  return {
    suspend(on) {
      if (on) stop();
      suspended = on;
    },
    holdHand(held) {
      handHeld = held;
      container.style.cursor = held ? 'grab' : 'default';
    },
    dispose() {
      stop();
      releaseDisturbance();
      listeners.abort();
    },
  };
}
