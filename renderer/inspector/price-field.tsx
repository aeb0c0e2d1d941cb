import { useTranslation } from 'react-i18next';
import type { Currency } from '#shared/document/settings.ts';
import { parsePrice, priceText } from '#shared/elements/parse-price.ts';
import { evaluateNumber } from '../ui/evaluate-number.ts';
import { NumberField } from '../ui/number-field.tsx';

interface PriceFieldProps {
  id: string;
  label: string;
  value: number | null;
  currency: Currency;
  onCommit: (value: number) => void;
}

/** A price, typed and shown as that currency is written; what isn't one is refused with a word. */
export function PriceField({ id, label, value, currency, onCommit }: PriceFieldProps) {
  const { t } = useTranslation();
  return (
    <NumberField
      id={id}
      label={label}
      value={value}
      minimum={0}
      maximum={1e12}
      unit={currency}
      className="[&_input]:pr-11"
      parse={(text) => workOut(text, currency, value)}
      format={(price) => priceText(price, currency)}
      unreadable={t('inspector.priceInvalid', { example: priceText(12_000, currency) })}
      onCommit={onCommit}
    />
  );
}

/** Reads a price, or works one out of several: `12.000 + 3.500`, `90%` of the one before. */
function workOut(text: string, currency: Currency, before: number | null): number | null {
  const price = parsePrice(text, currency);
  if (price !== null || !/\d\s*[-+*/×÷%]/.test(text)) return price;
  const prices = text.match(/[\d.,]+/g)?.map((part) => parsePrice(part, currency)) ?? [];
  if (prices.includes(null)) return null;
  const plain = text.replaceAll(/[\d.,]+/g, () => String(prices.shift()));
  const result = evaluateNumber(plain, { unit: currency, whole: before });
  return result === null || result < 0 ? null : result;
}
