import type { TemplateChild, TemplateElement } from '../../template.ts';
import { buttonStyle } from '../button/template.ts';

const head: TemplateChild = {
  tag: 'div',
  style: {
    base: {
      layout: 'stack',
      direction: 'row',
      align: 'center',
      justify: 'between',
      wrap: true,
      gap: '$space.2',
      width: 'fill',
      minHeight: 30,
    },
    // Side by side and narrow, a badge beside the name would push one price down.
    tablet: { direction: 'column', align: 'start', justify: 'start', minHeight: 62 },
    mobile: { direction: 'row', align: 'center', justify: 'between', minHeight: 30 },
  },
  children: [
    {
      tag: 'h3',
      style: { base: { fontFamily: '$font.heading', fontSize: '$text.lg', fontWeight: 600 } },
      children: [{ text: { bind: 'item.name' } }],
    },
    {
      when: 'item.badge',
      show: [
        {
          tag: 'span',
          style: {
            base: {
              paddingTop: 4,
              paddingRight: 10,
              paddingBottom: 4,
              paddingLeft: 10,
              fill: '$color.primary',
              color: '$color.on-primary',
              radius: '$radius.full',
              fontSize: '$text.xs',
              fontWeight: 600,
            },
          },
          children: [{ text: { bind: 'item.badge' } }],
        },
      ],
    },
  ],
};

const amount = (child: TemplateChild): TemplateChild => ({
  tag: 'strong',
  style: {
    base: {
      fontFamily: '$font.heading',
      fontSize: '$text.4xl',
      fontWeight: 700,
      lineHeight: 1.1,
      letterSpacing: -0.02,
    },
  },
  children: [child],
});

const price: TemplateChild = {
  tag: 'p',
  style: {
    base: { layout: 'stack', direction: 'column', gap: '$space.1', width: 'fill', minHeight: 64 },
    mobile: { minHeight: 0 },
  },
  children: [
    {
      when: 'item.price',
      show: [amount({ text: { bind: 'item.price', format: 'price' } })],
      otherwise: [amount({ text: { bind: 'item.priceText' } })],
    },
    {
      when: 'item.period',
      show: [
        {
          tag: 'span',
          style: { base: { fontSize: '$text.sm', color: '$color.muted' } },
          children: [{ text: { bind: 'item.period' } }],
        },
      ],
    },
  ],
};

const features: TemplateChild = {
  tag: 'ul',
  style: {
    base: { layout: 'stack', direction: 'column', gap: 10, width: 'fill', height: 'fill' },
  },
  children: [
    {
      each: 'item.features',
      children: [
        {
          tag: 'li',
          style: { base: { layout: 'stack', direction: 'row', gap: 10, width: 'fill' } },
          children: [
            {
              tag: 'svg',
              icon: 'check',
              attributes: { 'aria-hidden': 'true' },
              style: { base: { width: 20, height: 20, color: '$color.primary' } },
              css: { 'margin-top': '2px' },
            },
            {
              tag: 'span',
              style: { base: { width: 'fill' } },
              children: [{ text: { bind: 'item' } }],
            },
          ],
        },
      ],
    },
  ],
};

const button: TemplateChild = {
  when: 'item.buttonLabel',
  show: [
    {
      tag: { bind: 'item.link?', map: { true: 'a', false: 'span' } },
      attributes: { href: { bind: 'item.link' } },
      style: { base: { ...buttonStyle, width: 'fill', borderWidth: 1 } },
      variants: [
        {
          prop: 'item.highlighted?',
          options: {
            true: {
              base: {
                fill: '$color.primary',
                borderColor: '$color.primary',
                color: '$color.on-primary',
              },
            },
            false: { base: { borderColor: '$color.text', color: '$color.text' } },
          },
        },
      ],
      children: [{ text: { bind: 'item.buttonLabel' } }],
    },
  ],
};

export const pricingTableTemplate: TemplateElement = {
  tag: 'ul',
  style: {
    base: {
      layout: 'stack',
      direction: 'row',
      wrap: true,
      align: 'stretch',
      gap: '$space.6',
      width: 'fill',
      fontFamily: '$font.body',
      color: '$color.text',
    },
    tablet: { gap: '$space.4' },
    mobile: { direction: 'column', gap: '$space.5' },
  },
  children: [
    {
      each: 'plans',
      children: [
        {
          tag: 'li',
          style: {
            base: {
              layout: 'stack',
              direction: 'column',
              gap: '$space.5',
              width: 'fill',
              minWidth: 216,
              paddingTop: '$space.8',
              paddingRight: '$space.8',
              paddingBottom: '$space.8',
              paddingLeft: '$space.8',
              fill: '$color.background',
              radius: '$radius.lg',
              lineHeight: 1.5,
            },
            tablet: {
              paddingTop: '$space.6',
              paddingRight: '$space.5',
              paddingBottom: '$space.6',
              paddingLeft: '$space.5',
            },
          },
          variants: [
            {
              prop: 'item.highlighted?',
              options: {
                true: {
                  base: { borderWidth: 2, borderColor: '$color.primary', shadow: '$shadow.lg' },
                },
                false: { base: { borderWidth: 2, borderColor: '$color.border' } },
              },
            },
          ],
          children: [
            head,
            price,
            {
              when: 'item.description',
              show: [
                {
                  tag: 'p',
                  style: { base: { width: 'fill', color: '$color.muted' } },
                  children: [{ text: { bind: 'item.description' } }],
                },
              ],
            },
            features,
            button,
          ],
        },
      ],
    },
  ],
};
