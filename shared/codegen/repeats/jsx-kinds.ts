import type { JsxElement, JsxValue } from '../jsx.ts';

/** The value of an attribute of an element. */
export function valueOf(element: JsxElement, name: string): JsxValue | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

export function classesOf(element: JsxElement): readonly string[] {
  const value = valueOf(element, 'className');
  return typeof value === 'string' ? value.split(' ') : [];
}

export function isLink(element: JsxElement): boolean {
  return element.name === 'a' || element.name === 'Link';
}

export function isIcon(element: JsxElement): boolean {
  return element.name.endsWith('Icon');
}

export function isPicture(element: JsxElement): boolean {
  return element.name === 'img' || element.name === 'Image';
}

/** Whether an element is one use of a component of the app. */
export function isComponentUse(element: JsxElement): boolean {
  const isOwn = isLink(element) || isIcon(element) || isPicture(element);
  return /^[A-Z]/.test(element.name) && !isOwn;
}
