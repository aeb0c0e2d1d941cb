import { describe, expect, test } from 'vitest';
import type { Currency } from '#shared/document/settings.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { type Locale, localeSchema } from '#shared/document/value.ts';
import { kindDefinitions } from './index.ts';
import { newListItem } from './new-list-item.ts';
import { samplePrice } from './sample-price.ts';

function pricesIn(seed: NodeSeed): number[] {
  const props = JSON.stringify(seed.props ?? {});
  const own = [...props.matchAll(/"(?:price|amount)":([\d.]+)/g)].map(([, amount]) =>
    Number(amount),
  );
  return [...own, ...(seed.children ?? []).flatMap(pricesIn)];
}

const samplePrices = (locale: Locale, currency?: Currency) =>
  kindDefinitions.flatMap(({ seed }) => pricesIn(seed(locale, currency)));

describe('sample prices', () => {
  test('are those of the language in its own currency, and rounded in any other', () => {
    const amounts = { es: 129_900, pt: 129.9, en: 39 };
    expect(samplePrice(amounts, 'pt', 'BRL')).toBe(129.9);
    expect(samplePrice(amounts, 'es')).toBe(129_900);
    expect(samplePrice(amounts, 'es', 'MXN')).toBe(580);
  });

  test.each(localeSchema.options)('are what things cost in each currency, in %s', (locale) => {
    for (const currency of ['BRL', 'PEN', 'USD'] as const) {
      const prices = samplePrices(locale, currency);
      expect(prices.length).toBeGreaterThan(8);
      expect(prices.filter((price) => price <= 0 || price > 1000)).toEqual([]);
    }
  });

  test('name a rate of Colombia only where prices are in its pesos', () => {
    const seeds = (currency: Currency) =>
      JSON.stringify(kindDefinitions.map(({ seed }) => seed('es', currency)));
    expect(seeds('COP')).toContain('"tax":"19"');
    expect(seeds('MXN')).not.toMatch(/"tax":"(?:5|19)"/);
  });

  test('are in what is added to a list', () => {
    const controls = kindDefinitions.flatMap(({ fields }) => fields.map(({ control }) => control));
    const added = controls.flatMap((control) =>
      control.type === 'list' ? [newListItem(control, { locale: 'es', currency: 'USD' })] : [],
    );
    expect(added).toContainEqual(expect.objectContaining({ name: 'Nuevo plan', price: 13 }));
  });
});
