import type { TemplateChild, TemplateElement } from '../../template.ts';
import { buttonStyle } from '../button/template.ts';

/** Heights of the blocks between two streets, from north to south; a park is green. */
type Street = readonly (number | 'park')[];

const streets: readonly (readonly [width: 'fill' | number, blocks: Street])[] = [
  ['fill', [80, 36, 80]],
  [72, [36, 80, 36, 36]],
  ['fill', [36, 'park', 36]],
  ['fill', [80, 80, 36]],
  [56, [36, 36, 124]],
  ['fill', [80, 36, 80]],
  [64, [124, 36, 36]],
];

const city: readonly TemplateChild[] = streets.map(([width, blocks]) => ({
  tag: 'div',
  style: { base: { layout: 'stack', direction: 'column', gap: 8, width } },
  children: blocks.map((block) => ({
    tag: 'div',
    style: {
      base: {
        width: 'fill',
        height: block === 'park' ? 124 : block,
        radius: 4,
        fill: block === 'park' ? '$color.success' : '$color.muted',
        opacity: block === 'park' ? 0.35 : 0.16,
      },
    },
  })),
}));

const drawing: TemplateChild = {
  tag: 'div',
  attributes: { 'aria-hidden': 'true' },
  style: {
    base: {
      layout: 'free',
      width: 'fill',
      height: 212,
      fill: '$color.surface',
      overflow: 'hidden',
    },
  },
  children: [
    {
      tag: 'div',
      style: { base: { layout: 'stack', direction: 'row', gap: 8, width: 'fill' } },
      children: city,
    },
    {
      tag: 'div',
      style: {
        base: {
          layout: 'stack',
          align: 'center',
          justify: 'center',
          width: 'fill',
          height: 'fill',
        },
      },
      children: [
        {
          tag: 'div',
          style: {
            base: {
              layout: 'stack',
              align: 'center',
              justify: 'center',
              width: 56,
              height: 56,
              fill: '$color.primary',
              color: '$color.on-primary',
              radius: '$radius.full',
              shadow: '$shadow.lg',
            },
          },
          children: [{ tag: 'svg', icon: 'map-pin', style: { base: { width: 28, height: 28 } } }],
        },
      ],
    },
  ],
};

const line = (prop: string): TemplateChild => ({
  when: prop,
  show: [
    {
      tag: 'p',
      style: {
        base: { width: 'fill', fontSize: '$text.sm', lineHeight: 1.5, color: '$color.muted' },
      },
      css: { 'white-space': 'pre-line' },
      children: [{ text: { bind: prop } }],
    },
  ],
});

export const mapLinkTemplate: TemplateElement = {
  tag: 'div',
  style: {
    base: {
      layout: 'stack',
      direction: 'column',
      width: 'fill',
      fill: '$color.background',
      borderWidth: 1,
      borderColor: '$color.border',
      radius: '$radius.lg',
      overflow: 'hidden',
      fontFamily: '$font.body',
      color: '$color.text',
    },
  },
  children: [
    drawing,
    {
      tag: 'div',
      style: {
        base: {
          layout: 'stack',
          direction: 'row',
          align: 'center',
          gap: '$space.5',
          width: 'fill',
          paddingTop: '$space.5',
          paddingRight: '$space.6',
          paddingBottom: '$space.5',
          paddingLeft: '$space.6',
        },
        mobile: { direction: 'column', align: 'start' },
      },
      children: [
        {
          tag: 'div',
          style: { base: { layout: 'stack', direction: 'column', gap: 2, width: 'fill' } },
          children: [
            {
              when: 'name',
              show: [
                {
                  tag: 'strong',
                  style: { base: { fontSize: '$text.lg', fontWeight: 600, lineHeight: 1.4 } },
                  children: [{ text: { bind: 'name' } }],
                },
              ],
            },
            line('address'),
            line('hours'),
          ],
        },
        {
          when: 'label',
          show: [
            {
              tag: 'a',
              attributes: { href: { bind: 'address', format: 'map' } },
              style: {
                base: {
                  ...buttonStyle,
                  fontSize: '$text.sm',
                  borderWidth: 1,
                  borderColor: '$color.text',
                  color: '$color.text',
                },
                mobile: { width: 'fill' },
              },
              css: { 'flex-shrink': '0' },
              children: [
                {
                  tag: 'svg',
                  icon: 'route',
                  attributes: { 'aria-hidden': 'true' },
                  style: { base: { width: 18, height: 18 } },
                },
                { tag: 'span', children: [{ text: { bind: 'label' } }] },
              ],
            },
          ],
        },
      ],
    },
  ],
};
