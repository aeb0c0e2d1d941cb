import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { linkProp } from '../../link.ts';
import { choiceProp, iconProp, textProp } from '../props.ts';
import { buttonTemplate } from './template.ts';

/** A call to act. With a link it is an `a`; without one it is a `button`, which sends the form it stands in. */
export const button: KindDefinition = {
  kind: 'button',
  icon: 'rectangle-horizontal',
  category: 'action',
  label: { es: 'Botón', pt: 'Botão', en: 'Button' },
  description: {
    es: 'Lleva a una página o envía el formulario',
    pt: 'Leva a uma página ou envia o formulário',
    en: 'Leads to a page or sends the form',
  },
  keywords: ['botón', 'botão', 'button', 'btn', 'cta', 'comprar'],
  props: z.object({
    label: textProp('', 200),
    link: linkProp,
    variant: choiceProp('solid', 'outline', 'ghost'),
    size: choiceProp('medium', 'small', 'large'),
    icon: iconProp,
  }),
  fields: [
    { prop: 'label', label: { es: 'Texto', pt: 'Texto', en: 'Label' }, control: { type: 'text' } },
    { prop: 'link', label: { es: 'Enlace', pt: 'Link', en: 'Link' }, control: { type: 'link' } },
    {
      prop: 'variant',
      label: { es: 'Variante', pt: 'Variante', en: 'Variant' },
      control: {
        type: 'choice',
        options: [
          { value: 'solid', label: { es: 'Sólido', pt: 'Sólido', en: 'Solid' } },
          { value: 'outline', label: { es: 'Contorno', pt: 'Contorno', en: 'Outline' } },
          { value: 'ghost', label: { es: 'Sutil', pt: 'Sutil', en: 'Subtle' } },
        ],
      },
    },
    {
      prop: 'size',
      label: { es: 'Tamaño', pt: 'Tamanho', en: 'Size' },
      control: {
        type: 'choice',
        options: [
          { value: 'small', label: { es: 'Pequeño', pt: 'Pequeno', en: 'Small' } },
          { value: 'medium', label: { es: 'Mediano', pt: 'Médio', en: 'Medium' } },
          { value: 'large', label: { es: 'Grande', pt: 'Grande', en: 'Large' } },
        ],
      },
    },
    { prop: 'icon', label: { es: 'Ícono', pt: 'Ícone', en: 'Icon' }, control: { type: 'icon' } },
  ],
  styleSections: ['size', 'spacing', 'fill', 'border', 'effects', 'text'],
  children: 'none',
  seed: (locale) => ({
    kind: 'button',
    props: {
      label: { es: 'Comprar ahora', pt: 'Comprar agora', en: 'Buy now' }[locale],
      variant: 'solid',
    },
  }),
  template: buttonTemplate,
  code: { as: 'inline' },
};
