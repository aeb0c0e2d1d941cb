import { expect, test } from 'vitest';
import { matchesSearch, searchRank } from './plain-text.ts';

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

test('ranks what is named so before what is only called so', () => {
  const rank = (name: string, ...others: string[]) => searchRank('menú', name, others);
  expect(rank('Menú principal')).toBe(1);
  expect(rank('Barra de menús')).toBe(0.8);
  expect(rank('Barra de navegación', 'header MENU')).toBe(0.6);
  expect(rank('Submenú')).toBe(0.4);
  expect(rank('Portada', 'hero')).toBe(0);
  expect(searchRank('', 'Portada', [])).toBe(1);
});
