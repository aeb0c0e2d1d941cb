import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { linkProp } from '../../link.ts';
import { textProp } from '../props.ts';

/** A text link, or a whole card that is one: what stands in it leads to the same place. */
export const link: KindDefinition = {
  kind: 'link',
  icon: 'link',
  category: 'action',
  label: { es: 'Enlace', pt: 'Link', en: 'Link' },
  description: {
    es: 'Texto o bloque que lleva a otra parte',
    pt: 'Texto ou bloco que leva a outro lugar',
    en: 'A text or block that leads elsewhere',
  },
  keywords: ['enlace', 'link', 'vínculo', 'hipervínculo', 'url', 'ancla'],
  props: z.object({ text: textProp('', 500), link: linkProp }),
  fields: [
    { prop: 'text', label: { es: 'Texto', pt: 'Texto', en: 'Text' }, control: { type: 'text' } },
    { prop: 'link', label: { es: 'Enlace', pt: 'Link', en: 'Link' }, control: { type: 'link' } },
  ],
  styleSections: ['layout', 'size', 'spacing', 'fill', 'border', 'effects', 'text'],
  // HTML allows nothing in a link that can itself be pressed or typed into.
  children: ['frame', 'heading', 'text', 'image', 'icon', 'divider', 'list', 'price', 'stats'],
  seed: (locale) => ({
    kind: 'link',
    props: { text: { es: 'Ver más', pt: 'Ver mais', en: 'See more' }[locale] },
    style: { base: { color: '$color.primary', textDecoration: 'underline' } },
  }),
  template: {
    tag: { bind: 'link?', map: { true: 'a', false: 'div' } },
    attributes: { href: { bind: 'link' } },
    style: { base: { layout: 'stack', direction: 'row', align: 'center', gap: 8, width: 'hug' } },
    children: [
      { when: 'text', show: [{ tag: 'span', children: [{ text: { bind: 'text' } }] }] },
      { slot: true },
    ],
  },
  code: { as: 'inline' },
};
