import { useRef } from 'react';

/** Where the focus goes when a dialog closes that no button of its own opened: where it was before. */
export function useReturnFocus(): {
  onOpenAutoFocus: () => void;
  onCloseAutoFocus: (event: Event) => void;
} {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus() {
      before.current = document.activeElement;
    },
    onCloseAutoFocus(event) {
      event.preventDefault();
      // What the dialog opened may have the focus already.
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const target =
        before.current instanceof HTMLElement && before.current.isConnected
          ? before.current
          : document.querySelector<HTMLElement>('main [role=application]');
      target?.focus();
    },
  };
}
