import { useTranslation } from 'react-i18next';
import { restoreVersion } from '#shared/document/restore-version.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { useOfferUndo } from './use-offer-undo.ts';

/** Brings a moment of the history back as one gesture, and offers to take that back. */
export function useRestore(): (version: string, name: string) => void {
  const { t } = useTranslation();
  const { editor, ui } = useOpenProject();
  const report = useReport();
  const offerUndo = useOfferUndo();
  return (version, name) => {
    try {
      restoreVersion(editor.document, version);
      ui.setState({ past: null });
      offerUndo(t('history.restored', { name }));
    } catch (error) {
      report(error);
    }
  };
}
