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
  return found;
}

/** Names under which a form would send two fields, of which many receivers keep one. */
function repeatedFields(form: Parameters<typeof accessibleName>[0]): Map<string, NodeId> {
  const known = new Map<string, NodeId>();
  const repeated = new Map<string, NodeId>();
  for (const [{ tag, attributes, source }] of elementsWithin(form)) {
    const name = attributes['name'];
    if (!['input', 'select', 'textarea'].includes(tag) || typeof name !== 'string') continue;
    // Radio buttons of one node share their name by design.
    if (known.has(name) && known.get(name) !== source) repeated.set(name, source);
    known.set(name, source);
  }
  return repeated;
}
