import { expect, test } from 'vitest';
import { pageTitle } from './page-title.ts';

test('DOC-34 visitors read the title for them, else the name with the site’s', () => {
  expect(pageTitle({ title: 'Taller', seoTitle: '' }, 'Barro')).toBe('Taller · Barro');
  expect(pageTitle({ title: 'Barro', seoTitle: '' }, 'Barro')).toBe('Barro');
  expect(pageTitle({ title: '', seoTitle: '' }, 'Barro')).toBe('Barro');
  expect(pageTitle({ title: 'Taller', seoTitle: 'Cerámica de Ráquira' }, 'Barro')).toBe(
    'Cerámica de Ráquira',
  );
});
