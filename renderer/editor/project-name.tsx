import { useTranslation } from 'react-i18next';
import { setSettings } from '#shared/document/commands/project-entries.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { TextField } from '../ui/text-field.tsx';
import { useOpenProject } from './editor-context.ts';
import { useChange } from './use-change.ts';
import { useDocumentValue } from './use-document.ts';

/** The project's name: the document's, which the list on the home screen follows. */
export function ProjectName() {
  const { t } = useTranslation();
  const { project } = useOpenProject();
  const { projects } = useHostClient();
  const change = useChange();
  const report = useReport();
  const name = useDocumentValue((document) => document.settings.name);
  return (
    <TextField
      aria-label={t('editor.projectName')}
      className="w-44 truncate bg-transparent text-sm font-medium hover:bg-field"
      maxLength={120}
      value={name}
      onCommit={(text) => {
        const next = text.trim();
        if (next === '') return;
        change('rename', (transaction) => setSettings(transaction, { name: next }));
        projects.rename({ project: project.id, name: next }).catch(report);
      }}
    />
  );
}
