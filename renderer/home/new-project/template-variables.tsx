import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Currency, currencySchema } from '#shared/document/settings.ts';
import { normalizePhone } from '#shared/elements/phone.ts';
import type { TemplateVariable } from '#shared/contract/schemas.ts';
import { localeOf } from '../../i18n/i18n.ts';
import { Input } from '../../ui/input.tsx';
import { PhoneHint } from '../../ui/phone-hint.tsx';
import { Select } from '../../ui/select.tsx';

interface TemplateVariablesProps {
  variables: readonly TemplateVariable[];
  values: Readonly<Record<string, string>>;
  onChange: (variable: string, value: string) => void;
  /** A field before the currency, which comes first: the country that it follows. */
  children?: ReactNode;
}

export function TemplateVariables({
  variables,
  values,
  onChange,
  children,
}: TemplateVariablesProps) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const ordered = variables.toSorted(
    (left, right) => Number(right.type === 'currency') - Number(left.type === 'currency'),
  );
  return (
    <fieldset>
      <legend className="mb-2 text-xs font-medium">{t('newProject.customize')}</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {children}
        {ordered.map((variable) => (
          <label key={variable.name} className="block text-xs text-muted">
            <span className="mb-1 block">{variable.label[locale]}</span>
            <VariableControl
              variable={variable}
              value={values[variable.name] ?? ''}
              currency={currencyOf(variables, values)}
              onChange={(value) => onChange(variable.name, value)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface VariableControlProps {
  variable: TemplateVariable;
  value: string;
  currency: Currency;
  onChange: (value: string) => void;
}

/** The currency that is chosen, from which follows the country of a phone number. */
function currencyOf(
  variables: readonly TemplateVariable[],
  values: Readonly<Record<string, string>>,
): Currency {
  const variable = variables.find(({ type }) => type === 'currency');
  return currencySchema.catch('USD').parse(variable && (values[variable.name] ?? variable.default));
}

function VariableControl({ variable, value, currency, onChange }: VariableControlProps) {
  const { t, i18n } = useTranslation();
  switch (variable.type) {
    case 'color':
      return (
        <span className="flex items-center gap-2">
          <input
            type="color"
            className="h-8 w-10 shrink-0 rounded-md border bg-field p-0.5"
            value={/^#[0-9a-fA-F]{6}$/.test(value) ? value : '#000000'}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className="text-text tabular-nums uppercase">{value}</span>
        </span>
      );
    case 'currency':
      return (
        <Select
          className="h-8"
          value={value}
          options={currencyOptions(i18n.language)}
          onValueChange={onChange}
        />
      );
    case 'whatsapp': {
      // The template's number is nobody's: it isn't shown as if it were the user's.
      const own = value === variable.default ? '' : value;
      return (
        <>
          <Input
            className="h-8"
            inputMode="tel"
            maxLength={24}
            placeholder={t('newProject.whatsappExample')}
            aria-invalid={normalizePhone(own, currency).problem !== null}
            value={own}
            onChange={(event) => onChange(event.target.value || variable.default)}
          />
          {own === '' ? (
            <span className="mt-1 block text-2xs">{t('newProject.whatsappSample')}</span>
          ) : (
            <PhoneHint value={own} currency={currency} />
          )}
        </>
      );
    }
    case 'text':
      return (
        <Input
          className="h-8"
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function currencyOptions(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return currencySchema.options.map((currency) => ({
    value: currency,
    label: `${currency} · ${names.of(currency) ?? currency}`,
  }));
}
