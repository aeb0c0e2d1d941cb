import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { linkProp } from '../../link.ts';
import { choiceProp, listProp, textProp } from '../props.ts';

/** Networks by name. Their marks belong to them, so each gets an icon of what one does there. */
const networks = {
  instagram: { name: 'Instagram', icon: 'camera' },
  facebook: { name: 'Facebook', icon: 'thumbs-up' },
  tiktok: { name: 'TikTok', icon: 'music-2' },
  youtube: { name: 'YouTube', icon: 'play' },
  linkedin: { name: 'LinkedIn', icon: 'briefcase' },
  x: { name: 'X', icon: 'at-sign' },
  pinterest: { name: 'Pinterest', icon: 'pin' },
  telegram: { name: 'Telegram', icon: 'send' },
  whatsapp: { name: 'WhatsApp', icon: 'message-circle' },
  email: { name: 'E-mail', icon: 'mail' },
} as const;

type Network = keyof typeof networks;
const [first, ...others] = Object.keys(networks) as [Network, ...Network[]];

const mapped = (member: 'name' | 'icon'): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(networks).map(([key, network]) => [key, network[member]]));

const item = z.object({ network: choiceProp(first, ...others), link: linkProp });

/** Where else to find the brand. */
export const socialLinks: KindDefinition = {
  kind: 'social-links',
  icon: 'share-2',
  category: 'action',
  label: { es: 'Redes sociales', pt: 'Redes sociais', en: 'Social links' },
  description: {
    es: 'Enlaces a tus perfiles',
    pt: 'Links para seus perfis',
    en: 'Links to your profiles',
  },
  keywords: [
    'redes',
    'sociales',
    'sociais',
    'social',
    'facebook',
    'instagram',
    'tiktok',
    'youtube',
    'linkedin',
  ],
  props: z.object({ label: textProp('', 120), items: listProp(item, 12) }),
  fields: [
    {
      prop: 'items',
      label: { es: 'Redes', pt: 'Redes', en: 'Networks' },
      control: {
        type: 'list',
        fields: [
          {
            prop: 'network',
            label: { es: 'Red', pt: 'Rede', en: 'Network' },
            control: {
              type: 'choice',
              options: Object.entries(networks).map(([value, { name }]) => ({
                value,
                label: { es: name, pt: name, en: name },
              })),
            },
          },
          {
            prop: 'link',
            label: { es: 'Enlace', pt: 'Link', en: 'Link' },
            control: { type: 'link' },
          },
        ],
        newItem: {
          es: { network: 'instagram' },
          pt: { network: 'instagram' },
          en: { network: 'instagram' },
        },
      },
    },
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
  ],
  styleSections: ['layout', 'size', 'spacing', 'effects', 'text'],
  children: 'none',
  seed: (locale) => ({
    kind: 'social-links',
    props: {
      label: { es: 'Redes sociales', pt: 'Redes sociais', en: 'Social networks' }[locale],
      items: [
        { network: 'instagram', link: { type: 'url', url: 'https://www.instagram.com/' } },
        { network: 'facebook', link: { type: 'url', url: 'https://www.facebook.com/' } },
        { network: 'tiktok', link: { type: 'url', url: 'https://www.tiktok.com/' } },
        { network: 'whatsapp', link: { type: 'whatsapp', text: '' } },
      ],
    },
  }),
  template: {
    tag: 'ul',
    attributes: { 'aria-label': { bind: 'label' } },
    style: {
      base: {
        layout: 'stack',
        direction: 'row',
        wrap: true,
        gap: '$space.2',
        width: 'fill',
        fontFamily: '$font.body',
        fontSize: '$text.sm',
        fontWeight: 500,
        lineHeight: 1.5,
      },
    },
    children: [
      {
        each: 'items',
        children: [
          {
            tag: 'li',
            children: [
              {
                tag: { bind: 'item.link?', map: { true: 'a', false: 'span' } },
                attributes: { href: { bind: 'item.link' } },
                style: {
                  base: {
                    layout: 'stack',
                    direction: 'row',
                    align: 'center',
                    gap: 8,
                    paddingTop: 9,
                    paddingRight: 14,
                    paddingBottom: 9,
                    paddingLeft: 14,
                    borderWidth: 1,
                    borderColor: '$color.border',
                    radius: '$radius.full',
                  },
                },
                children: [
                  {
                    tag: 'svg',
                    icon: { bind: 'item.network', map: mapped('icon') },
                    attributes: { 'aria-hidden': 'true' },
                    style: { base: { width: 18, height: 18 } },
                  },
                  {
                    tag: 'span',
                    children: [{ text: { bind: 'item.network', map: mapped('name') } }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  code: { as: 'component', name: 'SocialLinks' },
};
