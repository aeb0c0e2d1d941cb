import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { listProp, textProp } from '../props.ts';
import { bandSeed } from '../section.ts';

const item = z.object({ value: textProp('', 40), label: textProp('', 120) });

/** Numbers that convince, each with what it counts. */
export const stats: KindDefinition = {
  kind: 'stats',
  icon: 'chart-no-axes-column-increasing',
  category: 'section',
  label: { es: 'Cifras', pt: 'Números', en: 'Stats' },
  description: {
    es: 'Números grandes con su explicación',
    pt: 'Números grandes com sua explicação',
    en: 'Large numbers with what they count',
  },
  keywords: [
    'cifras',
    'números',
    'numbers',
    'estadísticas',
    'estatísticas',
    'statistics',
    'contador',
    'métricas',
    'logros',
  ],
  props: z.object({ items: listProp(item, 12) }),
  fields: [
    {
      prop: 'items',
      label: { es: 'Cifras', pt: 'Números', en: 'Numbers' },
      control: {
        type: 'list',
        fields: [
          {
            prop: 'value',
            label: { es: 'Número', pt: 'Número', en: 'Number' },
            control: { type: 'text' },
          },
          {
            prop: 'label',
            label: { es: 'Qué cuenta', pt: 'O que conta', en: 'What it counts' },
            control: { type: 'text' },
          },
        ],
        newItem: {
          es: { value: '100', label: 'Qué cuenta' },
          pt: { value: '100', label: 'O que conta' },
          en: { value: '100', label: 'What it counts' },
        },
      },
    },
  ],
  styleSections: ['size', 'spacing', 'fill', 'border', 'effects', 'text'],
  children: 'none',
  seed: (locale) => {
    const title = { es: 'En cifras', pt: 'Em números', en: 'In numbers' }[locale];
    const items = {
      es: [
        { value: '500', label: 'Clientes atendidos' },
        { value: '10', label: 'Años de experiencia' },
        { value: '4,9 / 5', label: 'Calificación de clientes' },
        { value: '24 h', label: 'Tiempo de respuesta' },
      ],
      pt: [
        { value: '500', label: 'Clientes atendidos' },
        { value: '10', label: 'Anos de experiência' },
        { value: '4,9 / 5', label: 'Avaliação dos clientes' },
        { value: '24 h', label: 'Tempo de resposta' },
      ],
      en: [
        { value: '500', label: 'Customers served' },
        { value: '10', label: 'Years of experience' },
        { value: '4.9 / 5', label: 'Customer rating' },
        { value: '24 h', label: 'Time to answer' },
      ],
    }[locale];
    return bandSeed(title, { kind: 'stats', props: { items } });
  },
  template: {
    tag: 'dl',
    style: {
      base: {
        layout: 'stack',
        direction: 'row',
        wrap: true,
        align: 'stretch',
        gap: '$space.6',
        width: 'fill',
        fontFamily: '$font.body',
      },
      mobile: { gap: '$space.4' },
    },
    children: [
      {
        each: 'items',
        children: [
          {
            tag: 'div',
            style: {
              base: {
                layout: 'stack',
                direction: 'column',
                justify: 'between',
                gap: '$space.2',
                width: 'fill',
                minWidth: 140,
                paddingTop: '$space.6',
                paddingRight: '$space.6',
                paddingBottom: '$space.6',
                paddingLeft: '$space.6',
                fill: '$color.surface',
                color: '$color.text',
                radius: '$radius.lg',
              },
              mobile: {
                paddingTop: '$space.4',
                paddingRight: '$space.4',
                paddingBottom: '$space.4',
                paddingLeft: '$space.4',
              },
            },
            children: [
              {
                tag: 'dt',
                style: { base: { fontSize: '$text.sm', lineHeight: 1.4, color: '$color.muted' } },
                children: [{ text: { bind: 'item.label' } }],
              },
              {
                tag: 'dd',
                style: {
                  base: {
                    fontFamily: '$font.heading',
                    fontSize: '$text.4xl',
                    fontWeight: 700,
                    lineHeight: 1.1,
                    letterSpacing: -0.02,
                  },
                  tablet: { fontSize: '$text.3xl' },
                  mobile: { fontSize: '$text.2xl' },
                },
                children: [{ text: { bind: 'item.value' } }],
              },
            ],
          },
        ],
      },
    ],
  },
  code: { as: 'component', name: 'Stats' },
};
