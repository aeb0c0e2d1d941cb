import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';

/** The roles in the menu of text. */
function editRoles(isMac: boolean): unknown[] {
  const edit = menuTemplate('es', isMac).find(({ label }) => label === 'Edición');
  const items = Array.isArray(edit?.submenu) ? edit.submenu : [];
  return items.map(({ role }) => role).filter((role) => role !== undefined);
}

describe('the menu of text', () => {
  it('takes back and redoes on a Mac, where text fields have no shortcuts of their own', () => {
    const clipboard = ['cut', 'copy', 'paste', 'selectAll'];
    expect(editRoles(true)).toEqual(['undo', 'redo', ...clipboard]);
    expect(editRoles(false)).toEqual(clipboard);
  });
});
