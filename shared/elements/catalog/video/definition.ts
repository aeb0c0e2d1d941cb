import { z } from 'zod';
import { imageProp } from '../../image.ts';
import type { KindDefinition } from '../../kind.ts';
import { linkProp } from '../../link.ts';
import { textProp } from '../props.ts';

/**
 * A poster that opens the video where it lies. Nothing is loaded from another site until the visitor
 * asks for it, so a page with videos stays fast and needs no cookie notice.
 */
export const video: KindDefinition = {
  kind: 'video',
  icon: 'square-play',
  category: 'media',
  label: { es: 'Video', pt: 'Vídeo', en: 'Video' },
  description: {
    es: 'Portada que abre un video de YouTube, Vimeo o propio',
    pt: 'Capa que abre um vídeo do YouTube, Vimeo ou próprio',
    en: 'A poster that opens a video on YouTube, Vimeo or your own',
  },
  keywords: ['video', 'vídeo', 'youtube', 'vimeo', 'película'],
  props: z.object({
    link: linkProp,
    image: imageProp,
    label: textProp('', 120),
    caption: textProp('', 300),
  }),
  fields: [
    {
      prop: 'link',
      label: { es: 'Enlace del video', pt: 'Link do vídeo', en: "The video's link" },
      control: { type: 'link' },
    },
    {
      prop: 'image',
      label: { es: 'Portada', pt: 'Capa', en: 'Poster' },
      control: { type: 'image' },
    },
    { prop: 'label', label: { es: 'Texto', pt: 'Texto', en: 'Label' }, control: { type: 'text' } },
    {
      prop: 'caption',
      label: { es: 'Pie de video', pt: 'Legenda', en: 'Caption' },
      control: { type: 'text' },
    },
  ],
  styleSections: ['size', 'spacing', 'effects'],
  children: 'none',
  seed: (locale) => ({
    kind: 'video',
    style: { base: { maxWidth: 800 } },
    props: {
      link: { type: 'url', url: 'https://www.youtube.com/' },
      label: { es: 'Ver video', pt: 'Assistir', en: 'Watch the video' }[locale],
      caption: {
        es: 'Así trabajamos · 2 min',
        pt: 'Assim trabalhamos · 2 min',
        en: 'How we work · 2 min',
      }[locale],
    },
  }),
  template: {
    tag: 'figure',
    style: {
      base: {
        layout: 'stack',
        direction: 'column',
        gap: '$space.3',
        width: 'fill',
        fontFamily: '$font.body',
      },
    },
    children: [
      {
        tag: { bind: 'link?', map: { true: 'a', false: 'div' } },
        attributes: { href: { bind: 'link' } },
        // What stands in the middle comes after the picture and so lies on it.
        css: { position: 'relative' },
        style: {
          base: {
            layout: 'stack',
            direction: 'column',
            align: 'center',
            justify: 'center',
            gap: '$space.4',
            width: 'fill',
            aspectRatio: 1.7778,
            fill: '#1e293b',
            radius: '$radius.lg',
            overflow: 'hidden',
          },
        },
        children: [
          {
            when: 'image',
            show: [
              {
                tag: 'img',
                attributes: {
                  src: { bind: 'image' },
                  alt: '',
                  role: 'presentation',
                  loading: 'lazy',
                },
                css: { position: 'absolute', left: '0px', top: '0px', height: '100%' },
                style: { base: { width: 'fill', objectFit: 'cover' } },
              },
            ],
          },
          {
            tag: 'span',
            css: { position: 'relative' },
            style: {
              base: {
                layout: 'stack',
                align: 'center',
                justify: 'center',
                width: 72,
                height: 72,
                paddingLeft: 4,
                fill: '#ffffff',
                color: '#0f172a',
                radius: '$radius.full',
                shadow: '$shadow.lg',
              },
            },
            children: [
              {
                tag: 'svg',
                icon: 'play',
                attributes: { fill: 'currentColor', 'aria-hidden': 'true' },
                style: { base: { width: 28, height: 28 } },
              },
            ],
          },
          {
            when: 'label',
            show: [
              {
                tag: 'span',
                css: { position: 'relative' },
                style: {
                  base: {
                    width: 'hug',
                    paddingTop: 4,
                    paddingRight: 12,
                    paddingBottom: 4,
                    paddingLeft: 12,
                    fill: '#0f172a',
                    color: '#ffffff',
                    radius: '$radius.full',
                    fontSize: '$text.sm',
                    fontWeight: 600,
                    lineHeight: 1.5,
                  },
                },
                children: [{ text: { bind: 'label' } }],
              },
            ],
          },
        ],
      },
      {
        when: 'caption',
        show: [
          {
            tag: 'figcaption',
            style: {
              base: {
                width: 'fill',
                fontSize: '$text.sm',
                lineHeight: 1.5,
                color: '$color.muted',
              },
            },
            children: [{ text: { bind: 'caption' } }],
          },
        ],
      },
    ],
  },
  code: { as: 'inline' },
};
