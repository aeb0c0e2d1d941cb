import { expect, test } from 'vitest';
import { matchesSearch } from './plain-text.ts';

test('finds words whatever their accents and case', () => {
  expect(matchesSearch('cafe', ['Tienda CAFÉ'])).toBe(true);
  expect(matchesSearch('CAFÉ', ['cafe'])).toBe(true);
  expect(matchesSearch('loja', ['Tienda'])).toBe(false);
});

test('finds all words in any order and in any of the texts', () => {
  expect(matchesSearch('  barro tienda ', ['Tienda artesanal', 'de barro'])).toBe(true);
  expect(matchesSearch('barro vidrio', ['Tienda artesanal', 'de barro'])).toBe(false);
});

test('finds everything where nothing is searched', () => {
  expect(matchesSearch(' ', [])).toBe(true);
});
