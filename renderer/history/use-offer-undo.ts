import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Gesture } from '#shared/document/change.ts';
import { useEditor } from '../editor/editor-context.ts';
import { travel } from '../editor/travel.ts';
import { useGestureText } from './gesture-text.ts';

/** Tells what was undone or redone, where no page shows it. */
export function useSayTravelled(): (gesture: Gesture) => void {
  const gestureText = useGestureText();
  return useCallback(
    (gesture) => void toast(gestureText({ ...gesture, subject: null }), { id: 'travelled' }),
    [gestureText],
  );
}

/** Says what was just done, with the way to take it back until the next change. */
export function useOfferUndo(): (text: string) => void {
  const { t } = useTranslation();
  const editor = useEditor();
  const sayTravelled = useSayTravelled();
  return useCallback(
    (text) => {
      const shown = toast(text, {
        action: { label: t('common.undo'), onClick: () => travel(editor, 'undo', sayTravelled) },
      });
      const release = editor.document.subscribe(() => {
        release();
        toast.dismiss(shown);
      });
    },
    [t, editor, sayTravelled],
  );
}
