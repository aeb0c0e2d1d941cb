import type { TemplateChild, TemplateElement } from '../../template.ts';
import { buttonStyle } from '../button/template.ts';

const picture: TemplateChild = {
  tag: 'div',
  style: {
    base: {
      layout: 'free',
      width: 'fill',
      aspectRatio: 1,
      fill: '$color.surface',
      overflow: 'hidden',
    },
  },
  children: [
    {
      when: 'image',
      show: [
        {
          tag: 'img',
          attributes: { src: { bind: 'image' }, alt: { bind: 'alt' }, loading: 'lazy' },
          style: { base: { width: 'fill', height: 'fill', objectFit: 'cover' } },
        },
      ],
      otherwise: [
        {
          tag: 'div',
          style: {
            base: {
              layout: 'stack',
              align: 'center',
              justify: 'center',
              width: 'fill',
              height: 'fill',
              color: '$color.muted',
            },
          },
          children: [
            {
              tag: 'svg',
              icon: 'image',
              attributes: { 'aria-hidden': 'true' },
              style: { base: { width: 32, height: 32 } },
            },
          ],
        },
      ],
    },
    {
      when: 'badge',
      show: [
        {
          tag: 'span',
          style: {
            base: {
              x: 12,
              y: 12,
              paddingTop: 4,
              paddingBottom: 4,
              paddingLeft: 10,
              paddingRight: 10,
              fill: '$color.text',
              color: '$color.background',
              radius: '$radius.full',
              fontSize: '$text.xs',
              fontWeight: 600,
              lineHeight: 1.4,
            },
          },
          children: [{ text: { bind: 'badge' } }],
        },
      ],
    },
  ],
};

const titleStyle = {
  base: {
    width: 'fill',
    fontFamily: '$font.heading',
    fontSize: '$text.lg',
    fontWeight: 600,
    lineHeight: 1.3,
  },
} as const;

const title: TemplateChild = {
  tag: 'h3',
  style: titleStyle,
  children: [
    {
      when: 'link',
      show: [
        {
          tag: 'a',
          attributes: { href: { bind: 'link' } },
          children: [{ text: { bind: 'title' } }],
        },
      ],
      otherwise: [{ text: { bind: 'title' } }],
    },
  ],
};

const prices: TemplateChild = {
  tag: 'p',
  style: {
    base: {
      layout: 'stack',
      direction: 'row',
      align: 'baseline',
      wrap: true,
      gap: 8,
      width: 'fill',
    },
  },
  children: [
    {
      when: 'price',
      show: [
        {
          tag: 'strong',
          style: { base: { fontSize: '$text.lg', fontWeight: 700, lineHeight: 1.3 } },
          children: [{ text: { bind: 'price', format: 'price' } }],
        },
      ],
    },
    {
      when: 'oldPrice',
      show: [
        {
          tag: 'del',
          style: {
            base: {
              fontSize: '$text.sm',
              color: '$color.muted',
              lineHeight: 1.3,
              textDecoration: 'line-through',
            },
          },
          children: [{ text: { bind: 'oldPrice', format: 'price' } }],
        },
      ],
    },
  ],
};

export const productCardTemplate: TemplateElement = {
  tag: 'article',
  style: {
    base: {
      layout: 'stack',
      direction: 'column',
      width: 'fill',
      overflow: 'hidden',
      fill: '$color.background',
      borderWidth: 1,
      borderColor: '$color.border',
      radius: '$radius.lg',
      fontFamily: '$font.body',
      color: '$color.text',
    },
  },
  children: [
    picture,
    {
      tag: 'div',
      style: {
        base: {
          layout: 'stack',
          direction: 'column',
          gap: '$space.3',
          width: 'fill',
          height: 'fill',
          paddingTop: '$space.5',
          paddingRight: '$space.5',
          paddingBottom: '$space.5',
          paddingLeft: '$space.5',
        },
      },
      children: [
        {
          tag: 'div',
          // Takes what is left, so that prices and buttons of a row stand on one line.
          style: {
            base: {
              layout: 'stack',
              direction: 'column',
              gap: '$space.1',
              width: 'fill',
              height: 'fill',
            },
          },
          children: [
            title,
            {
              when: 'description',
              show: [
                {
                  tag: 'p',
                  style: {
                    base: {
                      width: 'fill',
                      fontSize: '$text.sm',
                      lineHeight: 1.5,
                      color: '$color.muted',
                    },
                  },
                  children: [{ text: { bind: 'description' } }],
                },
              ],
            },
          ],
        },
        prices,
        {
          when: 'buttonLabel',
          show: [
            {
              tag: 'a',
              attributes: { href: { bind: 'buttonLink' } },
              style: {
                base: {
                  ...buttonStyle,
                  width: 'fill',
                  fill: '$color.primary',
                  color: '$color.on-primary',
                  fontSize: '$text.sm',
                },
              },
              children: [{ text: { bind: 'buttonLabel' } }],
            },
          ],
        },
      ],
    },
  ],
};
