import type { Currency, ProjectSettings } from '#shared/document/settings.ts';

/** A phone number as wa.me takes it, or why it can't be one. */
export type PhoneNumber =
  | { readonly number: string; readonly problem: null }
  /** `country`: no country code and none that follows from the currency. `length`: too few or too many digits. */
  | { readonly number: null; readonly problem: 'country' | 'length' };

interface Country {
  readonly code: string;
  /** Digits that numbers have inside the country. */
  readonly lengths: readonly number[];
  /** What mobile numbers have between the country code and the rest when called from elsewhere. */
  readonly mobile?: string;
}

/** Countries by their currency. Several use the US dollar: it says nothing. */
const countries: Readonly<Record<Exclude<Currency, 'USD'>, Country>> = {
  COP: { code: '57', lengths: [10] },
  MXN: { code: '52', lengths: [10] },
  ARS: { code: '54', lengths: [10], mobile: '9' },
  BRL: { code: '55', lengths: [10, 11] },
  CLP: { code: '56', lengths: [9] },
  PEN: { code: '51', lengths: [9] },
  BOB: { code: '591', lengths: [8] },
  CRC: { code: '506', lengths: [8] },
  DOP: { code: '1', lengths: [10] },
  GTQ: { code: '502', lengths: [8] },
  HNL: { code: '504', lengths: [8] },
  NIO: { code: '505', lengths: [8] },
  PYG: { code: '595', lengths: [9] },
  UYU: { code: '598', lengths: [8] },
};

/**
 * A number as people write it in a country, with or without its code, as digits with the code:
 * `300 123 4567` and `COP` make `573001234567`. Nothing written is no number and no problem.
 */
export function normalizePhone(text: string, currency: Currency): PhoneNumber {
  const written = text.replace(/\D/g, '');
  if (text.trim() === '') return { number: '', problem: null };
  if (written === '') return { number: null, problem: 'length' };
  if (/^\s*(?:\+|00)/.test(text)) return complete(written.replace(/^00/, ''));
  const country = currency === 'USD' ? undefined : countries[currency];
  const digits = written.replace(/^0+/, '');
  if (!country) return digits.length > 10 ? complete(digits) : wrong(digits);
  const { code, lengths, mobile = '' } = country;
  if (digits.startsWith(code)) {
    const rest = digits.slice(code.length);
    if (lengths.includes(rest.length)) return complete(code + mobile + rest);
    // Mexican mobiles had a 1 after the code until 2019, and many still write it.
    if (currency === 'MXN' && rest.length === 11 && rest.startsWith('1')) {
      return complete(code + rest.slice(1));
    }
  }
  if (lengths.includes(digits.length)) return complete(code + mobile + digits);
  if (mobile !== '' && digits.length === 11 && digits.startsWith(mobile)) {
    return complete(code + digits);
  }
  return digits.length > 10 ? complete(digits) : { number: null, problem: 'length' };
}

/** Digits with the country code as people read them: `57 300 123 4567`. In one piece where the country isn't known. */
export function phoneText(number: string): string {
  for (const { code, lengths, mobile = '' } of Object.values(countries)) {
    const rest = number.slice(code.length + mobile.length);
    if (!number.startsWith(code + mobile) || !lengths.includes(rest.length)) continue;
    return [code, mobile, ...groupsOf(code, rest)].filter((group) => group !== '').join(' ');
  }
  return number;
}

function groupsOf(code: string, rest: string): string[] {
  // Brazil's numbers begin with two digits for the area.
  if (code === '55') return [rest.slice(0, 2), `${rest.slice(2, -4)}-${rest.slice(-4)}`];
  if (rest.length === 8) return [rest.slice(0, 4), rest.slice(4)];
  return [rest.slice(0, 3), rest.slice(3, 6), rest.slice(6)];
}

/** The number that a site's WhatsApp links lead to: as wa.me takes it, or as it was written where it can't be one. */
export function chatNumber({
  whatsapp,
  currency,
}: Pick<ProjectSettings, 'whatsapp' | 'currency'>): string {
  return normalizePhone(whatsapp, currency).number ?? whatsapp;
}

function wrong(digits: string): PhoneNumber {
  return { number: null, problem: digits.length < 8 ? 'length' : 'country' };
}

function complete(digits: string): PhoneNumber {
  return digits.length >= 8 && digits.length <= 15
    ? { number: digits, problem: null }
    : { number: null, problem: 'length' };
}
