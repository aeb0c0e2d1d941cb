import { describe, expect, it } from 'vitest';
import { currencySchema } from '#shared/document/settings.ts';
import { formatPrice } from './format-price.ts';
import { parsePrice, priceText } from './parse-price.ts';

describe('parsePrice', () => {
  it.each([
    ['12.000', 'COP', 12_000],
    ['12000', 'COP', 12_000],
    ['$ 12.000', 'COP', 12_000],
    ['$12.000 cop', 'COP', 12_000],
    ['1.299.900', 'COP', 1_299_900],
    ['12 000', 'COP', 12_000],
    ['12,000', 'COP', 12_000],
    ['12,5', 'COP', 12.5],
    ['12.5', 'COP', 12.5],
    ['12.000', 'CLP', 12_000],
    ['12.000,50', 'ARS', 12_000.5],
    ['12.000', 'BRL', 12_000],
    ['R$ 1.299,90', 'BRL', 1299.9],
    ['129.90', 'BRL', 129.9],
    ['1,299.90', 'BRL', 1299.9],
    ['12,000', 'MXN', 12_000],
    ['$1,299.90', 'MXN', 1299.9],
    ['1.299,90', 'MXN', 1299.9],
    ['12,5', 'USD', 12.5],
    ['US$ 12.00', 'USD', 12],
    ['S/ 35', 'PEN', 35],
    ['Bs 1.290', 'BOB', 1290],
    ['gs. 150.000', 'PYG', 150_000],
    ['C$ 1,290.50', 'NIO', 1290.5],
    ['0', 'COP', 0],
  ] as const)('%s in %s is %d', (text, currency, expected) => {
    expect(parsePrice(text, currency)).toBe(expected);
  });

  it.each([
    ['', 'COP'],
    ['gratis', 'COP'],
    ['12.00.0', 'COP'],
    ['1.2345', 'COP'],
    ['12.000,123', 'COP'],
    ['12..000', 'COP'],
    ['.', 'COP'],
    ['-5', 'COP'],
    ['12.000', 'USD'],
    ['12.000', 'MXN'],
    ['12,000', 'BRL'],
    ['12e3', 'COP'],
  ] as const)('%s in %s is refused', (text, currency) => {
    expect(parsePrice(text, currency)).toBeNull();
  });

  it.each(currencySchema.options)('reads back what a field or a page shows in %s', (currency) => {
    for (const amount of [0, 5, 12.5, 129.95, 999, 1000, 12_000, 1_299_900, 1e12]) {
      expect(parsePrice(priceText(amount, currency), currency)).toBe(amount);
    }
    expect(parsePrice(formatPrice(129_900, currency), currency)).toBe(129_900);
  });
});

describe('priceText', () => {
  it.each([
    [12_000, 'COP', '12.000'],
    [12.5, 'COP', '12,50'],
    [1299.9, 'MXN', '1,299.90'],
    [35, 'PEN', '35'],
  ] as const)('%d %s is %s', (amount, currency, expected) => {
    expect(priceText(amount, currency)).toBe(expected);
  });
});
