import type { JsxElement } from '../jsx.ts';

/** Whether there are elements and all of them are the same, texts and all. */
export function areEqual(elements: readonly JsxElement[]): boolean {
  const [first, ...others] = elements;
  if (first === undefined) return false;
  const text = JSON.stringify(first);
  return others.every((other) => JSON.stringify(other) === text);
}
