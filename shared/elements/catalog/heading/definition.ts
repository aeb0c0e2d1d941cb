import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { textProp } from '../props.ts';

const levels = ['1', '2', '3', '4', '5', '6'] as const;

/** A title, from the page's (level 1) down to level 6. */
export const heading: KindDefinition = {
  kind: 'heading',
  icon: 'heading',
  category: 'text',
  label: { es: 'Título', pt: 'Título', en: 'Heading' },
  description: {
    es: 'Título de nivel 1 a 6',
    pt: 'Título de nível 1 a 6',
    en: 'A heading of level 1 to 6',
  },
  keywords: ['título', 'titular', 'encabezado', 'heading', 'headline', 'h1', 'h2', 'subtítulo'],
  props: z.object({
    text: textProp(),
    level: z.number().int().min(1).max(6).or(z.enum(levels).transform(Number)).catch(2),
  }),
  fields: [
    {
      prop: 'text',
      label: { es: 'Texto', pt: 'Texto', en: 'Text' },
      control: { type: 'multiline' },
    },
    {
      prop: 'level',
      label: { es: 'Nivel', pt: 'Nível', en: 'Level' },
      control: {
        type: 'choice',
        options: levels.map((value) => ({
          value,
          label: { es: `Título ${value}`, pt: `Título ${value}`, en: `Heading ${value}` },
        })),
      },
    },
  ],
  styleSections: ['size', 'text', 'effects'],
  children: 'none',
  seed: (locale) => ({
    kind: 'heading',
    props: {
      text: { es: 'Un título claro', pt: 'Um título claro', en: 'A clear heading' }[locale],
      level: 2,
    },
  }),
  template: {
    tag: {
      bind: 'level',
      map: { '1': 'h1', '2': 'h2', '3': 'h3', '4': 'h4', '5': 'h5', '6': 'h6' },
    },
    style: {
      base: { width: 'fill', fontFamily: '$font.heading', fontWeight: 700, lineHeight: 1.2 },
    },
    css: { 'white-space': 'pre-line' },
    variants: [
      {
        prop: 'level',
        options: {
          '1': {
            base: { fontSize: '$text.5xl', lineHeight: 1.1, letterSpacing: -0.02 },
            mobile: { fontSize: '$text.4xl' },
          },
          '2': {
            base: { fontSize: '$text.3xl', letterSpacing: -0.01 },
            mobile: { fontSize: '$text.2xl' },
          },
          '3': { base: { fontSize: '$text.2xl' }, mobile: { fontSize: '$text.xl' } },
          '4': { base: { fontSize: '$text.xl' } },
          '5': { base: { fontSize: '$text.lg' } },
          '6': { base: { fontSize: '$text.base' } },
        },
      },
    ],
    children: [{ text: { bind: 'text' } }],
  },
  code: { as: 'inline' },
};
