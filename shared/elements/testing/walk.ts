import type { ElementChild, ElementNode } from '../element.ts';

/** Every element and text of a tree, parents first. */
export function* walk(element: ElementNode): Generator<ElementChild> {
  yield element;
  for (const child of element.children) {
    if (child.type === 'element') yield* walk(child);
    else yield child;
  }
}

/** The elements of a tree, parents first. */
export function elementsOf(root: ElementNode): ElementNode[] {
  return [...walk(root)].filter((child) => child.type === 'element');
}

/** All text of a tree, in reading order. */
export function textOf(root: ElementNode): string {
  return [...walk(root)].map((child) => (child.type === 'text' ? child.text : '')).join('');
}
