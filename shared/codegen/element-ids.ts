import type { ElementNode } from '#shared/elements/element.ts';
import { createScope } from './scope.ts';

/** What the element tree calls an element that another refers to. */
const made = /^n\d+(?:-\d+)+$/;

/**
 * Readable HTML ids, unique in the whole site, for those that the element tree made of node ids: after
 * the field's name, else its label. Elements of components have ids of their own.
 */
export function elementIds(
  roots: readonly ElementNode[],
  isComponent: (element: ElementNode) => boolean,
): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  const taken = new Set<string>();

  const visit = (element: ElementNode, component: string | undefined): void => {
    const own = isComponent(element) ? element.source : component;
    const { id, name, for: target } = element.attributes;
    if (typeof id === 'string' && !made.test(id)) taken.add(id);
    if (element.source !== own) {
      if (typeof id === 'string' && made.test(id))
        wanted.set(
          id,
          nameOf(name) || nameOf(element.attributes['aria-label']) || (wanted.get(id) ?? ''),
        );
      if (typeof target === 'string' && made.test(target) && !wanted.get(target))
        wanted.set(target, textOf(element));
    }
    for (const child of element.children) if (child.type === 'element') visit(child, own);
  };
  for (const root of roots) visit(root, undefined);
  const scope = createScope([...taken, 'main', 'root']);
  return new Map([...wanted].map(([id, label]) => [id, scope.file(label, 'field')]));
}

function nameOf(value: unknown): string {
  return typeof value === 'string' && !made.test(value) ? value : '';
}

function textOf(element: ElementNode): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.text : textOf(child)))
    .join(' ');
}
