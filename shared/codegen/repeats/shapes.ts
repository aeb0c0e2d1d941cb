import type { JsxAttribute, JsxElement, JsxValue } from '../jsx.ts';
import { isComponentUse } from './jsx-kinds.ts';

/** Attributes that may differ: React types them as plain texts, numbers or flags. */
const variableAttributes = new Set(
  (
    'className src alt href to target rel id htmlFor name value defaultValue placeholder title ' +
    'aria-label aria-describedby required defaultChecked rows width height sizes srcSet loading fetchPriority'
  ).split(' '),
);

/**
 * Numbers for elements: the same for those that differ in nothing but what data can say, texts and the
 * values of attributes. They are alike to the same others.
 */
export function createShapes(): (element: JsxElement) => number {
  const numbers = new Map<string, number>();
  const known = new WeakMap<JsxElement, number>();
  return function shapeOf(element): number {
    const answer = known.get(element);
    if (answer !== undefined) return answer;
    const { name, attributes, children } = element;
    const key: string = JSON.stringify([
      name,
      attributes.flatMap((attribute) => fixedPart(element, attribute)),
      children.map((child) => (child.type === 'element' ? shapeOf(child) : child.type)),
    ]);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    known.set(element, number);
    return number;
  };
}

/** Whether an attribute of an element may have another value, or none, in one that is alike. */
export function mayDiffer(
  element: JsxElement,
  name: string,
  values: readonly (JsxValue | undefined)[],
): boolean {
  return (isComponentUse(element) || variableAttributes.has(name)) && values.every(isSimple);
}

/** What of an attribute elements that are alike have in common; of classes, how many they share counts. */
function fixedPart(
  element: JsxElement,
  { name, value }: JsxAttribute,
): readonly (readonly [string, JsxValue])[] {
  return name !== 'className' && mayDiffer(element, name, [value]) ? [] : [[name, value]];
}

/** Whether a value can be handed over as data: a text, a number or a flag. */
function isSimple(value: JsxValue | undefined): boolean {
  return typeof value !== 'object' || /^-?\d+(?:\.\d+)?$/.test(value.code);
}
