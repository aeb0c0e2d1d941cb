import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindDefinitions } from '#shared/elements/catalog/index.ts';
import type { KindCategory } from '#shared/elements/kind.ts';
import { kindSearchTexts } from '../editor/kind-search.ts';
import { useInsertComponent } from '../editor/use-insert-component.ts';
import { localeOf } from '../i18n/i18n.ts';
import { matchesSearch } from '../i18n/plain-text.ts';
import { Input } from '../ui/input.tsx';
import { PaletteItem } from './palette-item.tsx';

const categories: readonly KindCategory[] = [
  'section',
  'layout',
  'text',
  'media',
  'action',
  'form',
  'commerce',
];

export function PalettePanel() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useState('');
  const locale = localeOf(i18n.language);
  const insert = useInsertComponent();

  const found = kindDefinitions.filter((definition) =>
    matchesSearch(search, kindSearchTexts(definition, locale)),
  );
  return (
    <>
      <div className="relative p-2">
        <Search aria-hidden className="absolute top-3.5 left-4 size-4 text-muted" />
        <Input
          type="search"
          className="pl-8"
          aria-label={t('palette.searchPlaceholder')}
          placeholder={t('palette.searchPlaceholder')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <div className="scroll-thin min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        {categories.map((category) => {
          const kinds = found.filter((definition) => definition.category === category);
          if (kinds.length === 0) return null;
          const title = t(`palette.category.${category}`);
          return (
            <section key={category} aria-label={title}>
              <h2 className="px-1 pt-3 pb-1.5 text-2xs font-medium text-muted">{title}</h2>
              <ul className="grid grid-cols-2 gap-1.5">
                {kinds.map((definition) => (
                  <PaletteItem key={definition.kind} definition={definition} onInsert={insert} />
                ))}
              </ul>
            </section>
          );
        })}
        {found.length === 0 ? (
          <p className="p-4 text-center text-xs text-muted">{t('palette.none')}</p>
        ) : (
          <p className="px-1 pt-4 text-2xs text-muted">{t('palette.help')}</p>
        )}
      </div>
    </>
  );
}
