import { Flag, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Version } from '#shared/contract/schemas.ts';
import { restoreVersion } from '#shared/document/restore-version.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';

/** Named versions: one is made of what is saved, and each can be brought back without losing anything. */
export function VersionList({
  versions,
  onChange,
}: {
  versions: readonly Version[];
  onChange: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { project, editor, saving } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });

  const create = async (event: React.FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await saving.settled();
      await client.versions.create({ project: project.id, name: name.trim() });
      setName('');
      onChange();
    } catch (error) {
      report(error);
    } finally {
      setBusy(false);
    }
  };
  const restore = ({ name: versionName, version }: Version) => {
    try {
      restoreVersion(editor.document, version);
      toast.success(t('history.restored', { name: versionName }), {
        action: { label: t('common.undo'), onClick: () => void editor.document.undo() },
      });
    } catch (error) {
      report(error);
    }
  };

  return (
    <section aria-label={t('history.versions')} className="border-b p-3">
      <h3 className="text-xs font-semibold">{t('history.versions')}</h3>
      <form className="mt-2 flex gap-1.5" onSubmit={(event) => void create(event)}>
        <Input
          aria-label={t('history.versionName')}
          placeholder={t('history.versionPlaceholder')}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" size="sm" disabled={busy || name.trim() === ''}>
          {t('common.save')}
        </Button>
      </form>
      {versions.length === 0 ? (
        <p className="mt-2 text-2xs text-muted">{t('history.noVersions')}</p>
      ) : (
        <ul className="mt-2 flex flex-col gap-1">
          {versions.map((version) => (
            <li key={version.id} className="rounded-md border px-2 py-1.5">
              <span className="flex items-center gap-1.5 text-xs font-medium">
                <Flag aria-hidden className="size-3.5 shrink-0 text-accent-text" />
                <span className="min-w-0 break-words">{version.name}</span>
              </span>
              <span className="mt-1 flex flex-wrap items-center justify-between gap-1">
                <span className="text-2xs text-muted">{when.format(version.createdAt)}</span>
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={t('history.restoreNamed', { name: version.name })}
                  onClick={() => restore(version)}
                >
                  <RotateCcw />
                  {t('home.restore')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
