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
        'Lo que dicen quienes ya compraron',
        [
          'Desde que abrimos la tienda en línea, la mitad de los pedidos llega sola.',
          'Lucía Herrera',
          'Panadería Trigal',
        ],
        [
          'Pregunté un sábado por la noche y el domingo ya tenía respuesta. Así da gusto comprar.',
          'Andrés Mejía',
          'Cliente en Bucaramanga',
        ],
        [
          'Llegó antes de lo prometido y bien empacado. Ya pedí otros dos para regalar.',
          'Camila Torres',
          'Clienta en Barranquilla',
        ],
      ],
      pt: [
        'O que dizem quem já comprou',
        [
          'Desde que abrimos a loja on-line, metade dos pedidos chega sozinha.',
          'Luiza Ferreira',
          'Padaria Trigal',
        ],
        [
          'Perguntei num sábado à noite e no domingo já tinha resposta. Assim dá gosto comprar.',
          'André Moreira',
          'Cliente em Recife',
        ],
        [
          'Chegou antes do prometido e bem embalado. Já pedi mais dois para presente.',
          'Camila Torres',
          'Cliente em Curitiba',
        ],
      ],
      en: [
        'What our customers say',
        [
          'Since we opened the online shop, half of the orders come in on their own.',
          'Lucy Herrera',
          'Trigal Bakery',
        ],
        [
          'I asked on a Saturday night and had an answer by Sunday. That is how to sell.',
          'Andrew Mason',
          'Customer in Austin',
        ],
        [
          'It came earlier than promised, and well packed. I have ordered two more as gifts.',
          'Camila Torres',
          'Customer in Miami',
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
