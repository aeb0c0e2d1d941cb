import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { choiceProp, textProp } from '../props.ts';

/** A paragraph. Line breaks in it are kept. */
export const text: KindDefinition = {
  kind: 'text',
  icon: 'type',
  category: 'text',
  label: { es: 'Texto', pt: 'Texto', en: 'Text' },
  description: { es: 'Párrafo de texto', pt: 'Parágrafo de texto', en: 'A paragraph of text' },
  keywords: ['texto', 'párrafo', 'parágrafo', 'paragraph', 'descripción'],
  props: z.object({
    text: textProp(),
    as: choiceProp('p', 'span', 'blockquote', 'small', 'strong'),
  }),
  fields: [
    {
      prop: 'text',
      label: { es: 'Texto', pt: 'Texto', en: 'Text' },
      control: { type: 'multiline' },
    },
    {
      prop: 'as',
      label: { es: 'Tipo de texto', pt: 'Tipo de texto', en: 'Kind of text' },
      advanced: true,
      control: {
        type: 'choice',
        options: [
          { value: 'p', label: { es: 'Párrafo', pt: 'Parágrafo', en: 'Paragraph' } },
          { value: 'span', label: { es: 'Etiqueta', pt: 'Rótulo', en: 'Label' } },
          { value: 'blockquote', label: { es: 'Cita', pt: 'Citação', en: 'Quote' } },
          { value: 'small', label: { es: 'Letra pequeña', pt: 'Letra miúda', en: 'Small print' } },
          { value: 'strong', label: { es: 'Importante', pt: 'Importante', en: 'Important' } },
        ],
      },
    },
  ],
  styleSections: ['size', 'spacing', 'fill', 'border', 'text', 'effects'],
  children: 'none',
  seed: (locale) => ({
    kind: 'text',
    props: {
      text: {
        es: 'Cuenta aquí qué ofreces y por qué le conviene a quien te lee.',
        pt: 'Conte aqui o que você oferece e por que interessa a quem lê.',
        en: 'Say here what you offer and why it matters to the reader.',
      }[locale],
    },
  }),
  template: {
    tag: {
      bind: 'as',
      map: { p: 'p', span: 'span', blockquote: 'blockquote', small: 'small', strong: 'strong' },
    },
    style: {
      base: { width: 'fill', fontFamily: '$font.body', fontSize: '$text.base', lineHeight: 1.6 },
    },
    css: { 'white-space': 'pre-line' },
    children: [{ text: { bind: 'text' } }],
  },
  code: { as: 'inline' },
};
