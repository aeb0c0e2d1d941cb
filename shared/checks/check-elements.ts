import type { NodeId } from '#shared/document/node.ts';
import type { Finding } from './finding.ts';
import { type CheckedPage, accessibleName, elementsWithin, excerpt, finding } from './page-tree.ts';

/** Names of controls and pictures, and forms that send nothing. */
export function checkElements(page: CheckedPage): Finding[] {
  const found: Finding[] = [];
  for (const [element] of elementsWithin(page.root)) {
    const { tag, source, attributes } = element;
    if (attributes['aria-hidden'] === 'true') continue;
    const name = accessibleName(element);
    const isControl = tag === 'button' || (tag === 'a' && attributes['href'] !== undefined);
    if (isControl && name === '') found.push(finding('name-missing', 'warning', page, source));
    const isDecoration = attributes['role'] === 'presentation';
    if (tag === 'img' && !isDecoration && (attributes['alt'] ?? '') === '') {
      found.push(finding('image-text-missing', 'warning', page, source));
    }
    if (tag !== 'form') continue;
    if (attributes['action'] === undefined) {
      const data = { text: excerpt(String(attributes['aria-label'] ?? '')) };
      found.push(finding('form-action-missing', 'error', page, source, data));
    }
    for (const [field, node] of repeatedFields(element)) {
      found.push(finding('field-name-duplicate', 'warning', page, node, { field }));
    }
  }
  return [...found, ...checkRadioGroups(page)];
}

/** Groups of radio buttons that browsers take for one, so that only one choice of both can be made. */
function checkRadioGroups(page: CheckedPage): Finding[] {
  const groups = new Map<string, NodeId>();
  const names = new Set<string>();
  const repeated = new Map<NodeId, string>();
  for (const [{ attributes, source }, ancestors] of elementsWithin(page.root)) {
    const { type, name } = attributes;
    if (typeof name === 'string') names.add(name);
    if (type !== 'radio' || typeof name !== 'string') continue;
    const form = ancestors.findLast(({ tag }) => tag === 'form');
    const group = JSON.stringify([form?.source, name]);
    const first = groups.get(group) ?? source;
    groups.set(group, first);
    if (first !== source) repeated.set(source, name);
  }
  return [...repeated].map(([node, field]) => {
    const fixed = freeName(field, names);
    names.add(fixed);
    return finding('radio-name-duplicate', 'error', page, node, { field, fixed });
  });
}

/** A name like this one that isn't taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const free = `${name}-${number}`;
    if (!taken.has(free)) return free;
  }
}

/** Names under which a form would send two fields, of which many receivers keep one. */
function repeatedFields(form: Parameters<typeof accessibleName>[0]): Map<string, NodeId> {
  const known = new Map<string, { readonly source: NodeId; readonly isRadio: boolean }>();
  const repeated = new Map<string, NodeId>();
  for (const [{ tag, attributes, source }] of elementsWithin(form)) {
    const { name, type } = attributes;
    if (!['input', 'select', 'textarea'].includes(tag) || typeof name !== 'string') continue;
    const before = known.get(name);
    const isRadio = type === 'radio';
    // Radio buttons of one node share their name by design, and those of two are told apart.
    if (before && before.source !== source && !(isRadio && before.isRadio))
      repeated.set(name, source);
    known.set(name, { source, isRadio });
  }
  return repeated;
}
