import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TemplateSummary } from '#shared/contract/schemas.ts';
import { findsWords } from '#renderer/home/find-words.ts';
import { templateTerms } from '#renderer/home/template-terms.ts';
import { type OpenServices, openServices } from '#tests/support/open-services.ts';

let services: OpenServices;
let templates: readonly TemplateSummary[] = [];
beforeAll(async () => {
  ({ services } = openServices());
  templates = await services.client.templates.list();
});
afterAll(() => services.close());

const found = (search: string): string[] =>
  templates
    .filter((template) => findsWords(search, { names: [], terms: templateTerms(template, '') }))
    .map(({ id }) => id);

it.each<[string, readonly string[]]>([
  ['tienda-artesanal', ['tienda', 'comercio', 'venta', 'loja', 'shop', 'store', 'moda', 'roupas']],
  [
    'restaurante-pedidos',
    ['restaurante', 'comida', 'domicilio', 'delivery', 'cardapio', 'food', 'panaderia'],
  ],
  ['academia-cursos', ['curso', 'clase', 'escuela', 'profesor', 'aulas', 'courses', 'formacao']],
  ['tutorias', ['tutor', 'clases particulares', 'profesor', 'reforço', 'homework', 'ingles']],
  [
    'contabilidad-facil',
    ['contador', 'impuestos', 'DIAN', 'nota fiscal', 'taxes', 'nomina', 'factura electronica'],
  ],
  ['crm-ventas', ['crm', 'ventas', 'clientes', 'vendas', 'customers', 'aplicacion']],
])('finds %s by what people call it, in any language and without accents', (id, searches) => {
  const missing = searches.filter((search) => !found(search).includes(id));
  expect(missing).toEqual([]);
});

it('finds nothing else by words that name one trade', () => {
  expect(found('cardápio')).toEqual(['restaurante-pedidos']);
  expect(found('dian')).toEqual(['contabilidad-facil']);
  expect(found('joyeria')).toEqual(['tienda-artesanal']);
});
