import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateSummary } from '#shared/contract/schemas.ts';
import { useFailureText } from '../../app/use-report.ts';
import { localeOf } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useFocusOnMount } from '../../ui/use-focus-on-mount.ts';
import { findsWords } from '../find-words.ts';
import { templateTerms } from '../template-terms.ts';
import { BlankCard } from './blank-card.tsx';
import { TemplateCard } from './template-card.tsx';
import { TemplatePreview } from './template-preview.tsx';

type Category = TemplateSummary['category'];
const order: readonly Category[] = ['ecommerce', 'saas', 'education', 'custom'];

interface TemplateGalleryProps {
  templates: readonly TemplateSummary[] | null;
  error: unknown;
  retry: () => void;
  /** Null for a blank page, and until one is chosen. */
  chosen: TemplateSummary | null;
  /** A blank page is chosen. */
  blank: boolean;
  onChoose: (template: TemplateSummary | null) => void;
  /** The choice is made: go on. */
  onConfirm: () => void;
}

/** What a project can start from, as pictures; the chosen one is shown page by page beside them. */
export function TemplateGallery({
  templates,
  error,
  retry,
  chosen,
  blank,
  onChoose,
  onConfirm,
}: TemplateGalleryProps) {
  const { t, i18n } = useTranslation();
  const failureText = useFailureText();
  const locale = localeOf(i18n.language);
  const field = useFocusOnMount();
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState<Category | 'all'>('all');

  const present = order.filter((one) => templates?.some((template) => template.category === one));
  const matching = (words: string, one: Category | 'all') =>
    (templates ?? []).filter(
      (template) =>
        (one === 'all' || template.category === one) &&
        findsWords(words, {
          names: Object.values(template.name),
          terms: templateTerms(template, t(`category.${template.category}`)),
        }),
    );
  const found = matching(search, category);
  /** What is chosen stays in sight: a person who narrows the list means something that is in it. */
  const narrow = (words: string, one: Category | 'all') => {
    setSearch(words);
    setCategory(one);
    const [first, ...rest] = matching(words, one);
    if (first === undefined || chosen === null) return;
    if (![first, ...rest].some(({ id }) => id === chosen.id)) onChoose(first);
  };
  const showAll = () => narrow('', 'all');

  return (
    <div className="flex min-h-0 flex-1 border-t">
      <div className="flex min-h-0 flex-1 flex-col">
        <div className="flex flex-col gap-2 px-5 py-3">
          <div className="relative">
            <Search aria-hidden className="absolute top-2 left-2 size-4 text-muted" />
            <Input
              ref={field}
              type="search"
              className="h-8 pl-8"
              aria-label={t('newProject.search')}
              placeholder={t('newProject.search')}
              value={search}
              onChange={(event) => narrow(event.target.value, category)}
            />
          </div>
          {present.length < 2 ? null : (
            <Segmented<Category | 'all'>
              label={t('newProject.category')}
              className="[&>button]:flex-auto"
              value={category}
              options={[
                { value: 'all', label: t('newProject.all') },
                ...present.map((one) => ({ value: one, label: t(`category.${one}`) })),
              ]}
              onValueChange={(one) => narrow(search, one)}
            />
          )}
        </div>
        <div
          role="radiogroup"
          aria-label={t('newProject.startFrom')}
          className="flex min-h-0 flex-1 flex-col"
        >
          <div className="scroll-thin min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-4">
            {error === null ? null : (
              <div role="alert" className="mb-3 rounded-md bg-danger-soft p-3 text-xs text-danger">
                <p>
                  {t('newProject.loadFailed')} {failureText(error)}
                </p>
                <Button size="sm" className="mt-2" onClick={retry}>
                  {t('common.retry')}
                </Button>
              </div>
            )}
            <div className="grid grid-cols-2 gap-3">
              {found.map((template) => (
                <TemplateCard
                  key={template.id}
                  title={template.name[locale]}
                  note={`${t(`category.${template.category}`)} · ${t('newProject.pages', { count: template.pages.length })}`}
                  picture={template.previews?.pages[0] ?? null}
                  checked={chosen?.id === template.id}
                  onCheck={() => onChoose(template)}
                  onConfirm={onConfirm}
                />
              ))}
            </div>
            {templates === null && error === null ? (
              <p className="mt-4">
                <Spinner label={t('newProject.loading')} />
              </p>
            ) : null}
            {templates !== null && templates.length > 0 && found.length === 0 ? (
              <div role="status" className="mt-5 text-center text-xs text-muted">
                <p>{t('newProject.noneFound')}</p>
                <Button size="sm" className="mt-2" onClick={showAll}>
                  {t('newProject.showAll')}
                </Button>
              </div>
            ) : null}
          </div>
          <BlankCard checked={blank} onCheck={() => onChoose(null)} onConfirm={onConfirm} />
        </div>
      </div>
      <TemplatePreview key={chosen?.id ?? 'blank'} template={chosen} />
    </div>
  );
}
