import { selectChild, selectParent, selectSibling } from '#renderer/editor/walk-selection.ts';
import type { CanvasScene } from './canvas-scene.ts';
import type { PointerControl } from './pointer.ts';

/** Keys that only make sense with the focus on the canvas; all others are the editor's shortcuts. */
export function controlKeyboard(
  scene: CanvasScene,
  pointer: PointerControl,
  editText: (node: string) => boolean,
): () => void {
  const { container, editor } = scene;
  const listeners = new AbortController();
  const { signal } = listeners;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== container) return;
    const { selection } = editor.session.getState();
    const [only, more] = selection;
    if (event.key === 'Escape') {
      selectParent(editor);
      event.preventDefault();
    } else if (event.key === ' ') {
      pointer.holdHand(true);
      event.preventDefault();
    } else if (event.key === 'Tab' && only !== undefined) {
      // With nothing selected, Tab leaves the canvas; Escape leads there.
      selectSibling(editor, event.shiftKey ? -1 : 1);
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.shiftKey && more === undefined) {
      if ((only !== undefined && editText(only)) || selectChild(editor)) event.preventDefault();
    }
  }

  container.addEventListener('keydown', onKeyDown, { signal });
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.key === ' ') pointer.holdHand(false);
    },
    { signal },
  );
  // The key may be let go elsewhere.
  window.addEventListener('blur', () => pointer.holdHand(false), { signal });
  return () => listeners.abort();
}
