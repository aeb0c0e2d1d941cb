import type { TemplateElement } from '../../template.ts';

export const tabsTemplate: TemplateElement = {
  tag: 'div',
  style: {
    base: {
      layout: 'stack',
      direction: 'column',
      gap: 6,
      width: 'fill',
      paddingTop: 6,
      paddingRight: 6,
      paddingBottom: 6,
      paddingLeft: 6,
      fill: '$color.surface',
      borderWidth: 1,
      borderColor: '$color.border',
      radius: '$radius.lg',
      fontFamily: '$font.body',
    },
  },
  children: [
    {
      each: 'items',
      children: [
        {
          tag: 'details',
          attributes: { name: { bind: '$list' }, open: { bind: 'item.open' } },
          style: {
            base: { width: 'fill', fill: '$color.background', radius: '$radius.md' },
          },
          children: [
            {
              tag: 'summary',
              style: {
                base: {
                  layout: 'stack',
                  direction: 'row',
                  align: 'center',
                  gap: '$space.3',
                  paddingTop: '$space.3',
                  paddingRight: '$space.4',
                  paddingBottom: '$space.3',
                  paddingLeft: '$space.4',
                  fontWeight: 600,
                  lineHeight: 1.5,
                  color: '$color.text',
                },
              },
              css: { cursor: 'pointer' },
              children: [
                {
                  when: 'item.icon',
                  show: [
                    {
                      tag: 'svg',
                      icon: { bind: 'item.icon' },
                      attributes: { 'aria-hidden': 'true' },
                      style: { base: { width: 20, height: 20, color: '$color.primary' } },
                    },
                  ],
                },
                {
                  tag: 'span',
                  style: { base: { width: 'fill' } },
                  children: [{ text: { bind: 'item.label' } }],
                },
                {
                  tag: 'svg',
                  icon: 'chevrons-up-down',
                  attributes: { 'aria-hidden': 'true' },
                  style: { base: { width: 18, height: 18, color: '$color.muted' } },
                },
              ],
            },
            {
              tag: 'p',
              style: {
                base: {
                  paddingTop: '$space.1',
                  paddingRight: '$space.4',
                  paddingBottom: '$space.5',
                  paddingLeft: '$space.4',
                  lineHeight: 1.6,
                  color: '$color.muted',
                },
              },
              css: { 'white-space': 'pre-line' },
              children: [{ text: { bind: 'item.text' } }],
            },
          ],
        },
      ],
    },
  ],
};
