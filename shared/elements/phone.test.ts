import { expect, test } from 'vitest';
import { chatNumber, normalizePhone, phoneText } from './phone.ts';

test.each([
  ['300 123 4567', 'COP', '573001234567'],
  ['573001234567', 'COP', '573001234567'],
  ['+57 (300) 123-4567', 'USD', '573001234567'],
  ['0057 300 123 4567', 'MXN', '573001234567'],
  ['55 1234 5678', 'MXN', '525512345678'],
  ['521 55 1234 5678', 'MXN', '525512345678'],
  ['11 2345 6789', 'ARS', '5491123456789'],
  ['54 11 2345 6789', 'ARS', '5491123456789'],
  ['5491123456789', 'ARS', '5491123456789'],
  ['9 11 2345 6789', 'ARS', '5491123456789'],
  ['011 2345 6789', 'ARS', '5491123456789'],
  ['(11) 91234-5678', 'BRL', '5511912345678'],
  ['11 3123 4567', 'BRL', '551131234567'],
  ['9 8765 4321', 'CLP', '56987654321'],
  ['987 654 321', 'PEN', '51987654321'],
  ['573001234567', 'PEN', '573001234567'],
  ['099 123 456', 'UYU', '59899123456'],
  ['0981 123 456', 'PYG', '595981123456'],
  ['7123 4567', 'BOB', '59171234567'],
  ['(809) 555-0123', 'DOP', '18095550123'],
  ['+1 809 555 0123', 'DOP', '18095550123'],
  ['1 787 555 0100', 'USD', '17875550100'],
  ['', 'COP', ''],
] as const)('«%s» with %s is %s', (text, currency, number) => {
  expect(normalizePhone(text, currency)).toEqual({ number, problem: null });
});

test.each([
  ['300 123', 'COP', 'length'],
  ['3001234', 'COP', 'length'],
  ['+57', 'COP', 'length'],
  ['1234567890123456', 'COP', 'length'],
  ['787 555 0100', 'USD', 'country'],
  ['555 0100', 'USD', 'length'],
] as const)('«%s» with %s is no number: %s', (text, currency, problem) => {
  expect(normalizePhone(text, currency)).toEqual({ number: null, problem });
});

test.each([
  ['300 123 4567', 'COP'],
  ['55 1234 5678', 'MXN'],
  ['11 2345 6789', 'ARS'],
  ['11 91234 5678', 'BRL'],
  ['9 8765 4321', 'CLP'],
  ['987 654 321', 'PEN'],
] as const)('«%s» with %s stays as it is once it is complete', (text, currency) => {
  const { number } = normalizePhone(text, currency);
  expect(normalizePhone(number ?? '', currency)).toEqual({ number, problem: null });
});

test('completes the number that links lead to, and keeps what it can’t read', () => {
  expect(chatNumber({ whatsapp: '300 123 4567', currency: 'COP' })).toBe('573001234567');
  expect(chatNumber({ whatsapp: '573001234567', currency: 'COP' })).toBe('573001234567');
  expect(chatNumber({ whatsapp: '12', currency: 'COP' })).toBe('12');
});

test('words are no number', () => {
  expect(normalizePhone('abc', 'BRL')).toEqual({ number: null, problem: 'length' });
  expect(normalizePhone(' ', 'BRL')).toEqual({ number: '', problem: null });
});

test.each([
  ['573009876543', '57 300 987 6543'],
  ['5491123456789', '54 9 112 345 6789'],
  ['5511987654321', '55 11 98765-4321'],
  ['56987654321', '56 987 654 321'],
  ['17875551234', '1 787 555 1234'],
  ['59899123456', '598 9912 3456'],
  ['34600123456', '34600123456'],
])('%s is read as %s', (number, expected) => {
  expect(phoneText(number)).toBe(expected);
});
