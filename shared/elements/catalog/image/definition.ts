import { z } from 'zod';
import { imageProp } from '../../image.ts';
import type { KindDefinition } from '../../kind.ts';
import { textProp } from '../props.ts';

/** A picture, or a neutral box until one is chosen. What only decorates has no description, and says so. */
export const image: KindDefinition = {
  kind: 'image',
  icon: 'image',
  category: 'media',
  label: { es: 'Imagen', pt: 'Imagem', en: 'Image' },
  description: {
    es: 'Foto o ilustración',
    pt: 'Foto ou ilustração',
    en: 'A photo or an illustration',
  },
  keywords: ['imagen', 'imagem', 'image', 'foto', 'photo', 'picture', 'logo'],
  props: z.object({
    image: imageProp,
    alt: textProp('', 300),
    decorative: z.boolean().catch(false),
  }),
  fields: [
    {
      prop: 'image',
      label: { es: 'Imagen', pt: 'Imagem', en: 'Image' },
      control: { type: 'image' },
    },
    {
      prop: 'alt',
      label: {
        es: 'Descripción (texto alternativo)',
        pt: 'Descrição (texto alternativo)',
        en: 'Description (alt text)',
      },
      unless: 'decorative',
      control: { type: 'text' },
    },
    {
      prop: 'decorative',
      label: { es: 'Solo decora', pt: 'Só decora', en: 'Decorative only' },
      control: { type: 'toggle' },
    },
  ],
  styleSections: ['size', 'border', 'effects'],
  children: 'none',
  seed: () => ({
    kind: 'image',
    style: { base: { maxWidth: 720, radius: '$radius.md', aspectRatio: 1.5 } },
  }),
  template: {
    tag: { bind: 'image?', map: { true: 'img', false: 'div' } },
    attributes: {
      src: { bind: 'image' },
      alt: { bind: 'alt' },
      role: { bind: 'decorative?', map: { true: 'presentation' } },
      loading: 'lazy',
      'aria-hidden': { bind: 'image?', map: { false: 'true' } },
    },
    style: { base: { width: 'fill', objectFit: 'cover' } },
    variants: [
      {
        prop: 'image?',
        options: {
          false: {
            base: {
              layout: 'stack',
              align: 'center',
              justify: 'center',
              aspectRatio: 1.5,
              fill: '$color.border',
              color: '$color.muted',
            },
          },
        },
      },
    ],
    children: [
      {
        when: 'image',
        show: [],
        otherwise: [{ tag: 'svg', icon: 'image', style: { base: { width: 32, height: 32 } } }],
      },
    ],
  },
  code: { as: 'inline' },
};
