import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { textProp } from '../props.ts';
import { bandSeed } from '../section.ts';

const item = z.object({ question: textProp('', 300), answer: textProp('', 3000) });

/** Questions that open to their answers, without any script. */
export const accordion: KindDefinition = {
  kind: 'accordion',
  icon: 'circle-question-mark',
  category: 'section',
  label: { es: 'Preguntas frecuentes', pt: 'Perguntas frequentes', en: 'Questions and answers' },
  description: {
    es: 'Preguntas que se abren',
    pt: 'Perguntas que se abrem',
    en: 'Questions that open to their answers',
  },
  props: z.object({
    items: z
      .array(item.catch({ question: '', answer: '' }))
      .max(100)
      .default([])
      .catch([]),
  }),
  fields: [
    {
      prop: 'items',
      label: { es: 'Preguntas', pt: 'Perguntas', en: 'Questions' },
      control: {
        type: 'list',
        fields: [
          {
            prop: 'question',
            label: { es: 'Pregunta', pt: 'Pergunta', en: 'Question' },
            control: { type: 'text' },
          },
          {
            prop: 'answer',
            label: { es: 'Respuesta', pt: 'Resposta', en: 'Answer' },
            control: { type: 'multiline' },
          },
        ],
        newItem: {
          es: { question: 'Nueva pregunta', answer: 'Su respuesta' },
          pt: { question: 'Nova pergunta', answer: 'Sua resposta' },
          en: { question: 'New question', answer: 'Its answer' },
        },
      },
    },
  ],
  styleSections: ['size', 'spacing', 'fill', 'border', 'effects', 'text'],
  children: 'none',
  seed: (locale) =>
    bandSeed(
      { es: 'Preguntas frecuentes', pt: 'Perguntas frequentes', en: 'Frequently asked questions' }[
        locale
      ],
      {
        kind: 'accordion',
        props: {
          items: {
            es: [
              { question: '¿Cuánto tarda el envío?', answer: 'Entre dos y cinco días hábiles.' },
              {
                question: '¿Cómo puedo pagar?',
                answer: 'Con tarjeta, transferencia o contra entrega.',
              },
              {
                question: '¿Puedo cambiar un producto?',
                answer: 'Sí, tienes 15 días para cambiarlo.',
              },
            ],
            pt: [
              {
                question: 'Quanto tempo leva a entrega?',
                answer: 'Entre dois e cinco dias úteis.',
              },
              { question: 'Como posso pagar?', answer: 'Com Pix, cartão ou boleto.' },
              {
                question: 'Posso trocar um produto?',
                answer: 'Sim, você tem 15 dias para trocar.',
              },
            ],
            en: [
              { question: 'How long does shipping take?', answer: 'Two to five working days.' },
              { question: 'How can I pay?', answer: 'By card, transfer or on delivery.' },
              { question: 'Can I exchange a product?', answer: 'Yes, within 15 days.' },
            ],
          }[locale],
        },
      },
    ),
  template: {
    tag: 'div',
    style: { base: { layout: 'stack', direction: 'column', gap: '$space.3', width: 'fill' } },
    children: [
      {
        each: 'items',
        children: [
          {
            tag: 'details',
            style: {
              base: {
                width: 'fill',
                paddingTop: '$space.4',
                paddingRight: '$space.5',
                paddingBottom: '$space.4',
                paddingLeft: '$space.5',
                borderWidth: 1,
                borderColor: '$color.border',
                radius: '$radius.md',
              },
            },
            children: [
              {
                tag: 'summary',
                style: {
                  base: {
                    layout: 'stack',
                    direction: 'row',
                    align: 'center',
                    gap: '$space.3',
                    fontWeight: 600,
                    lineHeight: 1.5,
                  },
                },
                css: { cursor: 'pointer' },
                children: [
                  {
                    tag: 'span',
                    style: { base: { width: 'fill' } },
                    children: [{ text: { bind: 'item.question' } }],
                  },
                  {
                    tag: 'svg',
                    icon: 'chevron-down',
                    attributes: { 'aria-hidden': 'true' },
                    style: { base: { width: 20, height: 20, color: '$color.muted' } },
                  },
                ],
              },
              {
                tag: 'p',
                style: { base: { paddingTop: '$space.2', color: '$color.muted' } },
                css: { 'white-space': 'pre-line' },
                children: [{ text: { bind: 'item.answer' } }],
              },
            ],
          },
        ],
      },
    ],
  },
  code: { as: 'component', name: 'Accordion' },
};
