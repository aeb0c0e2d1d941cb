import { type TaxRate, taxOnTop, taxRates, taxWithin } from '../taxes.ts';

interface CartLine {
  readonly price: number;
  readonly quantity: number;
  readonly tax: TaxRate;
}

export interface CartTotals {
  /** Of each line, as it is shown. */
  readonly lines: readonly number[];
  /** Without taxes. */
  readonly subtotal: number;
  /** One for each rate above 0 that a line has. */
  readonly taxes: readonly { readonly rate: number; readonly amount: number }[];
  readonly total: number;
}

/**
 * What a cart costs. Taxes are computed per rate over the sum of its lines, as invoices do.
 * @param taxIncluded whether the prices of the lines contain their tax.
 */
export function cartTotals(
  items: readonly CartLine[],
  shipping: number,
  taxIncluded: boolean,
): CartTotals {
  const lines = items.map(({ price, quantity }) => price * quantity);
  const taxes = taxRates.flatMap((name) => {
    const rate = Number(name);
    const sum = items.reduce(
      (total, { tax }, index) => (tax === name ? total + (lines[index] ?? 0) : total),
      0,
    );
    const amount = taxIncluded ? taxWithin(sum, rate) : taxOnTop(sum, rate);
    return amount > 0 ? [{ rate, amount }] : [];
  });
  const sum = lines.reduce((total, line) => total + line, 0);
  const tax = taxes.reduce((total, { amount }) => total + amount, 0);
  const subtotal = taxIncluded ? sum - tax : sum;
  return { lines, subtotal, taxes, total: subtotal + tax + shipping };
}
