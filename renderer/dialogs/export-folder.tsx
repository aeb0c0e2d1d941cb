import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportResult } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { toHostFailure } from '../host/host-failure.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Spinner } from '../ui/spinner.tsx';

interface ExportFolderProps {
  /** The folder in which one for the project is proposed. */
  readonly parent: string;
  /** Whether the host has a dialog to choose a folder. */
  readonly canChoose: boolean;
}

type Phase = 'ready' | 'running' | 'exists' | ExportResult;

/** The code in a folder of this computer, which later exports keep up to date. */
export function ExportFolder({ parent, canChoose }: ExportFolderProps) {
  const { t } = useTranslation();
  const { editor, project, saving } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const folderId = useId();
  const [folder, setFolder] = useState(`${parent}/${folderName(editor.document.settings.name)}`);
  const [phase, setPhase] = useState<Phase>('ready');

  const choose = async () => {
    try {
      const { folder: chosen } = await client.export.chooseFolder();
      if (chosen !== null) setFolder(chosen);
    } catch (error) {
      report(error);
    }
  };
  const run = async (overwrite: boolean) => {
    setPhase('running');
    try {
      await saving.settled();
      setPhase(await client.export.run({ project: project.id, folder, overwrite }));
    } catch (error) {
      const exists = toHostFailure(error).code === 'file-exists';
      if (!exists) report(error);
      setPhase(exists ? 'exists' : 'ready');
    }
  };

  return (
    <form
      className="flex flex-col gap-3 rounded-lg border p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void run(false);
      }}
    >
      <div>
        <h3 className="text-xs font-semibold">{t('export.folderTitle')}</h3>
        <p className="mt-0.5 text-xs text-muted">{t('export.folderText')}</p>
      </div>
      <div>
        <label htmlFor={folderId} className="mb-1 block text-xs font-medium">
          {t('export.folder')}
        </label>
        <div className="flex gap-2">
          <Input
            id={folderId}
            className="h-8"
            value={folder}
            onChange={(event) => {
              setFolder(event.target.value);
              setPhase('ready');
            }}
          />
          {canChoose ? <Button onClick={() => void choose()}>{t('export.choose')}</Button> : null}
          <Button
            type="submit"
            variant={canChoose ? 'primary' : 'secondary'}
            disabled={folder.trim() === '' || phase === 'running'}
          >
            {t('export.run')}
          </Button>
        </div>
      </div>
      {phase === 'running' ? <Spinner label={t('export.running')} /> : null}
      {phase === 'exists' ? (
        <section role="alert" className="rounded-lg bg-danger-soft p-3 text-xs text-danger">
          <h3 className="flex gap-2 font-semibold">
            <TriangleAlert aria-hidden className="size-4 shrink-0" />
            {t('export.existsTitle')}
          </h3>
          <p className="mt-1">{t('export.existsText')}</p>
          <Button size="sm" variant="danger" className="mt-2 border" onClick={() => void run(true)}>
            {t('export.overwrite')}
          </Button>
        </section>
      ) : null}
      {typeof phase === 'object' ? <ExportDone result={phase} /> : null}
    </form>
  );
}

function ExportDone({ result }: { result: ExportResult }) {
  const { t } = useTranslation();
  return (
    <section role="status" className="rounded-lg border border-success/40 p-3 text-xs">
      <h3 className="flex items-center gap-2 font-semibold text-success">
        <CircleCheck aria-hidden className="size-4" />
        {t('export.done', { count: result.files })}
      </h3>
      <p className="mt-1 break-all text-muted">{t('export.doneIn', { folder: result.folder })}</p>
      {result.kept.length === 0 ? null : (
        <>
          <p className="mt-2">{t('export.kept')}</p>
          <ul className="scroll-thin mt-1 max-h-32 list-inside list-disc overflow-y-auto text-muted">
            {result.kept.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A project's name as a folder: lower case, without accents and blanks. */
function folderName(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'app';
}
