import type { DocumentTransaction } from '../document.ts';
import type { NodeId } from '../node.ts';
import type { JsonValue } from '../value.ts';

/** Leads links that were typed as a page's address to its new one. Links that name the page by its id need none of this. */
export function followPagePath(
  transaction: DocumentTransaction,
  before: string,
  after: string,
): void {
  if (before === after) return;
  const visit = (id: NodeId): void => {
    const node = transaction.node(id);
    if (!node) return;
    for (const [prop, value] of Object.entries(node.props)) {
      const followed = leading(value, before, after);
      if (followed !== value) transaction.setField(id, `props.${prop}`, followed);
    }
    node.children.forEach(visit);
  };
  transaction.pages.forEach(visit);
}

/** The same value where nothing in it leads to the old address. */
function leading(value: JsonValue, before: string, after: string): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) {
    const items = value.map((item) => leading(item, before, after));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const { type, path, url } = value;
  if (type === 'page-path' && path === before) return { ...value, path: after };
  if (type === 'url' && typeof url === 'string') {
    const [, typed, rest = ''] = /^\s*(\/[^?#\s]*)([?#]\S*)?\s*$/.exec(url) ?? [];
    const isOld = typed === before || (typed === `${before}/` && before !== '/');
    return isOld ? { ...value, url: `${after}${rest}` } : value;
  }
  const entries = Object.entries(value).map(([key, entry]) => {
    return [key, leading(entry, before, after)] as const;
  });
  return entries.some(([key, entry]) => entry !== value[key]) ? Object.fromEntries(entries) : value;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
