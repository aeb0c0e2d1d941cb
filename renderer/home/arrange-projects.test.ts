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
