import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { restoreVersion } from '#shared/document/restore-version.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';

/** Brings a moment of the history back as one gesture, and offers to take that back. */
export function useRestore(): (version: string, name: string) => void {
  const { t } = useTranslation();
  const { editor, ui } = useOpenProject();
  const report = useReport();
  return (version, name) => {
    try {
      restoreVersion(editor.document, version);
      ui.setState({ past: null });
      toast.success(t('history.restored', { name }), {
        action: { label: t('common.undo'), onClick: () => void editor.document.undo() },
      });
    } catch (error) {
      report(error);
    }
  };
}
