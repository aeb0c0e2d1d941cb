import { expect, test } from 'vitest';
import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { arrangeProjects } from './arrange-projects.ts';

const project = (name: string, updatedAt: number, trashedAt: number | null = null) =>
  ({
    id: name,
    name,
    updatedAt,
    trashedAt,
    createdAt: 0,
    template: null,
    pages: 1,
    description: null,
  }) satisfies ProjectSummary;
const projects = [
  project('Zapatería', 1),
  project('Café 10', 3),
  project('café 9', 2),
  project('Vieja', 9, 4),
  project('Reciente', 1, 5),
];
const names = (options: Partial<Parameters<typeof arrangeProjects>[1]>) =>
  arrangeProjects(projects, {
    shelf: 'projects',
    search: '',
    order: 'recent',
    language: 'es',
    ...options,
  }).map(({ name }) => name);

test('the one edited last comes first', () => {
  expect(names({})).toEqual(['Café 10', 'café 9', 'Zapatería']);
});

test('by name as a person sorts', () => {
  expect(names({ order: 'name' })).toEqual(['café 9', 'Café 10', 'Zapatería']);
});

test('a search needs no accents', () => {
  expect(names({ search: 'CAFE' })).toEqual(['Café 10', 'café 9']);
  expect(names({ search: 'zapateria' })).toEqual(['Zapatería']);
});

test('the one thrown away last comes first in the trash', () => {
  expect(names({ shelf: 'trash' })).toEqual(['Reciente', 'Vieja']);
});

test('a search also finds what a site says of itself, and what its template is called', () => {
  const projects = [
    { ...project('Barro', 1), description: 'Loza de Ráquira' },
    { ...project('Marea', 2), template: 'restaurante-pedidos' },
    { ...project('Sin nada', 3), template: 'gone', description: null },
  ];
  const terms = new Map([['restaurante-pedidos', ['Restaurante con pedidos', 'cardápio']]]);
  const find = (search: string) =>
    arrangeProjects(projects, {
      ...{ shelf: 'projects', order: 'recent', language: 'es', terms },
      search,
    }).map(({ name }) => name);
  expect(find('raquira')).toEqual(['Barro']);
  expect(find('CARDAPIO pedidos')).toEqual(['Marea']);
  expect(find('barro cardapio')).toEqual([]);
  // Part of a name finds it, part of a word of its template doesn't.
  expect([find('arro'), find('dapio')]).toEqual([['Barro'], []]);
  expect(find(' - ')).toEqual(['Sin nada', 'Marea', 'Barro']);
});
