import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setSettings } from '#shared/document/commands/project-entries.ts';
import { normalizePhone } from '#shared/elements/phone.ts';
import { type ProjectSettings, currencySchema } from '#shared/document/settings.ts';
import { useSession } from '../editor/editor-context.ts';
import { useChange } from '../editor/use-change.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { FieldRow } from '../ui/field-row.tsx';
import { PhoneHint } from '../ui/phone-hint.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FieldFocus } from './field-focus.tsx';
import { RememberedSection } from './remembered-section.tsx';

/** Settings that something leads to. */
const ledTo = ['whatsapp', 'currency', 'locale'];

/** What holds for the whole project. */
export function ProjectSection() {
  const { t } = useTranslation();
  const id = useId();
  const page = useSession((session) => session.page);
  const wanted = useSession(
    ({ wantedField }) => wantedField?.node === page && ledTo.includes(String(wantedField.path[0])),
  );
  const settings = useDocumentValue((document) => document.settings);
  const change = useChange();
  /** What was typed and can't be a number. */
  const [refused, setRefused] = useState<string | null>(null);
  const set = (values: Partial<ProjectSettings>) =>
    change('settings', (transaction) => setSettings(transaction, values));
  return (
    <RememberedSection name="project" title={t('settings.title')} wanted={wanted}>
      <FieldFocus node={page} props={ledTo} />
      <FieldRow label={t('settings.whatsapp')} htmlFor={`${id}w`}>
        <TextField
          id={`${id}w`}
          data-field="whatsapp"
          inputMode="tel"
          aria-invalid={refused !== null}
          value={settings.whatsapp}
          onCommit={(text) => {
            const { number } = normalizePhone(text, settings.currency);
            setRefused(number === null ? text : null);
            if (number !== null) set({ whatsapp: number });
          }}
        />
      </FieldRow>
      {refused === null && settings.whatsapp === '' ? (
        <p className="text-2xs text-muted">{t('newProject.whatsappHelp')}</p>
      ) : (
        <PhoneHint value={refused ?? settings.whatsapp} currency={settings.currency} />
      )}
      <FieldRow label={t('settings.currency')} htmlFor={`${id}c`}>
        <Select
          id={`${id}c`}
          data-field="currency"
          value={settings.currency}
          options={currencySchema.options.map((currency) => ({ value: currency, label: currency }))}
          onValueChange={(currency) => set({ currency })}
        />
      </FieldRow>
      <FieldRow label={t('settings.locale')} htmlFor={`${id}l`}>
        <Select
          id={`${id}l`}
          data-field="locale"
          value={settings.locale}
          options={[
            { value: 'es', label: t('language.es') },
            { value: 'pt', label: t('language.pt') },
            { value: 'en', label: t('language.en') },
          ]}
          onValueChange={(locale) => set({ locale })}
        />
      </FieldRow>
      <FieldRow label={t('settings.description')} htmlFor={`${id}d`} stacked>
        <TextField
          id={`${id}d`}
          multiline
          value={settings.description}
          onCommit={(description) => set({ description: description.slice(0, 300) })}
        />
      </FieldRow>
    </RememberedSection>
  );
}
