/** What browsers report for a key that an input method takes, also where `isComposing` is over already. */
const inputMethodKey = 229;

/**
 * Keeps the keys that choose a word in an input method (for Japanese, Chinese, Korean or accents) from all
 * that listens to keys, so that Enter ends the choice alone. Call it before anything else listens.
 */
export function holdBackComposing(target: EventTarget): void {
  target.addEventListener(
    'keydown',
    (event) => {
      const { isComposing, keyCode } = event as KeyboardEvent;
      if (isComposing || keyCode === inputMethodKey) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
