import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { amountProp, choiceProp, textProp } from '../props.ts';
import { sampleCurrency, samplePrice } from '../sample-price.ts';
import { taxWithin } from '../taxes.ts';

/** An amount in the project's currency, with the former one struck through and the IVA that it contains. */
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
  keywords: ['precio', 'preço', 'price', 'valor', 'costo', 'descuento'],
  props: z
    .object({
      amount: z.number().finite().default(0).catch(0),
      oldAmount: amountProp,
      note: textProp('', 200),
      tax: choiceProp('none', '0', '5', '19'),
      taxLabel: textProp('IVA', 60),
      showsTax: z.boolean().catch(false),
      taxRate: z.number().catch(0),
      taxAmount: z.number().catch(0),
    })
    .overwrite((props) => {
      const showsTax = props.tax !== 'none';
      const taxRate = showsTax ? Number(props.tax) : 0;
      return { ...props, showsTax, taxRate, taxAmount: taxWithin(props.amount, taxRate) };
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
    {
      prop: 'tax',
      label: { es: 'IVA incluido', pt: 'Imposto incluso', en: 'Tax included' },
      control: {
        type: 'choice',
        options: [
          { value: 'none', label: { es: 'No mostrar', pt: 'Não mostrar', en: "Don't show" } },
          { value: '0', label: { es: '0 %', pt: '0 %', en: '0 %' } },
          { value: '5', label: { es: '5 %', pt: '5 %', en: '5 %' } },
          { value: '19', label: { es: '19 %', pt: '19 %', en: '19 %' } },
        ],
      },
    },
    {
      prop: 'taxLabel',
      label: { es: 'Nombre del impuesto', pt: 'Nome do imposto', en: "The tax's name" },
      control: { type: 'text' },
    },
  ],
  styleSections: ['size', 'text'],
  children: 'none',
  seed: (locale, currency = sampleCurrency[locale]) => ({
    kind: 'price',
    props: {
      amount: samplePrice({ es: 129_900, pt: 129.9, en: 39 }, locale, currency),
      ...{
        es:
          currency === 'COP'
            ? { tax: '19', taxLabel: 'Incluye IVA' }
            : { note: 'Impuestos incluidos' },
        pt: { note: 'Impostos inclusos' },
        en: { note: 'Tax included' },
      }[locale],
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
      {
        when: 'showsTax',
        show: [
          {
            tag: 'small',
            style: { base: { fontSize: '$text.sm', color: '$color.muted' } },
            children: [
              { text: { bind: 'taxLabel' } },
              { text: ' ' },
              { text: { bind: 'taxRate', format: 'percent' } },
              { text: ': ' },
              { text: { bind: 'taxAmount', format: 'price' } },
            ],
          },
        ],
      },
    ],
  },
  code: { as: 'inline' },
};
