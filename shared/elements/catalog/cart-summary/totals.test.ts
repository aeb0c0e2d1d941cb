import { describe, expect, it } from 'vitest';
import { cartTotals } from './totals.ts';

describe('the totals of a cart', () => {
  it('take the tax out of prices that contain it, per rate', () => {
    const items = [
      { price: 119_000, quantity: 2, tax: '19' },
      { price: 10_500, quantity: 1, tax: '5' },
      { price: 8_000, quantity: 3, tax: '0' },
    ] as const;
    expect(cartTotals(items, 12_000, true)).toEqual({
      lines: [238_000, 10_500, 24_000],
      subtotal: 234_000,
      taxes: [
        { rate: 5, amount: 500 },
        { rate: 19, amount: 38_000 },
      ],
      total: 284_500,
    });
  });

  it('add the tax to prices without it', () => {
    const items = [{ price: 100_000, quantity: 1, tax: '19' }] as const;
    expect(cartTotals(items, 0, false)).toEqual({
      lines: [100_000],
      subtotal: 100_000,
      taxes: [{ rate: 19, amount: 19_000 }],
      total: 119_000,
    });
  });

  it('are nothing for an empty cart', () => {
    expect(cartTotals([], 0, true)).toEqual({ lines: [], subtotal: 0, taxes: [], total: 0 });
  });
});
