import { useTranslation } from 'react-i18next';
import type { Currency } from '#shared/document/settings.ts';
import { normalizePhone, phoneText } from '#shared/elements/phone.ts';

/** What a phone number will be, or what it lacks; nothing where none is written. */
export function PhoneHint({ value, currency }: { value: string; currency: Currency }) {
  const { t } = useTranslation();
  const { number, problem } = normalizePhone(value, currency);
  if (number === '') return null;
  return (
    <span
      role="status"
      className={`mt-1 block text-2xs ${problem === null ? 'text-muted' : 'text-danger'}`}
    >
      {problem === null
        ? t('newProject.phoneUsed', { number: phoneText(number) })
        : t(problem === 'country' ? 'newProject.phoneCountry' : 'newProject.phoneLength')}
    </span>
  );
}
