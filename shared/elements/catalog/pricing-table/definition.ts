import { z } from 'zod';
import type { KindDefinition, KindField } from '../../kind.ts';
import { linkProp } from '../../link.ts';
import { amountProp, linesProp, listProp, textProp, toggleProp } from '../props.ts';
import { bandSeed } from '../section.ts';
import { pricingPlans } from './plans.ts';
import { pricingTableTemplate } from './template.ts';

const plan = z.object({
  name: textProp('', 120),
  badge: textProp('', 60),
  description: textProp('', 300),
  price: amountProp,
  priceText: textProp('', 60),
  period: textProp('', 60),
  features: linesProp,
  highlighted: toggleProp(),
  buttonLabel: textProp('', 120),
  link: linkProp,
});

const planFields: readonly KindField[] = [
  { prop: 'name', label: { es: 'Nombre', pt: 'Nome', en: 'Name' }, control: { type: 'text' } },
  {
    prop: 'highlighted',
    label: { es: 'Destacado', pt: 'Em destaque', en: 'Highlighted' },
    control: { type: 'toggle' },
  },
  {
    prop: 'badge',
    label: { es: 'Distintivo', pt: 'Selo', en: 'Badge' },
    control: { type: 'text' },
  },
  {
    prop: 'description',
    label: { es: 'Descripción', pt: 'Descrição', en: 'Description' },
    control: { type: 'multiline' },
  },
  { prop: 'price', label: { es: 'Precio', pt: 'Preço', en: 'Price' }, control: { type: 'price' } },
  {
    prop: 'priceText',
    label: { es: 'Texto si no hay precio', pt: 'Texto sem preço', en: 'Text without a price' },
    control: { type: 'text' },
  },
  {
    prop: 'period',
    label: { es: 'Periodo', pt: 'Período', en: 'Period' },
    control: { type: 'text' },
  },
  {
    prop: 'features',
    label: { es: 'Incluye, uno por línea', pt: 'Inclui, um por linha', en: 'Included, one a line' },
    control: { type: 'multiline' },
  },
  {
    prop: 'buttonLabel',
    label: { es: 'Texto del botón', pt: 'Texto do botão', en: 'Button label' },
    control: { type: 'text' },
  },
  {
    prop: 'link',
    label: { es: 'Enlace del botón', pt: 'Link do botão', en: 'Button link' },
    control: { type: 'link' },
  },
];

/** Plans side by side, one of them recommended, in the project's currency. */
export const pricingTable: KindDefinition = {
  kind: 'pricing-table',
  icon: 'badge-dollar-sign',
  category: 'section',
  label: { es: 'Tabla de precios', pt: 'Tabela de preços', en: 'Pricing table' },
  description: {
    es: 'Planes con uno destacado',
    pt: 'Planos com um em destaque',
    en: 'Plans with one highlighted',
  },
  keywords: [
    'planes',
    'planos',
    'plans',
    'precios',
    'preços',
    'pricing',
    'tarifas',
    'suscripción',
    'membresía',
    'tabla',
  ],
  props: z.object({ plans: listProp(plan, 8) }),
  fields: [
    {
      prop: 'plans',
      label: { es: 'Planes', pt: 'Planos', en: 'Plans' },
      control: {
        type: 'list',
        fields: planFields,
        newItem: {
          es: { name: 'Nuevo plan', price: 50_000, period: 'al mes', buttonLabel: 'Elegir plan' },
          pt: { name: 'Novo plano', price: 50, period: 'por mês', buttonLabel: 'Escolher plano' },
          en: { name: 'New plan', price: 50, period: 'a month', buttonLabel: 'Choose plan' },
        },
      },
    },
  ],
  styleSections: ['size', 'spacing', 'effects'],
  children: 'none',
  seed: (locale, currency) => {
    const title = {
      es: 'Un plan para cada momento',
      pt: 'Um plano para cada momento',
      en: 'A plan for every stage',
    }[locale];
    return bandSeed(title, {
      kind: 'pricing-table',
      props: { plans: pricingPlans(locale, currency) },
    });
  },
  template: pricingTableTemplate,
  code: { as: 'component', name: 'PricingTable' },
};
