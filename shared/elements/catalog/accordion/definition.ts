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
  keywords: [
    'acordeón',
    'acordeão',
    'accordion',
    'faq',
    'preguntas',
    'perguntas',
    'questions',
    'desplegable',
    'dudas',
  ],
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
              {
                question: '¿Cuánto tarda?',
                answer: 'Di un plazo real, por ejemplo de dos a cinco días hábiles.',
              },
              {
                question: '¿Cómo puedo pagar?',
                answer: 'Nombra los medios de pago que recibes: tarjeta, transferencia, efectivo.',
              },
              {
                question: '¿Y si algo no sale bien?',
                answer: 'Explica aquí tu garantía, o cómo se hacen los cambios y las devoluciones.',
              },
            ],
            pt: [
              {
                question: 'Quanto tempo leva?',
                answer: 'Diga um prazo real, por exemplo de dois a cinco dias úteis.',
              },
              {
                question: 'Como posso pagar?',
                answer: 'Diga quais meios de pagamento você aceita: Pix, cartão, dinheiro.',
              },
              {
                question: 'E se algo não der certo?',
                answer: 'Explique aqui sua garantia, ou como são feitas as trocas e devoluções.',
              },
            ],
            en: [
              {
                question: 'How long does it take?',
                answer: 'Give a real time, such as two to five working days.',
              },
              {
                question: 'How can I pay?',
                answer: 'Name the ways to pay that you accept: card, transfer, cash.',
              },
              {
                question: 'What if anything goes wrong?',
                answer: 'Explain your guarantee here, or how exchanges and returns work.',
              },
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
                    // On the question, so that a press beside its words opens it too.
                    paddingTop: '$space.4',
                    paddingRight: '$space.5',
                    paddingBottom: '$space.4',
                    paddingLeft: '$space.5',
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
                style: {
                  base: {
                    paddingRight: '$space.5',
                    paddingBottom: '$space.5',
                    paddingLeft: '$space.5',
                    color: '$color.muted',
                  },
                },
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
