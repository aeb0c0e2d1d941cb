import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { toast } from 'sonner';
import { commitTyping } from '../app/finish-typing.ts';
import { usePreferences } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { useOfferUndo, useSayTravelled } from '../history/use-offer-undo.ts';
import { localeOf } from '../i18n/i18n.ts';
import { readClipboard } from '../paste/clipboard-parts.ts';
import { usePaste } from '../paste/use-paste.ts';
import type { ActionContext, EditorAction, ElementClipboard } from './action.ts';

/** Milliseconds in which the host is expected to have stored what is committed. */
const patience = 3000;

/** The system's clipboard, and where that may not be read, what was last copied here. */
function createClipboard(): ElementClipboard {
  let last: string | null = null;
  return {
    write(text) {
      last = text;
      navigator.clipboard?.writeText(text).catch(() => undefined);
    },
    async read() {
      const parts = await readClipboard();
      return parts ?? (last === null ? null : { text: last, html: '', files: [] });
    },
  };
}

export function useActionContext(): ActionContext {
  const { editor, ui, saving } = useOpenProject();
  const { t, i18n } = useTranslation();
  const preferences = usePreferences();
  const navigate = useNavigate();
  const paste = usePaste();
  const offerUndo = useOfferUndo();
  const sayTravelled = useSayTravelled();
  return useMemo(
    () => ({
      editor,
      ui,
      preferences,
      navigate: (path) => void navigate(path),
      locale: localeOf(i18n.language),
      clipboard: createClipboard(),
      paste,
      text: (key) => t(key),
      say: (key) => void toast(t(key), { id: key }),
      announce: (key, count) => offerUndo(t(key, { count })),
      save: async () => {
        commitTyping();
        await Promise.race([saving.settled(), new Promise((done) => setTimeout(done, patience))]);
        const { status, pending } = saving.state.getState();
        const id = 'saved';
        if (pending === 0) toast.success(t('save.allSaved'), { id });
        else if (status === 'failed') toast.error(t('save.failed'), { id });
        else toast.warning(t('save.offline', { count: pending }), { id });
      },
      sayTravelled,
    }),
    [editor, ui, saving, preferences, navigate, paste, i18n.language, t, offerUndo, sayTravelled],
  );
}

/** Runs an action where it can run; a refusal of the document is told to the user. */
export function useRunAction(): (action: EditorAction) => void {
  const context = useActionContext();
  const report = useReport();
  return useCallback(
    (action) => {
      if (!action.enabled(context)) {
        const reason = action.refusal?.(context) ?? null;
        if (reason !== null) context.say(reason);
        return;
      }
      try {
        Promise.resolve(action.run(context)).catch(report);
      } catch (error) {
        report(error);
      }
    },
    [context, report],
  );
}
