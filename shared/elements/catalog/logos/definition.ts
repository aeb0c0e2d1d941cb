import { z } from 'zod';
import { imageProp } from '../../image.ts';
import type { KindDefinition } from '../../kind.ts';
import { listProp, textProp } from '../props.ts';

const item = z.object({ name: textProp('', 120), image: imageProp });

/** Who trusts in it: logos in a row; a name stands in until there is a picture. */
export const logos: KindDefinition = {
  kind: 'logos',
  icon: 'award',
  category: 'section',
  label: { es: 'Logos', pt: 'Logos', en: 'Logos' },
  description: {
    es: 'Clientes o aliados en una fila',
    pt: 'Clientes ou parceiros em uma fila',
    en: 'Customers or partners in a row',
  },
  keywords: ['logos', 'clientes', 'aliados', 'marcas', 'parceiros', 'brands', 'partners'],
  props: z.object({ title: textProp('', 200), items: listProp(item, 24) }),
  fields: [
    {
      prop: 'title',
      label: { es: 'Título', pt: 'Título', en: 'Title' },
      control: { type: 'text' },
    },
    {
      prop: 'items',
      label: { es: 'Marcas', pt: 'Marcas', en: 'Brands' },
      control: {
        type: 'list',
        fields: [
          {
            prop: 'name',
            label: { es: 'Nombre', pt: 'Nome', en: 'Name' },
            control: { type: 'text' },
          },
          {
            prop: 'image',
            label: { es: 'Logo', pt: 'Logo', en: 'Logo' },
            control: { type: 'image' },
          },
        ],
        newItem: { es: { name: 'Marca' }, pt: { name: 'Marca' }, en: { name: 'Brand' } },
      },
    },
  ],
  styleSections: ['size', 'spacing', 'fill', 'border', 'effects', 'text'],
  children: 'none',
  seed: (locale) => ({
    kind: 'logos',
    props: {
      title: {
        es: 'Confían en nosotros',
        pt: 'Confiam em nós',
        en: 'They trust us',
      }[locale],
      items: [1, 2, 3, 4, 5].map((number) => ({
        name: `${{ es: 'Cliente', pt: 'Cliente', en: 'Customer' }[locale]} ${number}`,
      })),
    },
  }),
  template: {
    tag: 'section',
    style: {
      base: {
        layout: 'stack',
        direction: 'column',
        align: 'center',
        gap: '$space.6',
        width: 'fill',
        paddingTop: '$space.12',
        paddingRight: '$space.8',
        paddingBottom: '$space.12',
        paddingLeft: '$space.8',
        fontFamily: '$font.body',
        color: '$color.muted',
      },
      mobile: { paddingRight: '$space.5', paddingLeft: '$space.5' },
    },
    children: [
      {
        when: 'title',
        show: [
          {
            tag: 'p',
            style: { base: { fontSize: '$text.sm', fontWeight: 500, textAlign: 'center' } },
            children: [{ text: { bind: 'title' } }],
          },
        ],
      },
      {
        tag: 'ul',
        style: {
          base: {
            layout: 'stack',
            direction: 'row',
            align: 'center',
            justify: 'center',
            wrap: true,
            gap: '$space.12',
            width: 'fill',
          },
          mobile: { gap: '$space.8' },
        },
        children: [
          {
            each: 'items',
            children: [
              {
                tag: 'li',
                children: [
                  {
                    when: 'item.image',
                    show: [
                      {
                        tag: 'img',
                        attributes: {
                          src: { bind: 'item.image' },
                          alt: { bind: 'item.name' },
                          loading: 'lazy',
                        },
                        style: { base: { height: 40, maxWidth: 180, objectFit: 'contain' } },
                        css: { width: 'auto' },
                      },
                    ],
                    otherwise: [
                      {
                        tag: 'span',
                        style: {
                          base: {
                            fontFamily: '$font.heading',
                            fontSize: '$text.xl',
                            fontWeight: 700,
                            letterSpacing: -0.02,
                          },
                        },
                        children: [{ text: { bind: 'item.name' } }],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  code: { as: 'component', name: 'Logos' },
};
