import type { NodeSeed } from '#shared/document/seed.ts';
import type { KindDefinition } from '../../kind.ts';
import { productCard } from '../product-card/definition.ts';
import { samplePrice } from '../sample-price.ts';
import { gridSeed, sectionContent, sectionKind, sectionTemplate } from '../section.ts';

const prices = [
  { es: 129_900, pt: 129.9, en: 39 },
  { es: 89_900, pt: 89.9, en: 25 },
  { es: 159_900, pt: 159.9, en: 45 },
];

/** Products side by side below a title. */
export const productGrid: KindDefinition = {
  kind: 'product-grid',
  icon: 'store',
  category: 'commerce',
  label: { es: 'Cuadrícula de productos', pt: 'Grade de produtos', en: 'Product grid' },
  description: {
    es: 'Tres productos con su título',
    pt: 'Três produtos com seu título',
    en: 'Three products below a title',
  },
  keywords: [
    'productos',
    'produtos',
    'products',
    'catálogo',
    'tienda',
    'loja',
    'shop',
    'cuadrícula',
    'vitrina',
  ],
  ...sectionKind,
  seed: (locale, currency) => ({
    kind: 'product-grid',
    children: [
      sectionContent([
        {
          kind: 'heading',
          props: {
            text: { es: 'Lo más vendido', pt: 'Mais vendidos', en: 'Best sellers' }[locale],
            level: 2,
          },
        },
        gridSeed(
          3,
          prices.map((amounts): NodeSeed => {
            const { kind, props } = productCard.seed(locale, currency);
            const price = samplePrice(amounts, locale, currency);
            return { kind, props: { ...props, badge: '', price } };
          }),
        ),
      ]),
    ],
  }),
  template: sectionTemplate('section'),
};
