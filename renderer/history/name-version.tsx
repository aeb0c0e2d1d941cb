import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';

interface NameVersionProps {
  /** A moment of the history; where absent, what is saved now. */
  version?: string;
  onDone: () => void;
}

/** Gives a moment a name, so that it is found again. */
export function NameVersion({ version, onDone }: NameVersionProps) {
  const { t } = useTranslation();
  const { project, saving } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const label = t(version === undefined ? 'history.versionName' : 'history.pointName');

  const create = async (event: React.FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await saving.settled();
      await client.versions.create({
        project: project.id,
        name: name.trim(),
        ...(version === undefined ? {} : { version }),
      });
      setName('');
      onDone();
    } catch (error) {
      report(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="flex gap-1.5" onSubmit={(event) => void create(event)}>
      <Input
        aria-label={label}
        placeholder={t('history.versionPlaceholder')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" size="sm" disabled={busy || name.trim() === ''}>
        {t('common.save')}
      </Button>
    </form>
  );
}
