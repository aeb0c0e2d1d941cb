import { expect, test } from 'vitest';
import { localeSchema } from '#shared/document/value.ts';
import { kindDefinitions } from '#shared/elements/catalog/index.ts';
import { matchesSearch } from '../i18n/plain-text.ts';
import { kindSearchTexts } from './kind-search.ts';

const wanted = {
  hero: 'hero',
  faq: 'accordion',
  acordeón: 'accordion',
  cta: 'call-to-action',
  header: 'navigation-bar',
  columnas: 'frame',
  contenedor: 'frame',
  carrusel: 'gallery',
  'pie de página': 'footer',
  reseñas: 'testimonial',
  dropdown: 'select',
} as const;

test.each(Object.entries(wanted))('%s finds the component %s in every language', (words, kind) => {
  for (const locale of localeSchema.options) {
    const found = kindDefinitions.filter((definition) =>
      matchesSearch(words, kindSearchTexts(definition, locale)),
    );
    expect(found.map((definition) => definition.kind)).toContain(kind);
  }
});

test('each component is called something else too, in plain words', () => {
  for (const { kind, keywords } of kindDefinitions) {
    expect([kind, keywords.length > 2]).toEqual([kind, true]);
    expect(keywords.every((word) => word === word.toLowerCase() && word.trim() !== '')).toBe(true);
  }
});
