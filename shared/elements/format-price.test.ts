import { describe, expect, it } from 'vitest';
import { formatPrice } from './format-price.ts';

describe('formatPrice', () => {
  it.each([
    [129_900, 'COP', '$ 129.900'],
    [1_299_900.4, 'COP', '$ 1.299.900'],
    [999, 'CLP', '$ 999'],
    [1299, 'MXN', '$ 1,299.00'],
    [1299.9, 'BRL', 'R$ 1.299,90'],
    [0.05, 'BRL', 'R$ 0,05'],
    [15_000, 'ARS', '$ 15.000'],
    [15_000.5, 'ARS', '$ 15.000,50'],
    [1_234_567.891, 'PEN', 'S/ 1,234,567.89'],
    [0, 'USD', 'US$ 0.00'],
    [1290, 'BOB', 'Bs 1.290'],
    [12_500, 'CRC', '₡ 12.500'],
    [1290, 'DOP', 'RD$ 1,290.00'],
    [99.5, 'GTQ', 'Q 99.50'],
    [1290, 'HNL', 'L 1,290.00'],
    [1290, 'NIO', 'C$ 1,290.00'],
    [150_000, 'PYG', 'Gs. 150.000'],
    [1290.5, 'UYU', '$ 1.290,50'],
    [-1500, 'COP', '-$ 1.500'],
    [-0.2, 'COP', '$ 0'],
    [Number.NaN, 'COP', ''],
    [1e300, 'COP', ''],
  ] as const)('%d %s is %s', (amount, currency, expected) => {
    expect(formatPrice(amount, currency)).toBe(expected.replace(' ', '\u00a0'));
  });
});
