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
            label: { es: 'Icono', pt: 'Ícone', en: 'Icon' },
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
    bandSeed({ es: 'Antes de comprar', pt: 'Antes de comprar', en: 'Before you buy' }[locale], {
      kind: 'tabs',
      props: {
        items: {
          es: [
            {
              label: 'Descripción',
              icon: 'file-text',
              text: 'Tejido a mano con fibra de iraca, una palma que crece en Nariño. Cada pieza toma tres días y ninguna sale igual a otra.',
            },
            {
              label: 'Materiales y cuidado',
              icon: 'leaf',
              text: 'Fibra natural y cuero vegetal. Limpiar con un paño húmedo y guardar lejos del sol directo.',
            },
            {
              label: 'Envíos y cambios',
              icon: 'truck',
              text: 'Entregamos en todo el país entre dos y cinco días hábiles. Tienes 30 días para cambiarlo.',
            },
          ],
          pt: [
            {
              label: 'Descrição',
              icon: 'file-text',
              text: 'Trançada à mão com palha de buriti. Cada peça leva três dias e nenhuma é igual à outra.',
            },
            {
              label: 'Materiais e cuidados',
              icon: 'leaf',
              text: 'Fibra natural e couro vegetal. Limpe com um pano úmido e guarde longe do sol direto.',
            },
            {
              label: 'Entrega e trocas',
              icon: 'truck',
              text: 'Entregamos em todo o país entre dois e cinco dias úteis. Você tem 30 dias para trocar.',
            },
          ],
          en: [
            {
              label: 'Description',
              icon: 'file-text',
              text: 'Woven by hand from palm fibre. Each piece takes three days, and no two are alike.',
            },
            {
              label: 'Materials and care',
              icon: 'leaf',
              text: 'Natural fibre and vegetable-tanned leather. Wipe with a damp cloth and keep out of direct sun.',
            },
            {
              label: 'Shipping and exchanges',
              icon: 'truck',
              text: 'At your door in two to five working days. You have 30 days to exchange it.',
            },
          ],
        }[locale],
      },
    }),
  template: tabsTemplate,
  code: { as: 'component', name: 'Tabs' },
};
