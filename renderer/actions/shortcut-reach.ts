/**
 * What the focus is on, as far as keys go: the elements of the page (the canvas, the layers, or nothing at
 * all), a control of its own, a text that is typed, or something that lies over the editor and keeps all keys.
 */
export type FocusPlace = 'elements' | 'control' | 'text' | 'overlay';

/**
 * How far the shortcuts of an action reach beyond the elements: to any control, into texts as well, or over
 * all that is open, before anything else hears them.
 */
export type ShortcutReach = 'window' | 'everywhere' | 'always';

/** Marks what shows elements and lends them its keys. */
export const elementKeys = { 'data-element-keys': '' } as const;

const overlays = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
const texts = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select';
const elements = '[data-element-keys], [data-element-keys] [role=treeitem]';

export function focusPlace(target: EventTarget | null): FocusPlace {
  if (!(target instanceof Element) || target === document.body) return 'elements';
  if (target.closest(overlays) !== null) return 'overlay';
  if (target.matches(texts) || (target instanceof HTMLElement && target.isContentEditable))
    return 'text';
  return target.matches(elements) || target === document.documentElement ? 'elements' : 'control';
}

/** Whether a shortcut that reaches this far (undefined: to the elements) works where the focus is. */
export function reaches(reach: ShortcutReach | undefined, place: FocusPlace): boolean {
  if (reach === 'always') return true;
  switch (place) {
    case 'overlay':
      return false;
    case 'text':
      return reach === 'everywhere';
    case 'control':
      return reach !== undefined;
    case 'elements':
      return true;
  }
}
