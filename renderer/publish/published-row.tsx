import { Copy, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Publication } from '#shared/contract/schemas.ts';
import { useReport } from '../app/use-report.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { openPage } from './open-page.ts';
import { publicationText } from './publication-text.ts';

/** On a project's card: what is online, with its link. Nothing for a project that isn't published. */
export function PublishedRow({
  name,
  publications,
}: {
  name: string;
  publications: readonly Publication[];
}) {
  const { t } = useTranslation();
  const report = useReport();
  const shown =
    publications.find(({ queued }) => queued !== null) ??
    publications.find(({ live }) => live !== null);
  const text = shown ? publicationText(t, shown) : null;
  if (!shown || text === null) return null;
  const url = shown.live?.url ?? null;
  return (
    <div className="flex items-center gap-0.5 border-t py-2.5 pr-11 pl-3">
      <span
        aria-hidden
        className={`mr-1.5 size-2 shrink-0 rounded-full ${shown.changes === 0 && !shown.queued ? 'bg-success' : 'bg-warning'}`}
      />
      <span className="line-clamp-2 min-w-0 flex-1 text-2xs leading-tight text-muted">{text}</span>
      {url === null ? null : (
        <>
          <IconButton label={t('publish.openSiteOf', { name })} onClick={() => openPage(url)}>
            <ExternalLink />
          </IconButton>
          <IconButton
            label={t('publish.copyLinkOf', { name })}
            onClick={() =>
              void navigator.clipboard
                .writeText(url)
                .then(() => toast.success(t('common.copied')), report)
            }
          >
            <Copy />
          </IconButton>
        </>
      )}
    </div>
  );
}
