import { Circle, CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { publishSteps } from '#shared/contract/schemas.ts';
import { classNames } from '../ui/class-names.ts';
import { fileSize } from './file-size.ts';
import { type PublishRun, stepState } from './publish-run.ts';

const marks = {
  done: { icon: CircleCheck, tone: 'text-success', label: 'publish.stepDone' },
  running: {
    icon: LoaderCircle,
    tone: 'text-accent-text motion-safe:animate-spin',
    label: 'publish.stepRunning',
  },
  pending: { icon: Circle, tone: 'text-muted opacity-50', label: 'publish.stepPending' },
  failed: { icon: CircleX, tone: 'text-danger', label: 'publish.stepFailed' },
} as const;

/** The steps of a publication with what is done, and how much of the upload. */
export function PublishSteps({ run }: { run: PublishRun }) {
  const { t, i18n } = useTranslation();
  const { upload, cut } = run;
  return (
    <ol
      aria-label={t('publish.publishing')}
      aria-live="polite"
      className="flex flex-col gap-2 rounded-lg border p-3"
    >
      {publishSteps.map((step) => {
        const state = stepState(run, step);
        const { icon: Icon, tone, label } = marks[state];
        return (
          <li key={step} className="flex gap-2 text-xs">
            <Icon aria-label={t(label)} className={classNames('mt-px size-4 shrink-0', tone)} />
            <span className="min-w-0 flex-1">
              <span className={state === 'pending' ? 'text-muted' : ''}>
                {t(`publish.step.${step}`)}
              </span>
              {step === 'upload' && upload !== null ? (
                <>
                  <progress
                    aria-label={t('publish.step.upload')}
                    max={Math.max(upload.totalBytes, 1)}
                    value={upload.totalBytes === 0 ? 1 : upload.bytes}
                    className="mt-1.5 block h-1 w-full appearance-none overflow-hidden rounded-full"
                  />
                  <span className="mt-1 block text-2xs text-muted tabular-nums">
                    {t('publish.uploadCount', {
                      files: upload.files,
                      totalFiles: upload.totalFiles,
                      size: fileSize(upload.totalBytes, i18n.language),
                    })}
                    {upload.unchanged > 0
                      ? ` · ${t('publish.unchanged', { count: upload.unchanged })}`
                      : ''}
                  </span>
                </>
              ) : null}
              {state === 'running' && cut !== null ? (
                <span className="mt-1 block text-2xs text-warning">
                  {cut.totalFiles === 0
                    ? t('publish.cut')
                    : t('publish.cutAt', { file: cut.files + 1, totalFiles: cut.totalFiles })}
                </span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
