import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

/**
 * For a pane that takes no focus when it opens: Escape in it closes it, and the focus that goes with it
 * returns to where it came from, or to the canvas.
 */
export function usePaneFocus(onClose: () => void): {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
} {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    return () => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const canvas = document.querySelector('main [role=application]');
      const from = before.current;
      const isThere = from !== null && from !== document.body && from.isConnected;
      const target = isThere ? from : canvas;
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    };
  }, []);
  return {
    onFocus({ currentTarget, relatedTarget }) {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) {
        before.current = relatedTarget;
      }
    },
    onKeyDown(event) {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    },
  };
}
