import { useEffect } from 'react';
import { toast } from 'sonner';
import { useTranslation } from 'react-i18next';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { useImageFiles } from '../images/use-image-files.ts';
import { imagesOf } from '../images/upload-image.ts';
import { copySelection, cutSelection, pasteText } from './clipboard-actions.ts';
import { combinationOf } from './match-shortcut.ts';
import { actions } from './registry.ts';
import { useRunAction } from './use-actions.ts';

const shortcuts = new Map(
  actions
    .filter(({ native }) => native === undefined)
    .flatMap((action) => action.shortcuts.map((shortcut) => [shortcut, action] as const)),
);

/** Keys that belong to a control that has the focus. */
const controlKeys = new Set(['enter', 'shift+enter', 'space', 'escape']);

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type=radio]), textarea, select, [role=dialog]') !== null)
  );
}

/** Listens for the shortcuts of every action, and for the platform's own copy, cut and paste. */
export function useShortcuts(): void {
  const { editor } = useOpenProject();
  const { t } = useTranslation();
  const run = useRunAction();
  const report = useReport();
  const { paste: pasteImages } = useImageFiles();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return;
      const combination = combinationOf(event);
      const action = shortcuts.get(combination);
      if (isTyping(event.target) && action?.everywhere !== true) return;
      const onControl =
        event.target instanceof HTMLElement &&
        event.target.closest('button, a, [role^=menu]') !== null;
      if (onControl && controlKeys.has(combination)) return;
      if (action === undefined) return;
      event.preventDefault();
      run(action);
    };
    const onCopy = (event: ClipboardEvent) => {
      if (isTyping(event.target) || window.getSelection()?.toString()) return;
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
      if (isTyping(event.target)) return;
      event.preventDefault();
      const images = imagesOf(event.clipboardData?.files);
      if (images.length > 0) return pasteImages(images);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      pasteText(editor, text).then((pasted) => {
        if (!pasted && text !== '') toast(t('action.clipboardInvalid'));
      }, report);
    };
    window.addEventListener('keydown', onKeyDown);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [editor, run, report, pasteImages, t]);
}
