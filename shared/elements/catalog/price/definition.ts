import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { textProp } from '../props.ts';

/** An amount in the project's currency, with the former one struck through. */
export const price: KindDefinition = {
  kind: 'price',
  icon: 'tag',
  category: 'commerce',
  label: { es: 'Precio', pt: 'Preço', en: 'Price' },
  description: {
    es: 'Precio en la moneda del proyecto',
    pt: 'Preço na moeda do projeto',
    en: "An amount in the project's currency",
  },
  props: z.object({
    amount: z.number().finite().catch(0),
    oldAmount: z.number().finite().nullable().catch(null),
    note: textProp('', 200),
  }),
  fields: [
    {
      prop: 'amount',
      label: { es: 'Precio', pt: 'Preço', en: 'Price' },
      control: { type: 'price' },
    },
    {
      prop: 'oldAmount',
      label: { es: 'Precio anterior', pt: 'Preço anterior', en: 'Former price' },
      control: { type: 'price' },
    },
    { prop: 'note', label: { es: 'Nota', pt: 'Nota', en: 'Note' }, control: { type: 'text' } },
  ],
  styleSections: ['size', 'text'],
  children: 'none',
  seed: (locale) => ({
    kind: 'price',
    props: {
      amount: 129_900,
      note: { es: 'IVA incluido', pt: 'Impostos inclusos', en: 'Tax included' }[locale],
    },
  }),
  template: {
    tag: 'div',
    style: {
      base: {
        layout: 'stack',
        direction: 'row',
        align: 'baseline',
        wrap: true,
        gap: 10,
        width: 'fill',
        fontFamily: '$font.body',
        fontSize: '$text.2xl',
        lineHeight: 1.3,
      },
    },
    children: [
      {
        tag: 'strong',
        style: { base: { fontWeight: 700 } },
        children: [{ text: { bind: 'amount', format: 'price' } }],
      },
      {
        when: 'oldAmount',
        show: [
          {
            tag: 'del',
            style: {
              base: {
                fontSize: '$text.base',
                color: '$color.muted',
                textDecoration: 'line-through',
              },
            },
            children: [{ text: { bind: 'oldAmount', format: 'price' } }],
          },
        ],
      },
      {
        when: 'note',
        show: [
          {
            tag: 'small',
            style: { base: { fontSize: '$text.sm', color: '$color.muted' } },
            children: [{ text: { bind: 'note' } }],
          },
        ],
      },
    ],
  },
  code: { as: 'inline' },
};
