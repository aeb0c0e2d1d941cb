import type { Currency } from '#shared/document/settings.ts';
import type { Locale, Localized } from '#shared/document/value.ts';
import { convertPrice } from '../template-seed.ts';

/** What the sample prices of each language are written in. */
export const sampleCurrency: Localized<Currency> = { es: 'COP', pt: 'BRL', en: 'USD' };

/**
 * A sample price in the project's currency.
 * @param amounts for each language, in that language's own sample currency.
 * @param currency the project's; the language's own where absent.
 */
export function samplePrice(
  amounts: Localized<number>,
  locale: Locale,
  currency: Currency = sampleCurrency[locale],
): number {
  return convertPrice(amounts[locale], sampleCurrency[locale], currency);
}
