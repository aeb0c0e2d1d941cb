import type { TemplateElement } from './template.ts';

/** The root of a page. Its text style is what everything in the page inherits. */
export const pageTemplate: TemplateElement = {
  tag: 'div',
  style: {
    base: {
      layout: 'stack',
      direction: 'column',
      align: 'stretch',
      width: 'fill',
      fill: '$color.background',
      color: '$color.text',
      fontFamily: '$font.body',
      fontSize: '$text.base',
      fontWeight: 400,
      lineHeight: 1.6,
    },
  },
  css: { 'min-height': '100vh', 'overflow-wrap': 'break-word' },
  children: [{ slot: true }],
};
