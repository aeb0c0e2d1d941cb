/** What is typed into as text. Each such field commits what it holds when the focus leaves it. */
const fields =
  'input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable]:not([contenteditable=false])';

/** Marks a field while it holds something that isn't committed. */
export function draftMark(isDraft: boolean): { 'data-draft'?: '' } {
  return isDraft ? { 'data-draft': '' } : {};
}

/** Whether the field that has the focus holds something that isn't committed. */
export function isTypingDraft(): boolean {
  return document.activeElement?.matches('[data-draft]') === true;
}

/** Commits what is being typed, whichever field it is in; the focus stays where that is still there. */
export function commitTyping(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !field.matches(fields)) return;
  field.blur();
  if (field.isConnected) field.focus({ preventScroll: true });
}

/**
 * Commits what is being typed before the window goes, hides or shows another address, and before a press
 * beside the field: what it closes would take the field away without its knowing. Call it before anything
 * else listens.
 */
export function commitTypingInTime(target: Window): void {
  const options = { capture: true };
  target.addEventListener('beforeunload', commitTyping, options);
  target.addEventListener('pagehide', commitTyping, options);
  target.addEventListener('popstate', commitTyping, options);
  target.document.addEventListener('visibilitychange', () => {
    if (target.document.hidden) commitTyping();
  });
  target.addEventListener(
    'pointerdown',
    ({ target: pressed }) => {
      const field = document.activeElement;
      if (!(field instanceof HTMLElement) || !isTypingDraft()) return;
      if (!(pressed instanceof Node && field.contains(pressed))) field.blur();
    },
    options,
  );
}
