import type { PropPath } from '#shared/document/prop-path.ts';
import { isBinding, isPresent, lookUp } from './binding.ts';
import type { TemplateChild, TemplateElement } from './template.ts';

/** Attributes in which an element shows what its node holds, the likeliest first. */
const shownAttributes = ['src', 'poster', 'placeholder', 'value'];

interface Place {
  readonly props: Readonly<Record<string, unknown>>;
  readonly item?: unknown;
  /** Where the item lies in the props. */
  readonly itemPath: PropPath;
}

/**
 * Which of a node's props one part of it shows: those of its picture or icon, or the one behind a text.
 * @param part path of an element or a text within the kind's template, as elements have it.
 * @param props the node's, read by its kind.
 */
export function partProps(
  template: TemplateElement,
  props: Readonly<Record<string, unknown>>,
  part: string,
): PropPath[] {
  const root: Place = { props, itemPath: [] };
  const steps = part === '' ? [] : part.split('.').map(Number);
  const found =
    steps.length === 0
      ? { child: template, place: root }
      : childAt(template.children ?? [], steps, root);
  if (!found) return [];
  const { child, place } = found;
  if ('text' in child) return isBinding(child.text) ? [pathOf(child.text.bind, place)] : [];
  const { attributes, icon } = child;
  return [...shownAttributes.map((name) => attributes?.[name]), icon].flatMap((bound) =>
    isBinding(bound) ? [pathOf(bound.bind, place)] : [],
  );
}

type Found = Extract<TemplateChild, { text: unknown } | { tag: unknown }>;

function childAt(
  children: readonly TemplateChild[],
  [index, ...rest]: readonly number[],
  place: Place,
): { readonly child: Found; readonly place: Place } | undefined {
  const child = children[index ?? -1];
  if (!child || 'slot' in child) return undefined;
  if ('when' in child) {
    const branch = isPresent(valueAt(child.when, place)) ? child.show : child.otherwise;
    return childAt(branch ?? [], rest, place);
  }
  if ('each' in child) {
    const [position, ...inner] = rest;
    const items = valueAt(child.each, place);
    if (position === undefined || !Array.isArray(items)) return undefined;
    const itemPath = [...pathOf(child.each, place), position];
    return childAt(child.children, inner, { ...place, item: items[position] as unknown, itemPath });
  }
  if (rest.length === 0) return { child, place };
  return 'text' in child ? undefined : childAt(child.children ?? [], rest, place);
}

function valueAt(path: string, { props, item }: Place): unknown {
  return lookUp(path, { props, item, id: '' });
}

function pathOf(bind: string, { item, itemPath }: Place): PropPath {
  const [first = '', ...rest] = bind.replace(/\?$/, '').split('.');
  return first === 'item' && item !== undefined ? [...itemPath, ...rest] : [first, ...rest];
}
