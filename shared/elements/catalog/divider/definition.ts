import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';

/** A thin line between two parts. */
export const divider: KindDefinition = {
  kind: 'divider',
  icon: 'minus',
  category: 'layout',
  label: { es: 'Separador', pt: 'Divisor', en: 'Divider' },
  description: {
    es: 'Línea entre dos partes',
    pt: 'Linha entre duas partes',
    en: 'A line between two parts',
  },
  keywords: ['línea', 'linha', 'line', 'separador', 'divisor', 'hr', 'regla'],
  props: z.object({}),
  fields: [],
  styleSections: ['size', 'fill'],
  children: 'none',
  seed: () => ({ kind: 'divider' }),
  template: {
    tag: 'hr',
    style: { base: { width: 'fill', height: 1, borderWidth: 0, fill: '$color.border' } },
  },
  code: { as: 'inline' },
};
