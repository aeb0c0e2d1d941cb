import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { iconProp, textProp } from '../props.ts';

/** One line icon in the colour of the text. With a label it is announced, without one it is decoration. */
export const icon: KindDefinition = {
  kind: 'icon',
  icon: 'smile',
  category: 'media',
  label: { es: 'Icono', pt: 'Ícone', en: 'Icon' },
  description: { es: 'Icono de línea', pt: 'Ícone de linha', en: 'A line icon' },
  props: z.object({ icon: iconProp, label: textProp('', 120) }),
  fields: [
    { prop: 'icon', label: { es: 'Icono', pt: 'Ícone', en: 'Icon' }, control: { type: 'icon' } },
    {
      prop: 'label',
      label: { es: 'Nombre accesible', pt: 'Nome acessível', en: 'Accessible name' },
      control: { type: 'text' },
    },
  ],
  styleSections: ['size', 'text', 'effects'],
  children: 'none',
  seed: () => ({ kind: 'icon', props: { icon: 'sparkles' } }),
  template: {
    tag: 'svg',
    icon: { bind: 'icon' },
    attributes: {
      role: { bind: 'label?', map: { true: 'img' } },
      'aria-label': { bind: 'label' },
      'aria-hidden': { bind: 'label?', map: { false: 'true' } },
    },
    style: { base: { width: 24, height: 24 } },
  },
  code: { as: 'inline' },
};
