import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setSettings } from '#shared/document/commands/project-entries.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { TextField } from '../ui/text-field.tsx';
import { useOpenProject } from './editor-context.ts';
import { useChange } from './use-change.ts';

/** The name of the project in the list, which the app itself bears too unless it was given another. */
export function ProjectName() {
  const { t } = useTranslation();
  const { project, editor } = useOpenProject();
  const { projects } = useHostClient();
  const change = useChange();
  const report = useReport();
  const [name, setName] = useState(project.name);

  const rename = async (text: string) => {
    const next = text.trim();
    if (next === '' || next === name) return;
    setName(next);
    if (editor.document.settings.name === name) {
      change('rename', (transaction) => setSettings(transaction, { name: next }));
    }
    try {
      await projects.rename({ project: project.id, name: next });
    } catch (error) {
      setName(name);
      report(error);
    }
  };

  return (
    <>
      <h1 className="sr-only">{name}</h1>
      <TextField
        aria-label={t('editor.projectName')}
        className="w-44 truncate bg-transparent text-sm font-medium hover:bg-field"
        maxLength={120}
        value={name}
        onCommit={(text) => void rename(text)}
      />
    </>
  );
}
