/**
 * For a menu that closes: the focus stays where an item has put it, in a field or a dialog that it opened;
 * else it goes back to where it was before the menu.
 */
export function keepTakenFocus(event: Event): void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused.closest('[role=menu]')) return;
  const menu = event.currentTarget instanceof Element ? event.currentTarget : null;
  // What opened it may have kept the focus all the while.
  if (focused.id !== '' && focused.id === menu?.getAttribute('aria-labelledby')) return;
  event.preventDefault();
}
