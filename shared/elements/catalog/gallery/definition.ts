import type { KindDefinition } from '../../kind.ts';
import { bandSeed, sectionFields, sectionProps } from '../section.ts';

/** Pictures side by side: as many columns as its layout says, two on mobile. */
export const gallery: KindDefinition = {
  kind: 'gallery',
  icon: 'images',
  category: 'media',
  label: { es: 'Galería', pt: 'Galeria', en: 'Gallery' },
  description: {
    es: 'Imágenes en cuadrícula',
    pt: 'Imagens em grade',
    en: 'Pictures in a grid',
  },
  keywords: [
    'galería',
    'galeria',
    'gallery',
    'fotos',
    'carrusel',
    'carrossel',
    'carousel',
    'slider',
    'portafolio',
    'portfolio',
    'imágenes',
  ],
  props: sectionProps,
  fields: sectionFields,
  styleSections: ['layout', 'size', 'spacing', 'fill', 'border', 'effects'],
  children: 'any',
  seed: (locale) =>
    bandSeed({ es: 'Galería', pt: 'Galeria', en: 'Gallery' }[locale], {
      kind: 'gallery',
      props: {
        label: {
          es: 'Fotos de nuestro trabajo',
          pt: 'Fotos do nosso trabalho',
          en: 'Photos of our work',
        }[locale],
      },
      children: Array.from({ length: 6 }, () => ({
        kind: 'image',
        style: { base: { aspectRatio: 1, radius: '$radius.md' } },
      })),
    }),
  template: {
    tag: 'figure',
    attributes: { id: { bind: 'anchor' }, 'aria-label': { bind: 'label' } },
    style: {
      base: { layout: 'grid', columns: 3, gap: '$space.4', width: 'fill' },
      mobile: { columns: 2, gap: '$space.3' },
    },
    children: [{ slot: true }],
  },
  code: { as: 'inline' },
};
