import type { ElementNode } from '#shared/elements/element.ts';
import type { JsxElement, JsxNode } from './jsx.ts';
import { elementsIn } from './sections.ts';

/** Whether a page says itself what it is called. */
export function hasHeading(element: ElementNode): boolean {
  return element.tag === 'h1' || elementsIn(element).some(hasHeading);
}

/** A page with a main heading for screen readers and search engines, which takes no room. */
export function withHeading(page: JsxElement, title: string): JsxElement {
  const heading: JsxNode = {
    type: 'element',
    name: 'h1',
    attributes: [{ name: 'className', value: 'sr-only' }],
    children: [{ type: 'text', text: title }],
  };
  const main = page.children.find(isMain);
  if (main === undefined) return { ...page, children: [heading, ...page.children] };
  const inMain = { ...main, children: [heading, ...main.children] };
  return { ...page, children: page.children.map((child) => (child === main ? inMain : child)) };
}

function isMain(node: JsxNode): node is JsxElement {
  return node.type === 'element' && node.name === 'main';
}
