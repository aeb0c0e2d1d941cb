import { describe, expect, it } from 'vitest';
import { safeUrl, whatsappUrl } from './safe-url.ts';

describe('safeUrl', () => {
  it.each([
    'https://example.com/a?b=c#d',
    'http://localhost:3000',
    'HTTPS://EXAMPLE.COM',
    'mailto:hola@example.com',
    'tel:+573001234567',
    '/producto',
    '/',
    './a',
    '../a',
    '#contacto',
    '?q=1',
    'https://wa.me/573001234567?text=Hola%20t%C3%BA',
  ])('allows %s', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  it.each([
    ['example.com', 'https://example.com'],
    [' tienda.co/x ', 'https://tienda.co/x'],
    ['localhost.test:3000/a', 'https://localhost.test:3000/a'],
  ])('completes %s', (url, expected) => {
    expect(safeUrl(url)).toBe(expected);
  });

  it.each([
    `${'javascript'}:alert(1)`,
    `${'JaVaScRiPt'}:alert(1)`,
    ` ${'javascript'}:alert(1)`,
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    `\u0001${'javascript'}:alert(1)`,
    `${'javascript'}:1/`,
    `${'javascript'}:1`,
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    'https://a b',
    '',
    '   ',
    'x'.repeat(3000),
    'hola',
    42,
    null,
    undefined,
    {},
    ['/'],
  ])('refuses %j', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });
});

describe('whatsappUrl', () => {
  it('keeps the digits and encodes the text', () => {
    expect(whatsappUrl('+57 300 123', '¿Tienes "x" & y?')).toBe(
      'https://wa.me/57300123?text=%C2%BFTienes%20%22x%22%20%26%20y%3F',
    );
    expect(whatsappUrl('', ' ')).toBe('https://wa.me/');
    expect(whatsappUrl('57', '\ud800')).toBe('https://wa.me/57?text=%EF%BF%BD');
  });
});
