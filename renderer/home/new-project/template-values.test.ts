import { expect, test } from 'vitest';
import type { TemplateVariable } from '#shared/contract/schemas.ts';
import { templateValues } from './template-values.ts';

const label = { es: '', pt: '', en: '' };
const variables: TemplateVariable[] = [
  { name: 'name', type: 'text', label, default: 'Tierra Alta' },
  { name: 'slogan', type: 'text', label, default: 'Hecho a mano' },
  { name: 'currency', type: 'currency', label, default: 'COP' },
];

test('keeps the defaults where nothing is known', () => {
  const values = templateValues({ variables }, { edited: {}, name: ' ', currency: null });
  expect(values).toEqual({ name: 'Tierra Alta', slogan: 'Hecho a mano', currency: 'COP' });
});

test('takes the project’s name and the country’s currency', () => {
  const values = templateValues({ variables }, { edited: {}, name: ' Barro ', currency: 'MXN' });
  expect(values).toEqual({ name: 'Barro', slogan: 'Hecho a mano', currency: 'MXN' });
});

test('lets what the user filled in win, an empty text too', () => {
  const edited = { name: 'Otro', slogan: '', currency: 'BRL' };
  const values = templateValues({ variables }, { edited, name: 'Barro', currency: 'MXN' });
  expect(values).toEqual({ name: 'Otro', slogan: '', currency: 'BRL' });
});
