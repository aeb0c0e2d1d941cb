import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateSummary } from '#shared/contract/schemas.ts';
import { type Locale, localeSchema } from '#shared/document/value.ts';
import { Select } from '../../ui/select.tsx';

interface SiteLanguageProps {
  /** Null for a blank page. */
  template: Pick<TemplateSummary, 'locale'> | null;
  value: Locale;
  onChange: (locale: Locale) => void;
}

/** The language of the site, and whether the texts of its template are in another. */
export function SiteLanguage({ template, value, onChange }: SiteLanguageProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <div className="grid grid-cols-2 items-start gap-x-4">
      <div>
        <label htmlFor={id} className="mb-1 block text-xs text-muted">
          {t('settings.locale')}
        </label>
        <Select
          id={id}
          className="h-8"
          value={value}
          options={localeSchema.options.map((locale) => ({
            value: locale,
            label: t(`language.${locale}`),
          }))}
          onValueChange={onChange}
        />
      </div>
      <p className="pt-5 text-2xs text-muted">
        {template === null || template.locale === value
          ? t('newProject.languageHelp')
          : t('newProject.templateLanguage', { language: names.of(template.locale) ?? '' })}
      </p>
    </div>
  );
}
