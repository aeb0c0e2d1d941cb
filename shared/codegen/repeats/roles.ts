import type { JsxElement, JsxNode } from '../jsx.ts';
import type { DataLevel, ListRole } from './data-level.ts';
import { classesOf, isIcon, isLink, isPicture } from './jsx-kinds.ts';

const textRoles: Readonly<Record<string, string>> = {
  a: 'label',
  blockquote: 'quote',
  button: 'label',
  dd: 'description',
  del: 'oldPrice',
  dt: 'title',
  figcaption: 'caption',
  label: 'label',
  Link: 'label',
  small: 'note',
  strong: 'value',
  summary: 'question',
};

/** What the texts of items are, by their order and by what stands beside them. */
export interface Outline {
  readonly hasHeading: boolean;
  /** Elements that come before the heading of their item. */
  readonly beforeHeading: ReadonlySet<JsxElement>;
  /** Lines of text in the item that has most of them, besides headings and what its own words describe. */
  readonly lines: number;
  /** Whether more than texts and icons belongs to an item. */
  readonly isMore: boolean;
}

/** The outline of items that look alike. */
export function outlineOf(items: readonly JsxElement[]): Outline {
  const elements = items.map((item) => [...elementsIn(item)]);
  const headings = elements.map((each) => each.findIndex(isHeading));
  const before = elements.flatMap((each, at) => each.slice(0, Math.max(headings[at] ?? 0, 0)));
  const lines = elements.map((each) => each.filter(isLine).length);
  return {
    hasHeading: headings.some((at) => at >= 0),
    beforeHeading: new Set(before),
    lines: Math.max(0, ...lines),
    isMore: elements.some((each) =>
      each.slice(1).some((inner) => isLink(inner) || isPriced(inner)),
    ),
  };
}

/** What a text in an element is called: the heading is the title, what follows it the description. */
export function textRole(
  parent: JsxElement,
  texts: readonly (string | undefined)[],
  { shape: { fields } }: Pick<DataLevel, 'shape'>,
  outline: Outline,
): string {
  if (isHeading(parent)) return 'title';
  const are = (pattern: RegExp) => texts.every((text) => text === undefined || pattern.test(text));
  if ((parent.name === 'strong' || parent.name === 'p') && are(price) && !are(/^\d{1,2}$/))
    return 'price';
  if (parent.name === 'span' && !fields.has('label')) return 'label';
  if (textRoles[parent.name] !== undefined) return textRoles[parent.name] ?? 'text';
  if (are(/^\d{1,2}[.)]?$/)) return 'number';
  if (are(/^\p{Lu}{1,3}$/u)) return 'initials';
  if (outline.hasHeading) {
    if (outline.beforeHeading.has(parent)) return 'eyebrow';
    return fields.has('description') ? 'note' : 'description';
  }
  if (outline.lines < 2) return outline.isMore && !fields.has('title') ? 'title' : 'text';
  if (fields.has('value') && !fields.has('label')) return 'label';
  if (!fields.has('title') && !fields.has('value'))
    return are(/\d/) && classesOf(parent).some(isLargeText) ? 'value' : 'title';
  if (!fields.has('detail') && texts.every((text = '') => text.length <= 40)) return 'detail';
  return fields.has('description') ? 'note' : 'description';
}

/** What an attribute is called where it isn't by its own name. */
export function attributeRole(tag: string, name: string): string {
  if ((tag === 'img' || tag === 'Image') && name === 'src') return 'image';
  if (name === 'aria-label') return 'label';
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** What the classes are called in which elements differ. */
export function classRole(tag: string, classes: readonly string[]): string {
  const all = classes.flatMap((text) => text.split(' ')).filter((name) => name !== '');
  const areAll = (pattern: RegExp) => all.every((name) => pattern.test(name));
  if (areAll(/^bg-/)) return 'background';
  if (areAll(/^text-(?:[a-z][a-z-]*[a-z]|\[#.*)$/))
    return /^h[1-6]$/.test(tag) ? 'titleColor' : 'textColor';
  if (areAll(/^border-(?:[a-z][a-z-]*[a-z]|\[#.*)$/)) return 'borderColor';
  return tag === 'a' || tag === 'Link' ? 'linkClassName' : 'className';
}

/** What a list of such elements and one of them are called. */
export function itemRole(elements: readonly JsxElement[]): ListRole {
  const [first] = elements;
  if (first === undefined) return { list: 'items', item: 'item' };
  if (first.name === 'article') return { list: 'cards', item: 'card' };
  if (isLink(first)) return { list: 'links', item: 'link' };
  if (isPicture(first)) return { list: 'images', item: 'image' };
  if (first.name === 'p') return { list: 'lines', item: 'line' };
  const hasIcon = first.children.some((child) => child.type === 'element' && isIcon(child));
  return hasIcon ? { list: 'features', item: 'feature' } : { list: 'items', item: 'item' };
}

const price = /^\D{0,4}\d[\d.,\s]*$/u;

function isHeading({ name }: JsxElement): boolean {
  return /^h[1-6]$/.test(name);
}

/** Whether an element is a line of text that only its place can name. */
function isLine(element: JsxElement): boolean {
  const text = ownText(element);
  return (
    element.name === 'p' && text !== '' && !/^(?:\p{Lu}|\d){1,3}$/u.test(text) && !price.test(text)
  );
}

function isPriced(element: JsxElement): boolean {
  return price.test(ownText(element)) && !/^\d{1,2}$/.test(ownText(element));
}

function ownText({ children }: JsxElement): string {
  return children.map((child) => (child.type === 'text' ? child.text : '')).join('');
}

function isLargeText(name: string): boolean {
  return /^text-(?:[2-9]xl|\[[2-9])/.test(name);
}

/** An element and all in it, in their order. */
function* elementsIn(node: JsxNode): Generator<JsxElement> {
  if (node.type !== 'element') return;
  yield node;
  for (const child of node.children) yield* elementsIn(child);
}
