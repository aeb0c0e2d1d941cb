import { pageKind } from '#shared/document/node.ts';
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
      if (!pointer.cancel()) selectParent();
      event.preventDefault();
    } else if (event.key === ' ') {
      pointer.holdHand(true);
      event.preventDefault();
    } else if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      only !== undefined &&
      more === undefined
    ) {
      if (editText(only)) event.preventDefault();
    }
  }

  function selectParent(): void {
    const { session, document } = editor;
    const parents = session.getState().selection.flatMap((id) => {
      const parent = document.node(document.node(id)?.parent ?? '');
      return parent && parent.kind !== pageKind ? [parent.id] : [];
    });
    session.setState({ selection: [...new Set(parents)] });
  }

  container.addEventListener('keydown', onKeyDown, { signal });
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.key === ' ') pointer.holdHand(false);
    },
    { signal },
  );
  return () => listeners.abort();
}
