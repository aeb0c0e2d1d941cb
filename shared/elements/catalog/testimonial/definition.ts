import { z } from 'zod';
import { imageProp } from '../../image.ts';
import type { KindDefinition } from '../../kind.ts';
import { textProp } from '../props.ts';
import { bandSeed, gridSeed } from '../section.ts';

/** What a customer says, with name and, where there is one, a portrait. */
export const testimonial: KindDefinition = {
  kind: 'testimonial',
  icon: 'quote',
  category: 'section',
  label: { es: 'Testimonio', pt: 'Depoimento', en: 'Testimonial' },
  description: {
    es: 'Opinión de un cliente',
    pt: 'Opinião de um cliente',
    en: "A customer's opinion",
  },
  keywords: [
    'testimonio',
    'depoimento',
    'testimonial',
    'opinión',
    'reseñas',
    'avaliação',
    'review',
    'cliente',
  ],
  props: z.object({
    quote: textProp('', 1000),
    author: textProp('', 120),
    role: textProp('', 120),
    image: imageProp,
  }),
  fields: [
    {
      prop: 'quote',
      label: { es: 'Cita', pt: 'Citação', en: 'Quote' },
      control: { type: 'multiline' },
    },
    { prop: 'author', label: { es: 'Nombre', pt: 'Nome', en: 'Name' }, control: { type: 'text' } },
    {
      prop: 'role',
      label: { es: 'Cargo o ciudad', pt: 'Cargo ou cidade', en: 'Role or city' },
      control: { type: 'text' },
    },
    {
      prop: 'image',
      label: { es: 'Retrato', pt: 'Retrato', en: 'Portrait' },
      control: { type: 'image' },
    },
  ],
  styleSections: ['size', 'spacing', 'fill', 'border', 'effects'],
  children: 'none',
  seed: (locale) => {
    const texts = {
      es: [
        'Lo que dicen nuestros clientes',
        [
          'Pega aquí lo que te escribió un cliente, con sus propias palabras.',
          'Nombre del cliente',
          'Empresa o ciudad',
        ],
        [
          'Bastan dos frases: qué necesitaba y cómo le fue contigo.',
          'Nombre del cliente',
          'Empresa o ciudad',
        ],
        [
          'Pide permiso antes de publicarlo y usa nombres reales.',
          'Nombre del cliente',
          'Empresa o ciudad',
        ],
      ],
      pt: [
        'O que dizem nossos clientes',
        [
          'Cole aqui o que um cliente escreveu, com as palavras dele.',
          'Nome do cliente',
          'Empresa ou cidade',
        ],
        [
          'Bastam duas frases: do que precisava e como foi com você.',
          'Nome do cliente',
          'Empresa ou cidade',
        ],
        [
          'Peça permissão antes de publicar e use nomes reais.',
          'Nome do cliente',
          'Empresa ou cidade',
        ],
      ],
      en: [
        'What our customers say',
        [
          'Paste here what a customer wrote to you, in their own words.',
          'Name of the customer',
          'Company or city',
        ],
        [
          'Two sentences are enough: what they needed, and how it went.',
          'Name of the customer',
          'Company or city',
        ],
        [
          'Ask before you publish it, and use real names.',
          'Name of the customer',
          'Company or city',
        ],
      ],
    } as const;
    const [title, ...opinions] = texts[locale];
    return bandSeed(
      title,
      gridSeed(
        3,
        opinions.map(([quote, author, role]) => ({
          kind: 'testimonial',
          props: { quote, author, role },
        })),
        1,
      ),
    );
  },
  template: {
    tag: 'figure',
    style: {
      base: {
        layout: 'stack',
        direction: 'column',
        gap: '$space.5',
        width: 'fill',
        paddingTop: '$space.8',
        paddingRight: '$space.8',
        paddingBottom: '$space.8',
        paddingLeft: '$space.8',
        fill: '$color.surface',
        radius: '$radius.lg',
      },
    },
    children: [
      {
        tag: 'blockquote',
        style: { base: { width: 'fill', fontSize: '$text.lg', lineHeight: 1.6 } },
        css: { 'white-space': 'pre-line' },
        children: [{ text: { bind: 'quote' } }],
      },
      {
        tag: 'figcaption',
        style: {
          base: {
            layout: 'stack',
            direction: 'row',
            align: 'center',
            gap: '$space.3',
            width: 'fill',
          },
        },
        children: [
          {
            when: 'image',
            show: [
              {
                tag: 'img',
                attributes: {
                  src: { bind: 'image' },
                  alt: '',
                  role: 'presentation',
                  loading: 'lazy',
                },
                style: {
                  base: { width: 44, height: 44, radius: '$radius.full', objectFit: 'cover' },
                },
              },
            ],
          },
          {
            tag: 'div',
            style: {
              base: {
                layout: 'stack',
                direction: 'column',
                width: 'fill',
                lineHeight: 1.4,
                fontSize: '$text.sm',
              },
            },
            children: [
              {
                tag: 'strong',
                style: { base: { fontWeight: 600 } },
                children: [{ text: { bind: 'author' } }],
              },
              {
                when: 'role',
                show: [
                  {
                    tag: 'span',
                    style: { base: { color: '$color.muted' } },
                    children: [{ text: { bind: 'role' } }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  code: { as: 'component', name: 'Testimonial' },
};
