/** Rates of IVA in Colombia, as a document holds them. */
export const taxRates = ['0', '5', '19'] as const;
export type TaxRate = (typeof taxRates)[number];

/** The tax that a price contains, in hundredths at the finest. */
export function taxWithin(amount: number, rate: number): number {
  return hundredths((amount * rate) / (100 + rate));
}

/** The tax that comes on top of a price, in hundredths at the finest. */
export function taxOnTop(amount: number, rate: number): number {
  return hundredths((amount * rate) / 100);
}

function hundredths(amount: number): number {
  return Math.round(amount * 100) / 100;
}
