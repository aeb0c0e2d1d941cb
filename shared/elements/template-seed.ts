import type { Currency } from '#shared/document/settings.ts';
import type { JsonValue } from '#shared/document/value.ts';

/** What a template's seeds are filled with. */
export interface SeedFill {
  readonly values: ReadonlyMap<string, string>;
  /** Asset ids by file name. */
  readonly assets: ReadonlyMap<string, string>;
  readonly from: Currency;
  readonly to: Currency;
}

/**
 * Rough worth of one US dollar. Only used so that a template's sample prices look plausible in another
 * currency; a project's own prices are never converted.
 */
const perDollar: Readonly<Record<Currency, number>> = {
  COP: 4000,
  MXN: 18,
  ARS: 1200,
  BRL: 5.5,
  CLP: 950,
  PEN: 3.7,
  USD: 1,
  BOB: 7,
  CRC: 500,
  DOP: 60,
  GTQ: 7.7,
  HNL: 26,
  NIO: 37,
  PYG: 7000,
  UYU: 40,
};

/** Replaces `{{variable}}` in texts, `file:<name>` by the asset's id, and `{ "$price": n }` by an amount. */
export function fillSeed(value: JsonValue, fill: SeedFill): JsonValue {
  if (typeof value === 'string') return fillText(value, fill);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => fillSeed(item, fill));
  const price = value['$price'];
  if (typeof price === 'number') return convertPrice(price, fill.from, fill.to);
  const asset = value['asset'];
  if (
    typeof asset === 'string' &&
    asset.startsWith('file:') &&
    !fill.assets.has(asset.slice(5)) &&
    !('type' in value)
  ) {
    return null;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, fillSeed(entry, fill)]),
  );
}

/** A sample price in another currency, rounded to two digits that a shop would write. */
export function convertPrice(amount: number, from: Currency, to: Currency): number {
  if (from === to) return amount;
  const exact = (amount / perDollar[from]) * perDollar[to];
  if (exact <= 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(exact)) - 1);
  const rounded = Math.round(exact / step) * step;
  return Number(rounded.toFixed(2));
}

function fillText(text: string, { values, assets }: SeedFill): string {
  if (text.startsWith('file:')) return assets.get(text.slice(5)) ?? text;
  return text.replace(/\{\{([a-zA-Z0-9]+)\}\}/g, (whole, id: string) => values.get(id) ?? whole);
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
