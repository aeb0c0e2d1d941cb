import type { Currency } from '#shared/document/settings.ts';

/** How a currency is written where it is used. */
export interface PriceFormat {
  readonly symbol: string;
  readonly group: string;
  readonly decimal: string;
  /** `auto` writes cents only where there are some. */
  readonly cents: 'never' | 'auto' | 'always';
}

export const priceFormats: Readonly<Record<Currency, PriceFormat>> = {
  COP: { symbol: '$', group: '.', decimal: ',', cents: 'never' },
  MXN: { symbol: '$', group: ',', decimal: '.', cents: 'always' },
  ARS: { symbol: '$', group: '.', decimal: ',', cents: 'auto' },
  BRL: { symbol: 'R$', group: '.', decimal: ',', cents: 'always' },
  CLP: { symbol: '$', group: '.', decimal: ',', cents: 'never' },
  PEN: { symbol: 'S/', group: ',', decimal: '.', cents: 'always' },
  USD: { symbol: 'US$', group: ',', decimal: '.', cents: 'always' },
  BOB: { symbol: 'Bs', group: '.', decimal: ',', cents: 'auto' },
  CRC: { symbol: '₡', group: '.', decimal: ',', cents: 'never' },
  DOP: { symbol: 'RD$', group: ',', decimal: '.', cents: 'always' },
  GTQ: { symbol: 'Q', group: ',', decimal: '.', cents: 'always' },
  HNL: { symbol: 'L', group: ',', decimal: '.', cents: 'always' },
  NIO: { symbol: 'C$', group: ',', decimal: '.', cents: 'always' },
  PYG: { symbol: 'Gs.', group: '.', decimal: ',', cents: 'never' },
  UYU: { symbol: '$', group: '.', decimal: ',', cents: 'auto' },
};

/**
 * A price as people of that currency write it, `$ 129.900` or `R$ 1.299,90`, with a no-break space behind
 * the symbol. Written here because Intl's answer differs between engines and their versions.
 */
export function formatPrice(amount: number, currency: Currency): string {
  if (!Number.isFinite(amount) || Math.abs(amount) >= 1e13) return '';
  const { symbol, group, decimal, cents } = priceFormats[currency];
  const hundredths =
    cents === 'never' ? Math.round(Math.abs(amount)) * 100 : Math.round(Math.abs(amount) * 100);
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const rest = hundredths % 100;
  const fraction =
    cents === 'always' || (cents === 'auto' && rest > 0)
      ? decimal + String(rest).padStart(2, '0')
      : '';
  return `${amount < 0 && hundredths > 0 ? '-' : ''}${symbol}\u00a0${whole}${fraction}`;
}
