import { expect, it } from 'vitest';
import { whatsappUrl } from '#shared/elements/safe-url.ts';
import { chatLinkCode } from './chat-links.ts';
import { createImportList } from './imports.ts';

const number = '573001234567';
const codeOf = (address: string, chatNumber = number) =>
  chatLinkCode(address, { imports: createImportList(), chatNumber });

it('CG-15 writes links to the site’s number by their text', () => {
  expect(codeOf(whatsappUrl(number, ''))).toBe('whatsappLink()');
  expect(codeOf(whatsappUrl(number, '¿Hay "tazas" & más? 100%'))).toBe(
    `whatsappLink('¿Hay "tazas" & más? 100%')`,
  );
});

it('leaves every other address as it was written', () => {
  expect(codeOf(whatsappUrl('5215512345678', 'Hola'))).toBeUndefined();
  expect(codeOf(whatsappUrl('', 'Hola'), '')).toBeUndefined();
  expect(codeOf(`https://wa.me/${number}?text=a+b`)).toBeUndefined();
  expect(codeOf(`https://wa.me/${number}?text=%E0`)).toBeUndefined();
  expect(codeOf(`https://wa.me/${number}9?text=Hola`)).toBeUndefined();
});
