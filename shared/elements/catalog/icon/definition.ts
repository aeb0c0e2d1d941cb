import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { iconProp, textProp, toggleProp } from '../props.ts';

/**
 * One line icon in the colour of the text, filled with it where the shape asks for it (a star, a heart).
 * With a label it is announced, without one it is decoration.
 */
export const icon: KindDefinition = {
  kind: 'icon',
  icon: 'star',
  category: 'media',
  label: { es: 'Ícono', pt: 'Ícone', en: 'Icon' },
  description: { es: 'Ícono de línea', pt: 'Ícone de linha', en: 'A line icon' },
  keywords: ['ícono', 'ícone', 'icon', 'símbolo'],
  props: z.object({ icon: iconProp, label: textProp('', 120), filled: toggleProp() }),
  fields: [
    { prop: 'icon', label: { es: 'Ícono', pt: 'Ícone', en: 'Icon' }, control: { type: 'icon' } },
    {
      prop: 'label',
      label: {
        es: 'Nombre para lectores de pantalla',
        pt: 'Nome para leitores de tela',
        en: 'Name for screen readers',
      },
      advanced: true,
      control: { type: 'text' },
    },
    {
      prop: 'filled',
      label: { es: 'Sólido', pt: 'Sólido', en: 'Solid' },
      control: { type: 'toggle' },
    },
  ],
  styleSections: ['size', 'text', 'effects'],
  children: 'none',
  seed: () => ({ kind: 'icon', props: { icon: 'sparkles' } }),
  template: {
    tag: 'svg',
    icon: { bind: 'icon' },
    attributes: {
      fill: { bind: 'filled', map: { true: 'currentColor' } },
      role: { bind: 'label?', map: { true: 'img' } },
      'aria-label': { bind: 'label' },
      'aria-hidden': { bind: 'label?', map: { false: 'true' } },
    },
    style: { base: { width: 24, height: 24 } },
  },
  code: { as: 'inline' },
};
