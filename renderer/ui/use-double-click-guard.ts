import { useRef } from 'react';

/** Milliseconds in which a second press belongs to a double click. */
const doubleClickTime = 500;

/**
 * Keeps a double click from closing a dialog: its first click may make the dialog smaller, so that the
 * second one lands beside it.
 */
export function useDoubleClickGuard(): {
  onClickCapture: (event: { timeStamp: number }) => void;
  onPointerDownOutside: (event: CustomEvent<{ originalEvent: PointerEvent }>) => void;
} {
  const clickedAt = useRef(-Infinity);
  return {
    onClickCapture({ timeStamp }) {
      clickedAt.current = timeStamp;
    },
    onPointerDownOutside(event) {
      const { timeStamp } = event.detail.originalEvent;
      if (timeStamp - clickedAt.current < doubleClickTime) event.preventDefault();
    },
  };
}
