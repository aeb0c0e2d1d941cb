import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { choiceProp, linesProp } from '../props.ts';

const itemsProp = linesProp.transform((lines) => lines.map((text) => ({ text, number: '' })));

/** Points below each other, with a mark or a number before each. */
export const list: KindDefinition = {
  kind: 'list',
  icon: 'list',
  category: 'text',
  label: { es: 'Lista', pt: 'Lista', en: 'List' },
  description: {
    es: 'Puntos con viñeta, número o visto bueno',
    pt: 'Itens com marcador, número ou visto',
    en: 'Points with a bullet, number or tick',
  },
  keywords: ['lista', 'list', 'viñetas', 'marcadores', 'bullets', 'checklist', 'puntos'],
  props: z
    .object({ items: itemsProp, marker: choiceProp('check', 'dot', 'arrow', 'number') })
    .overwrite(({ items, marker }) => ({
      marker,
      items: items.map(({ text }, index) => ({
        text,
        number: marker === 'number' ? `${index + 1}.` : '',
      })),
    })),
  fields: [
    {
      prop: 'items',
      label: { es: 'Puntos, uno por línea', pt: 'Itens, um por linha', en: 'Points, one a line' },
      control: { type: 'multiline' },
    },
    {
      prop: 'marker',
      label: { es: 'Marca', pt: 'Marcador', en: 'Marker' },
      control: {
        type: 'choice',
        options: [
          { value: 'check', label: { es: 'Visto bueno', pt: 'Visto', en: 'Tick' } },
          { value: 'dot', label: { es: 'Viñeta', pt: 'Ponto', en: 'Bullet' } },
          { value: 'arrow', label: { es: 'Flecha', pt: 'Seta', en: 'Arrow' } },
          { value: 'number', label: { es: 'Número', pt: 'Número', en: 'Number' } },
        ],
      },
    },
  ],
  styleSections: ['layout', 'size', 'spacing', 'fill', 'border', 'effects', 'text'],
  children: 'none',
  seed: (locale) => ({
    kind: 'list',
    props: {
      items: {
        es: 'Una ventaja concreta\nOtra que se pueda comprobar\nUna más, en pocas palabras',
        pt: 'Uma vantagem concreta\nOutra que se possa conferir\nMais uma, em poucas palavras',
        en: 'One clear advantage\nAnother that can be checked\nOne more, in a few words',
      }[locale],
    },
  }),
  template: {
    tag: { bind: 'marker', map: { check: 'ul', dot: 'ul', arrow: 'ul', number: 'ol' } },
    // Without its marks a list isn't announced as one by every screen reader.
    style: {
      base: {
        layout: 'stack',
        direction: 'column',
        gap: 10,
        width: 'fill',
        fontFamily: '$font.body',
        fontSize: '$text.base',
        lineHeight: 1.5,
      },
    },
    children: [
      {
        each: 'items',
        children: [
          {
            tag: 'li',
            style: {
              base: {
                layout: 'stack',
                direction: 'row',
                align: 'start',
                gap: 10,
                width: 'fill',
              },
            },
            children: [
              {
                when: 'item.number',
                show: [
                  {
                    tag: 'span',
                    style: { base: { minWidth: 22, fontWeight: 600 } },
                    children: [{ text: { bind: 'item.number' } }],
                  },
                ],
                otherwise: [
                  {
                    tag: 'svg',
                    icon: {
                      bind: 'marker',
                      map: { check: 'check', dot: 'dot', arrow: 'arrow-right' },
                    },
                    attributes: { 'aria-hidden': 'true' },
                    style: { base: { width: 20, height: 20, color: '$color.primary' } },
                    css: { 'margin-top': '2px' },
                  },
                ],
              },
              {
                tag: 'span',
                style: { base: { width: 'fill' } },
                children: [{ text: { bind: 'item.text' } }],
              },
            ],
          },
        ],
      },
    ],
  },
  code: { as: 'component', name: 'List' },
};
