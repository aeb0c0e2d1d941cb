const macNames: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥' };
const otherNames: Readonly<Record<string, string>> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
const keyNames: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  delete: 'Del',
  plus: '+',
  backspace: '⌫',
  enter: '↵',
  escape: 'Esc',
};

/** Writes `mod+shift+z` the way a keyboard shows it: `⌘⇧Z`, or `Ctrl+Shift+Z`. */
export function shortcutText(keys: string, mac: boolean): string {
  const parts = keys.split('+').map((key) => {
    const name = (mac ? macNames : otherNames)[key] ?? keyNames[key];
    return name ?? key.toUpperCase();
  });
  return parts.join(mac ? '' : '+');
}
