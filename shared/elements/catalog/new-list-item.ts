import type { ProjectSettings } from '#shared/document/settings.ts';
import type { JsonValue } from '#shared/document/value.ts';
import type { KindField } from '../kind.ts';
import { convertPrice } from '../template-seed.ts';
import { sampleCurrency } from './sample-price.ts';

/** What is added to a list of a kind, in the language of the project, with sample prices in its currency. */
export function newListItem(
  { fields, newItem }: Extract<KindField['control'], { type: 'list' }>,
  { locale, currency }: Pick<ProjectSettings, 'locale' | 'currency'>,
): JsonValue {
  const item = newItem[locale];
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  const prices = new Set(
    fields.filter(({ control }) => control.type === 'price').map(({ prop }) => prop),
  );
  return Object.fromEntries(
    Object.entries(item).map(([prop, value]) => [
      prop,
      prices.has(prop) && typeof value === 'number'
        ? convertPrice(value, sampleCurrency[locale], currency)
        : value,
    ]),
  );
}
