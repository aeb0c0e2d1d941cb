import type { JsxElement, JsxNode } from '../jsx.ts';
import { classesOf, isComponentUse } from './jsx-kinds.ts';

/** The classes of each of these elements that do something, now that it is known what all of them hold. */
export function neededClasses(elements: readonly JsxElement[]): readonly (readonly string[])[] {
  // A grid keeps its columns apart whether there is something in them or not.
  const hasGaps = elements.some(
    (element) =>
      element.children.length > 1 ||
      element.children.some(isSeveral) ||
      classesOf(element).some(isGrid),
  );
  const hasLines = elements.some(breaksLines);
  // What a component does with the classes that it is given shows in its own module.
  if (elements.some(isComponentUse)) return elements.map(classesOf);
  const isNeeded = (name: string) =>
    (hasGaps || !/^(?:max-\w+:)?gap-/.test(name)) && (hasLines || name !== 'whitespace-pre-line');
  return elements.map((element) => classesOf(element).filter(isNeeded));
}

/** The element without classes that do nothing. */
export function withNeededClasses(element: JsxElement): JsxElement {
  const [classes = []] = neededClasses([element]);
  const value = classes.join(' ');
  const attributes = element.attributes.flatMap((attribute) => {
    if (attribute.name !== 'className' || typeof attribute.value !== 'string') return [attribute];
    return value === '' ? [] : [{ ...attribute, value }];
  });
  return { ...element, attributes };
}

function isGrid(name: string): boolean {
  return /^(?:max-\w+:)?grid$/.test(name);
}

function isSeveral({ type }: JsxNode): boolean {
  return type !== 'element' && type !== 'text';
}

/** Whether there may be a line break in a text of the element. */
function breaksLines(node: JsxNode): boolean {
  if (node.type === 'text') return node.text.includes('\n');
  return node.type !== 'element' || node.children.some(breaksLines);
}
