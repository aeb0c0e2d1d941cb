import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateSummary } from '#shared/contract/schemas.ts';
import type { Locale } from '#shared/document/value.ts';
import { localeOf } from '../../i18n/i18n.ts';
import { DialogBody } from '../../ui/dialog.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { useFocusOnMount } from '../../ui/use-focus-on-mount.ts';
import { BrandSample } from './brand-sample.tsx';
import { SiteLanguage } from './site-language.tsx';
import { type Country, currencyOfCountry, isCountry } from './countries.ts';
import { TemplateVariables } from './template-variables.tsx';

interface ProjectSetupProps {
  /** Null for a blank page. */
  template: TemplateSummary | null;
  name: string;
  onName: (name: string) => void;
  country: Country | null;
  onCountry: (country: Country) => void;
  language: Locale;
  onLanguage: (language: Locale) => void;
  values: Readonly<Record<string, string>>;
  onValue: (variable: string, value: string) => void;
}

/** The project's name, and the variables of its template beside a sample of what they make. */
export function ProjectSetup(props: ProjectSetupProps) {
  const { template, name, onName, country, onCountry, language, onLanguage, values, onValue } =
    props;
  const { t, i18n } = useTranslation();
  const nameId = useId();
  const nameField = useFocusOnMount();
  const locale = localeOf(i18n.language);
  const priced = template?.variables.some(({ type }) => type === 'currency') ?? false;
  return (
    <div className="flex min-h-0 flex-1 border-t">
      <DialogBody className="flex flex-col gap-4 pt-4">
        <div>
          <label htmlFor={nameId} className="mb-1 block text-xs font-medium">
            {t('newProject.nameLabel')}
          </label>
          <Input
            id={nameId}
            ref={nameField}
            className="h-9 text-sm"
            maxLength={120}
            placeholder={t('newProject.namePlaceholder')}
            value={name}
            onChange={(event) => onName(event.target.value)}
          />
          <p className="mt-1 text-2xs text-muted">{t('newProject.nameHelp')}</p>
        </div>
        <SiteLanguage template={template} value={language} onChange={onLanguage} />
        {template === null || template.variables.length === 0 ? null : (
          <TemplateVariables
            // The name of the project is that of the site until the editor says otherwise.
            variables={template.variables.filter((variable) => variable.name !== 'name')}
            values={values}
            onChange={onValue}
          >
            {priced ? (
              <label className="block text-xs text-muted">
                <span className="mb-1 block">{t('newProject.country')}</span>
                <Select
                  className="h-8"
                  value={country}
                  placeholder={t('newProject.countryPlaceholder')}
                  options={countryOptions(i18n.language)}
                  onValueChange={onCountry}
                />
              </label>
            ) : null}
          </TemplateVariables>
        )}
        <p className="text-xs text-muted">{t('newProject.changeLater')}</p>
      </DialogBody>
      <aside className="flex w-[46%] shrink-0 flex-col gap-3 border-l bg-canvas p-5">
        <BrandSample
          name={name.trim() || t('newProject.namePlaceholder')}
          title={template?.name[locale] ?? t('newProject.blank')}
          picture={template?.previews?.pages[0] ?? null}
          colors={(template?.variables ?? [])
            .filter(({ type }) => type === 'color')
            .map((variable) => values[variable.name] ?? variable.default)}
        />
      </aside>
    </div>
  );
}

function countryOptions(language: string): { value: Country; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return Object.keys(currencyOfCountry)
    .filter(isCountry)
    .map((country) => ({ value: country, label: names.of(country) ?? country }))
    .toSorted((left, right) => left.label.localeCompare(right.label, language));
}
