import { useRef } from 'react';

/**
 * Where the focus goes when a dialog opens: its `data-first-field`, where it has one. And when one closes that no button of its own opened: where it was before.
 */
export function useReturnFocus(): {
  onOpenAutoFocus: (event: Event) => void;
  onCloseAutoFocus: (event: Event) => void;
} {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus(event) {
      before.current = opener();
      const dialog = event.target instanceof Element ? event.target : null;
      const first = dialog?.querySelector<HTMLElement>('[data-first-field]');
      if (!first) return;
      event.preventDefault();
      first.focus();
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

/** What has the focus; for an item of a menu, which goes, what opened the menu. */
function opener(): Element | null {
  const focused = document.activeElement;
  const menus = [...document.querySelectorAll('[role=menu]')];
  const root = focused?.closest('[role=menu]') ? menus[0] : undefined;
  return root ? document.getElementById(root.getAttribute('aria-labelledby') ?? '') : focused;
}
