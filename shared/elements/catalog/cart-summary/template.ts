import type { Style } from '#shared/document/style.ts';
import type { TemplateChild, TemplateElement } from '../../template.ts';
import { buttonStyle } from '../button/template.ts';

const rowStyle: Style = {
  layout: 'stack',
  direction: 'row',
  align: 'center',
  justify: 'between',
  gap: '$space.4',
  width: 'fill',
};

/** What a sum is of, and the sum. */
function sum(
  label: readonly TemplateChild[],
  value: readonly TemplateChild[],
  style: Style = {},
): TemplateChild {
  return {
    tag: 'div',
    style: { base: { ...rowStyle, align: 'baseline', ...style } },
    children: [
      { tag: 'dt', children: label },
      { tag: 'dd', style: { base: { fontWeight: 600 } }, children: value },
    ],
  };
}

const picture: TemplateChild = {
  when: 'item.image',
  show: [
    {
      tag: 'img',
      attributes: { src: { bind: 'item.image' }, alt: '', role: 'presentation', loading: 'lazy' },
      style: { base: { width: 56, height: 56, radius: '$radius.sm', objectFit: 'cover' } },
    },
  ],
  otherwise: [
    {
      tag: 'div',
      attributes: { 'aria-hidden': 'true' },
      style: {
        base: {
          layout: 'stack',
          align: 'center',
          justify: 'center',
          width: 56,
          height: 56,
          radius: '$radius.sm',
          fill: '$color.surface',
          color: '$color.muted',
        },
      },
      children: [{ tag: 'svg', icon: 'image', style: { base: { width: 20, height: 20 } } }],
    },
  ],
};

const lines: TemplateChild = {
  tag: 'ul',
  style: { base: { layout: 'stack', direction: 'column', gap: '$space.4', width: 'fill' } },
  children: [
    {
      each: 'items',
      children: [
        {
          tag: 'li',
          style: { base: rowStyle },
          children: [
            picture,
            {
              tag: 'div',
              style: { base: { layout: 'stack', direction: 'column', width: 'fill' } },
              children: [
                {
                  tag: 'span',
                  style: { base: { fontWeight: 500 } },
                  children: [{ text: { bind: 'item.name' } }],
                },
                {
                  tag: 'span',
                  style: { base: { fontSize: '$text.sm', color: '$color.muted' } },
                  children: [
                    { text: { bind: 'item.quantity' } },
                    { text: ' × ' },
                    { text: { bind: 'item.price', format: 'price' } },
                  ],
                },
              ],
            },
            {
              tag: 'span',
              style: { base: { fontWeight: 600 } },
              children: [{ text: { bind: 'item.total', format: 'price' } }],
            },
          ],
        },
      ],
    },
  ],
};

const divider: TemplateChild = {
  tag: 'hr',
  style: { base: { width: 'fill', height: 1, fill: '$color.border' } },
  css: { 'border-width': '0px' },
};

export const cartSummaryTemplate: TemplateElement = {
  tag: 'section',
  attributes: { 'aria-label': { bind: 'title' } },
  style: {
    base: {
      layout: 'stack',
      direction: 'column',
      gap: '$space.5',
      width: 'fill',
      paddingTop: '$space.6',
      paddingRight: '$space.6',
      paddingBottom: '$space.6',
      paddingLeft: '$space.6',
      fill: '$color.background',
      borderWidth: 1,
      borderColor: '$color.border',
      radius: '$radius.lg',
      fontFamily: '$font.body',
      fontSize: '$text.base',
      lineHeight: 1.5,
      color: '$color.text',
    },
    mobile: { paddingRight: '$space.5', paddingLeft: '$space.5' },
  },
  children: [
    {
      when: 'title',
      show: [
        {
          tag: 'h2',
          style: {
            base: {
              width: 'fill',
              fontFamily: '$font.heading',
              fontSize: '$text.xl',
              fontWeight: 700,
            },
          },
          children: [{ text: { bind: 'title' } }],
        },
      ],
    },
    lines,
    divider,
    {
      tag: 'dl',
      style: { base: { layout: 'stack', direction: 'column', gap: '$space.2', width: 'fill' } },
      children: [
        sum(
          [{ text: { bind: 'subtotalLabel' } }],
          [{ text: { bind: 'subtotal', format: 'price' } }],
        ),
        {
          each: 'taxes',
          children: [
            sum(
              [
                { text: { bind: 'taxLabel' } },
                { text: ' ' },
                { text: { bind: 'item.rate', format: 'percent' } },
              ],
              [{ text: { bind: 'item.amount', format: 'price' } }],
            ),
          ],
        },
        {
          when: 'shippingLabel',
          show: [
            sum(
              [{ text: { bind: 'shippingLabel' } }],
              [
                {
                  when: 'shipping',
                  show: [{ text: { bind: 'shipping', format: 'price' } }],
                  otherwise: [{ text: { bind: 'shippingText' } }],
                },
              ],
            ),
          ],
        },
        sum([{ text: { bind: 'totalLabel' } }], [{ text: { bind: 'total', format: 'price' } }], {
          paddingTop: '$space.3',
          fontSize: '$text.xl',
          fontWeight: 700,
        }),
      ],
    },
    {
      when: 'buttonLabel',
      show: [
        {
          tag: { bind: 'link?', map: { true: 'a', false: 'span' } },
          attributes: { href: { bind: 'link' } },
          style: {
            base: {
              ...buttonStyle,
              width: 'fill',
              fill: '$color.primary',
              color: '$color.on-primary',
            },
          },
          children: [{ text: { bind: 'buttonLabel' } }],
        },
      ],
    },
  ],
};
