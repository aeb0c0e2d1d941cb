/** What of a key press decides; a `KeyboardEvent` fits. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The combination as shortcuts are written: `mod+shift+z`. `mod` is Ctrl, or ⌘ on a Mac. */
export function combinationOf(press: KeyPress): string {
  const key = keyName(press);
  const parts = [
    press.ctrlKey || press.metaKey ? 'mod' : '',
    // A sign that needs Shift to be typed is named by itself: `?` is `?` on every keyboard.
    press.shiftKey && !isSign(key) ? 'shift' : '',
    press.altKey ? 'alt' : '',
    key,
  ];
  return parts.filter((part) => part !== '').join('+');
}

function keyName({ key, code, shiftKey, altKey }: KeyPress): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  // Shift and Alt make other signs of digits, and which ones depends on the keyboard.
  if (digit !== undefined && (shiftKey || altKey) && !['+', '?', '='].includes(key)) return digit;
  if (key === '+') return 'plus';
  // On a Mac, Option makes other letters.
  const letter = altKey ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  if (letter !== undefined) return letter.toLowerCase();
  return key === ' ' ? 'space' : key.toLowerCase();
}

function isSign(key: string): boolean {
  return key === 'plus' || (key.length === 1 && !/[\p{L}\p{N}]/u.test(key));
}
