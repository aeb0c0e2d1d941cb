import type { TemplateElement } from './template.ts';

/** A node of a kind that this version doesn't know: a neutral frame that keeps its children in view. */
export const unknownKindTemplate: TemplateElement = {
  tag: 'div',
  style: { base: { layout: 'stack', direction: 'column', width: 'fill' } },
  children: [{ slot: true }],
};
