import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateSummary } from '#shared/contract/schemas.ts';
import { localeOf } from '../../i18n/i18n.ts';
import { classNames } from '../../ui/class-names.ts';
import { DialogBody } from '../../ui/dialog.tsx';

interface TemplatePreviewProps {
  /** Null for a blank page. */
  template: TemplateSummary | null;
}

/** A template page by page, and its first page on a phone. */
export function TemplatePreview({ template }: TemplatePreviewProps) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const [page, setPage] = useState(0);
  const { pages, previews } = template ?? { pages: [], previews: null };
  const picture = previews?.pages[page];
  const title = template?.name[locale] ?? t('newProject.blank');
  return (
    <section aria-label={title} className="flex w-[46%] shrink-0 flex-col border-l bg-canvas">
      <div className="px-5 pt-3 pb-2">
        <h3 className="text-sm font-semibold">{title}</h3>
        <p className="mt-0.5 text-xs text-muted">
          {template?.description[locale] ?? t('newProject.blankHelp')}
        </p>
      </div>
      {picture === undefined || previews === null ? (
        <div className="flex flex-1 items-center justify-center text-muted">
          <FilePlus2 aria-hidden className="size-12" />
        </div>
      ) : (
        <>
          <div role="group" aria-label={t('newProject.pagesOf')} className="flex gap-1 px-5 pb-2">
            {pages.map((name, index) => (
              <button
                key={previews.pages[index]}
                type="button"
                aria-pressed={index === page}
                className={classNames(
                  'h-6 min-w-0 truncate rounded-md px-2 text-2xs transition-colors hover:bg-hover',
                  index === page ? 'bg-pressed font-medium' : 'text-muted',
                )}
                onClick={() => setPage(index)}
              >
                {name}
              </button>
            ))}
          </div>
          <div className="relative min-h-0 flex-1 px-5 pb-5">
            <DialogBody
              key={picture}
              scrollLabel={t('newProject.pagePicture', { page: pages[page] ?? '' })}
              className="h-full rounded-lg border bg-white p-0"
            >
              <img alt="" src={picture} className="block w-full" />
            </DialogBody>
            <img
              alt={t('newProject.phonePicture')}
              src={previews.phone}
              className="absolute right-2 bottom-3 aspect-[1/2] w-[26%] rounded-lg border-4 border-[#1a1a20] bg-white shadow-float"
            />
          </div>
        </>
      )}
    </section>
  );
}
