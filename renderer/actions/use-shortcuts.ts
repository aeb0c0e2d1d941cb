import { useEffect } from 'react';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { partsOf } from '../paste/clipboard-parts.ts';
import { usePaste } from '../paste/use-paste.ts';
import { copySelection, cutSelection } from './clipboard-actions.ts';
import { combinationOf } from './match-shortcut.ts';
import { actions } from './registry.ts';
import { focusPlace, reaches } from './shortcut-reach.ts';
import { useRunAction } from './use-actions.ts';

const shortcuts = new Map(
  actions
    .filter(({ native }) => native === undefined)
    .flatMap((action) => action.shortcuts.map((shortcut) => [shortcut, action] as const)),
);

/** Listens for the shortcuts of every action, and for the platform's own copy, cut and paste. */
export function useShortcuts(): void {
  const { editor } = useOpenProject();
  const run = useRunAction();
  const report = useReport();
  const paste = usePaste();

  useEffect(() => {
    const onFirstKeyDown = (event: KeyboardEvent) => {
      const action = shortcuts.get(combinationOf(event));
      if (action?.reach !== 'always') return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) run(action);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = shortcuts.get(combinationOf(event));
      if (action === undefined) return;
      const place = focusPlace(event.target);
      const works = reaches(action.reach, place);
      // On a control, what means nothing to it must not reach the browser, which would go back or find.
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (works || (place === 'control' && isChord)) event.preventDefault();
      if (works) run(action);
    };
    const onCopy = (event: ClipboardEvent) => {
      if (focusPlace(event.target) !== 'elements' || window.getSelection()?.toString()) return;
      const text = copySelection(editor);
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      if (event.type !== 'cut') return;
      try {
        cutSelection(editor);
      } catch (error) {
        report(error);
      }
    };
    const onPaste = (event: ClipboardEvent) => {
      const place = focusPlace(event.target);
      if (place === 'text' || place === 'overlay') return;
      event.preventDefault();
      void paste(partsOf(event.clipboardData));
    };
    window.addEventListener('keydown', onFirstKeyDown, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onFirstKeyDown, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [editor, run, report, paste]);
}
