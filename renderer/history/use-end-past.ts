import { useEffect } from 'react';
import { useOpenProject } from '../editor/editor-context.ts';

/** Leaves the past when the project changes, when its panel closes and on Escape. */
export function useEndPast(): void {
  const { editor, ui } = useOpenProject();
  useEffect(() => {
    const end = () => ui.setState({ past: null });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || ui.getState().past === null) return;
      event.preventDefault();
      end();
    };
    const release = editor.document.subscribe(end);
    // Before the shortcuts, for which Escape means the selection.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      release();
      end();
    };
  }, [editor, ui]);
}
