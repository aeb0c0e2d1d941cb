import { CircleCheck, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { fileSize } from './file-size.ts';
import { useArchive } from './use-archive.ts';

/** The code as one file that the browser downloads. */
export function ExportArchive({ isFirst }: { isFirst: boolean }) {
  const { t, i18n } = useTranslation();
  const { state, start } = useArchive();
  return (
    <section className="rounded-lg border p-3">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="text-xs font-semibold">{t('export.zipTitle')}</h3>
          <p className="mt-0.5 text-xs text-muted">{t('export.zipText')}</p>
        </div>
        <Button
          variant={isFirst ? 'primary' : 'secondary'}
          disabled={state.phase === 'running'}
          onClick={start}
        >
          <Download aria-hidden className="size-4" />
          {t('export.zip')}
        </Button>
      </div>
      {state.phase === 'running' ? (
        <div className="mt-3">
          <progress
            aria-label={t('export.packing')}
            max={Math.max(state.total, 1)}
            value={state.files}
            className="block h-1 w-full appearance-none overflow-hidden rounded-full"
          />
          <p className="mt-1 text-2xs text-muted tabular-nums">
            {state.total === 0 ? t('export.packing') : t('export.packed', state)}
          </p>
        </div>
      ) : null}
      <p role="status" className="text-xs">
        {state.phase === 'done' ? (
          <span className="mt-3 flex gap-2 font-semibold text-success">
            <CircleCheck aria-hidden className="size-4 shrink-0" />
            {t('export.downloaded', {
              fileName: state.fileName,
              size: fileSize(state.bytes, i18n.language),
            })}
          </span>
        ) : null}
      </p>
    </section>
  );
}
