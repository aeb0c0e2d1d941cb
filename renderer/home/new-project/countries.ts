import type { Currency } from '#shared/document/settings.ts';
import type { Locale } from '#shared/document/value.ts';

/** Where sites are made for, by ISO 3166 code, with the currency that prices there are in. */
export const currencyOfCountry = {
  AR: 'ARS',
  BO: 'BOB',
  BR: 'BRL',
  CL: 'CLP',
  CO: 'COP',
  CR: 'CRC',
  DO: 'DOP',
  EC: 'USD',
  SV: 'USD',
  US: 'USD',
  GT: 'GTQ',
  HN: 'HNL',
  MX: 'MXN',
  NI: 'NIO',
  PA: 'USD',
  PY: 'PYG',
  PE: 'PEN',
  PR: 'USD',
  UY: 'UYU',
  // Prices there are in dollars, whatever the law calls the currency.
  VE: 'USD',
} as const satisfies Record<string, Currency>;

export type Country = keyof typeof currencyOfCountry;

/** What visitors there read; where that isn't one language, or the country isn't known, the user's own. */
export function languageOfCountry(country: Country | null, own: Locale): Locale {
  if (country === null || country === 'US') return own;
  return country === 'BR' ? 'pt' : 'es';
}

export function isCountry(text: string | undefined): text is Country {
  return text !== undefined && Object.hasOwn(currencyOfCountry, text);
}

/** The user's likely country by the languages of the system (`es-CO`), the preferred first; null where they name none. */
export function guessCountry(languages: readonly string[]): Country | null {
  const regions = languages.map((language) => {
    try {
      return new Intl.Locale(language).region;
    } catch {
      return undefined;
    }
  });
  return regions.find(isCountry) ?? null;
}
