import { keyOf } from '../components/list-keys.ts';
import type { JsxElement, JsxNode } from '../jsx.ts';
import type { DataLevel, DataList } from './data-level.ts';

/** From here on equal elements side by side are written as a loop. */
export const fewestRepeats = 3;

/** The same element several times. */
export function repeated(element: JsxElement, times: number): JsxNode {
  return {
    type: 'loop',
    list: times,
    item: '_',
    index: 'index',
    key: 'index',
    children: [element],
  };
}

/** What tells the items of lists apart: a field of theirs, or their place. */
export function keyCode(
  items: DataLevel,
  owners: readonly number[],
  variable: string,
): string | undefined {
  const lists = [...Map.groupBy(items.shape.holders, (_, index) => owners[index]).values()];
  const key = keyOf({ type: 'list', item: items.shape, variable }, lists);
  if (key === undefined) return undefined;
  return key === '' ? variable : `${variable}.${key}`;
}

/**
 * A loop whose list, key and index are asked for once all values are known.
 * @param key what tells the items apart; undefined where only their place does.
 */
export function loopNode(
  list: Pick<DataList, 'code' | 'variable'>,
  key: () => string | undefined,
  children: readonly JsxNode[],
): JsxNode {
  return {
    type: 'loop',
    get list() {
      return list.code;
    },
    get item() {
      return list.variable;
    },
    get key() {
      return key() ?? 'index';
    },
    get index() {
      return key() === undefined ? 'index' : '';
    },
    children,
  };
}

/** For each item of several lists, put one after the other, the list that it is of. */
export function ownersOf(lengths: readonly number[]): readonly number[] {
  return lengths.flatMap((length, index) => Array.from({ length }, () => index));
}
