import type { EditorSessionStore, PaletteDrag } from '../editor/session.ts';

/** How far the pointer moves, in pixels, before a press becomes a drag. */
const dragThreshold = 4;

/**
 * Follows the pointer until it is released. The canvas hears of the release first and takes the drop;
 * Escape ends the drag without one.
 */
export function startPaletteDrag(
  session: EditorSessionStore,
  item: Omit<PaletteDrag, 'point'>,
  start: { readonly clientX: number; readonly clientY: number },
): void {
  let dragging = false;
  const listeners = new AbortController();
  const end = () => {
    listeners.abort();
    if (!dragging) return;
    session.setState({ paletteDrag: null });
    ignoreClick();
  };
  const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (!dragging && Math.hypot(x - start.clientX, y - start.clientY) < dragThreshold) return;
    dragging = true;
    session.setState({ paletteDrag: { ...item, point: { x, y } } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging) return;
    // It ends the drag and nothing else: what is selected stays so.
    event.preventDefault();
    end();
  };
  window.addEventListener('pointermove', onMove, { signal: listeners.signal });
  window.addEventListener('pointerup', end, { signal: listeners.signal });
  window.addEventListener('pointercancel', end, { signal: listeners.signal });
  window.addEventListener('keydown', onKeyDown, { signal: listeners.signal, capture: true });
}

/** A drag that ends over where it began is no click. */
function ignoreClick(): void {
  const listeners = new AbortController();
  const options = { signal: listeners.signal, capture: true };
  window.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      listeners.abort();
    },
    options,
  );
  window.addEventListener('pointerdown', () => listeners.abort(), options);
  window.addEventListener('keydown', () => listeners.abort(), options);
}
