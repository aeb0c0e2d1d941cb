import type { JsxElement } from '../jsx.ts';
import type { DataLevel, ListRole } from './data-level.ts';
import { isIcon, isLink, isPicture } from './likeness.ts';

const textRoles: Readonly<Record<string, string>> = {
  a: 'label',
  blockquote: 'quote',
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

/** What a text in an element is called: the heading is the title, what follows it the description. */
export function textRole(
  parent: JsxElement,
  texts: readonly (string | undefined)[],
  { shape }: DataLevel,
): string {
  if (/^h[1-6]$/.test(parent.name)) return 'title';
  if (parent.name === 'strong' && texts.every((text) => text === undefined || isPrice(text)))
    return 'price';
  if (parent.name === 'span' && !shape.fields.has('label')) return 'label';
  if (parent.name === 'p' && shape.fields.has('title') && !shape.fields.has('description'))
    return 'description';
  return textRoles[parent.name] ?? 'text';
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

function isPrice(text: string): boolean {
  return /^\D{0,4}\d[\d.,\s]*$/u.test(text);
}
