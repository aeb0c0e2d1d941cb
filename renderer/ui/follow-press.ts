/** What a press becomes while its button is held. Exactly one of `end`, `click` and `cancel` is called, last. */
export interface Press {
  /** The pointer moved, after it has gone as far as makes a drag. */
  move(event: PointerEvent): void;
  /** Let go after a drag. */
  end(event: PointerEvent): void;
  /** Let go without one. */
  click(event: PointerEvent): void;
  /** It ended in any other way: all is to be as before the press. */
  cancel(): void;
}

/** A press that is followed. Both do nothing once it has ended. */
export interface FollowedPress {
  cancel(): void;
  /** Follows it no longer, without a word to it. */
  drop(): void;
}

/** Client pixels that a press may wander before it is a drag. */
export const dragThreshold = 4;

/** What `PointerEvent.buttons` has for a `button`, by its number. */
const bits = [1, 4, 2, 8, 16];
const modifiers: ReadonlySet<string> = new Set(['Alt', 'Shift', 'Control', 'Meta', 'AltGraph']);

/**
 * Follows a press until its button is let go. It is cancelled where that can't be seen (the pointer is taken
 * away, the window loses the focus or is hidden, a move comes with no button held), when another button is
 * pressed with it, and by Escape. Meanwhile no other key and no paste reaches the app; modifiers do.
 * @param threshold client pixels that the pointer may wander before it is a drag.
 */
export function followPress(
  down: Pick<PointerEvent, 'pointerId' | 'button' | 'clientX' | 'clientY'>,
  press: Press,
  threshold = 0,
): FollowedPress {
  const listeners = new AbortController();
  const { signal } = listeners;
  const options = { capture: true, signal };
  const held = bits[down.button] ?? 0;
  let dragging = false;

  function finish(last: () => void): void {
    if (signal.aborted) return;
    listeners.abort();
    last();
  }
  const cancel = () =>
    finish(() => {
      if (dragging) swallowClick('held');
      press.cancel();
    });
  /** By a key or another button, whose own meaning is gone with it. */
  const breakOff = () => {
    dragging = true;
    cancel();
  };

  function follow(event: PointerEvent): void {
    if (event.pointerId !== down.pointerId) return;
    if (event.buttons !== held) return breakOff();
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    dragging ||= far >= threshold;
    if (dragging) press.move(event);
  }

  function letGo(event: PointerEvent): void {
    if (event.pointerId !== down.pointerId) return;
    finish(() => {
      if (dragging) {
        swallowClick('up');
        press.end(event);
      } else press.click(event);
    });
  }

  function holdBack(event: Event): void {
    if (event instanceof KeyboardEvent && modifiers.has(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event instanceof KeyboardEvent && event.key === 'Escape') breakOff();
  }

  const lost = (event: PointerEvent) => {
    if (event.pointerId === down.pointerId) cancel();
  };
  window.addEventListener('pointermove', follow, options);
  window.addEventListener('pointerup', letGo, options);
  window.addEventListener('pointercancel', lost, options);
  window.addEventListener('lostpointercapture', lost, options);
  for (const type of ['keydown', 'cut', 'copy', 'paste']) {
    window.addEventListener(type, holdBack, options);
  }
  // Not captured: that would be every element's.
  window.addEventListener('blur', cancel, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) cancel();
    },
    { signal },
  );
  return { cancel, drop: () => listeners.abort() };
}

/**
 * A drag that ends over where it began is no click, and the button that cancels one opens no menu.
 * @param button whether it is up already, so that what it means comes at once, or still held.
 */
function swallowClick(button: 'up' | 'held'): void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  for (const type of ['click', 'auxclick', 'dblclick', 'contextmenu']) {
    window.addEventListener(type, swallow, { capture: true, signal });
  }
  const afterThis = () => window.setTimeout(() => listeners.abort());
  if (button === 'up') afterThis();
  else window.addEventListener('pointerup', afterThis, { capture: true, signal });
  // A press comes only when no button was held: it begins something new.
  window.addEventListener('pointerdown', () => listeners.abort(), { capture: true, signal });
}
