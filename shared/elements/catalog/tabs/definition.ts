import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { iconProp, listProp, textProp } from '../props.ts';
import { bandSeed } from '../section.ts';
import { tabsTemplate } from './template.ts';

const item = z.object({
  label: textProp('', 120),
  icon: iconProp,
  text: textProp('', 5000),
  open: z.boolean().catch(false),
});

/**
 * Panels of which one is open: choosing another closes it. They are `details` of one name, below each
 * other at every width, because that needs no script: it works in the page as it arrives, by keyboard
 * and with screen readers.
 */
export const tabs: KindDefinition = {
  kind: 'tabs',
  icon: 'panel-top-open',
  category: 'section',
  label: { es: 'Pestañas', pt: 'Abas', en: 'Tabs' },
  description: {
    es: 'Paneles de los que se ve uno a la vez',
    pt: 'Painéis dos quais se vê um por vez',
    en: 'Panels of which one shows at a time',
  },
  keywords: ['pestañas', 'abas', 'tabs', 'solapas', 'paneles'],
  props: z.object({ items: listProp(item, 20) }).overwrite(({ items }) => ({
    items: items.map((panel, index) => ({ ...panel, open: index === 0 })),
  })),
  fields: [
    {
      prop: 'items',
      label: { es: 'Pestañas', pt: 'Abas', en: 'Tabs' },
      control: {
        type: 'list',
        fields: [
          {
            prop: 'label',
            label: { es: 'Título', pt: 'Título', en: 'Title' },
            control: { type: 'text' },
          },
          {
            prop: 'icon',
            label: { es: 'Ícono', pt: 'Ícone', en: 'Icon' },
            control: { type: 'icon' },
          },
          {
            prop: 'text',
            label: { es: 'Contenido', pt: 'Conteúdo', en: 'Content' },
            control: { type: 'multiline' },
          },
        ],
        newItem: {
          es: { label: 'Nueva pestaña', text: 'Su contenido' },
          pt: { label: 'Nova aba', text: 'Seu conteúdo' },
          en: { label: 'New tab', text: 'Its content' },
        },
      },
    },
  ],
  styleSections: ['size', 'spacing', 'fill', 'border', 'effects', 'text'],
  children: 'none',
  seed: (locale) =>
    bandSeed(
      { es: 'Lo que conviene saber', pt: 'O que vale a pena saber', en: 'Good to know' }[locale],
      {
        kind: 'tabs',
        props: {
          items: {
            es: [
              {
                label: 'Qué incluye',
                icon: 'file-text',
                text: 'Describe aquí qué recibe tu cliente, con detalles que pueda comprobar.',
              },
              {
                label: 'Cómo funciona',
                icon: 'list-checks',
                text: 'Explica los pasos, desde el primer mensaje hasta que todo queda listo.',
              },
              {
                label: 'Tiempos y garantía',
                icon: 'clock',
                text: 'Di cuánto tardas y qué pasa si algo no sale como se esperaba.',
              },
            ],
            pt: [
              {
                label: 'O que inclui',
                icon: 'file-text',
                text: 'Descreva aqui o que seu cliente recebe, com detalhes que ele possa conferir.',
              },
              {
                label: 'Como funciona',
                icon: 'list-checks',
                text: 'Explique os passos, da primeira mensagem até tudo ficar pronto.',
              },
              {
                label: 'Prazos e garantia',
                icon: 'clock',
                text: 'Diga quanto tempo leva e o que acontece se algo não sair como esperado.',
              },
            ],
            en: [
              {
                label: 'What is included',
                icon: 'file-text',
                text: 'Describe here what your customer gets, with details they can check.',
              },
              {
                label: 'How it works',
                icon: 'list-checks',
                text: 'Explain the steps, from the first message until everything is done.',
              },
              {
                label: 'Times and guarantee',
                icon: 'clock',
                text: 'Say how long it takes, and what happens if anything goes wrong.',
              },
            ],
          }[locale],
        },
      },
    ),
  template: tabsTemplate,
  code: { as: 'component', name: 'Tabs' },
};
