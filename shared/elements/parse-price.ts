import type { Currency } from '#shared/document/settings.ts';
import { priceFormats } from './format-price.ts';

/**
 * A price as someone of that currency types it, with or without its sign: `12.000` is twelve thousand in
 * COP and nothing at all in USD, where it would have to be `12,000` or `12.00`. Null for what isn't a
 * price, or could be two different ones.
 */
export function parsePrice(text: string, currency: Currency): number | null {
  const { symbol, group, decimal, cents } = priceFormats[currency];
  const written = withoutSign(text, [symbol.toUpperCase(), '$', currency]).replaceAll(/\s/g, '');
  const parts = /^(\d[\d.,]*)$/.exec(written)?.[1];
  if (parts === undefined) return null;
  const own = readPrice(parts, group, decimal);
  if (own !== null) return own;
  // The other way round, as a keyboard or a spreadsheet of elsewhere writes: only where it can mean one
  // thing. Three digits behind one sign can't be cents where there are none.
  const isPlain = !parts.includes(group) || !parts.includes(decimal);
  if (isPlain && cents !== 'never' && /[.,]\d{3}$/.test(parts)) return null;
  return readPrice(parts, decimal, group);
}

/**
 * A price as it stands in a field, which has the currency beside it: `12.000`, `1,299.90`. `parsePrice`
 * reads it back.
 */
export function priceText(amount: number, currency: Currency): string {
  const { group, decimal } = priceFormats[currency];
  const [whole = '', rest = ''] = Math.abs(amount).toFixed(2).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return `${amount < 0 ? '-' : ''}${grouped}${rest === '00' ? '' : decimal + rest}`;
}

function withoutSign(text: string, signs: readonly string[]): string {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  for (const sign of signs) {
    if (upper.startsWith(sign)) return withoutSign(trimmed.slice(sign.length), signs);
    if (upper.endsWith(sign)) return withoutSign(trimmed.slice(0, -sign.length), signs);
  }
  return trimmed;
}

/** Thousands in groups of three or in none, and at most two cents. */
function readPrice(text: string, group: string, decimal: string): number | null {
  const [whole = '', cents, ...more] = text.split(decimal);
  if (more.length > 0 || (cents !== undefined && !/^\d{1,2}$/.test(cents))) return null;
  const [first = '', ...groups] = whole.split(group);
  if (groups.length > 0 && (first.length > 3 || !groups.every((part) => /^\d{3}$/.test(part)))) {
    return null;
  }
  const amount = Number(`${first}${groups.join('')}.${cents ?? '0'}`);
  return first !== '' && Number.isFinite(amount) ? amount : null;
}
