import type { JsxElement, JsxNode, JsxValue } from '../jsx.ts';
import { bestMatch } from './best-match.ts';
import { classesOf, isIcon, isLink, valueOf } from './jsx-kinds.ts';
import { createShapes, mayDiffer } from './shapes.ts';

/** Children side by side that look alike, or what stands between them. */
export type Group =
  | { readonly type: 'elements'; readonly members: readonly JsxElement[] }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'other'; readonly node: JsxNode };

/** What several elements have at the same place; undefined for those that have nothing there. */
export type Column = readonly (Group | undefined)[];

/** A column that is still being filled. */
interface OpenColumn {
  readonly groups: (Group | undefined)[];
  /** One group of each shape, which answers for all others of it. */
  readonly shapes: Map<number | string, Group>;
}

/** Tells which elements could be made by one component. Remembers its answers. */
export interface Likeness {
  readonly groupsOf: (element: JsxElement) => readonly Group[];
  /** What these elements have inside, place by place; undefined where they differ too much. */
  readonly columnsOf: (elements: readonly JsxElement[]) => readonly Column[] | undefined;
}

const mostMissing = 2;

export function createLikeness(): Likeness {
  const groups = new WeakMap<JsxElement, readonly Group[]>();
  const shapeOf = createShapes();
  /** By the shape of either. */
  const answers = new Map<number, Map<number, boolean>>();

  function groupsOf(element: JsxElement): readonly Group[] {
    const known = groups.get(element);
    if (known) return known;
    const found: Group[] = [];
    let row: JsxElement[] | undefined;
    for (const child of element.children) {
      if (child.type !== 'element') {
        found.push(child.type === 'text' ? child : { type: 'other', node: child });
        row = undefined;
      } else if (row && areAllAlike(row, child)) row.push(child);
      else {
        row = [child];
        found.push({ type: 'elements', members: row });
      }
    }
    groups.set(element, found);
    return found;
  }

  /** Likeness isn't transitive: the first and the last decide. */
  function areAllAlike(members: readonly JsxElement[], next: JsxElement): boolean {
    return [members[0], members.at(-1)].every(
      (member) => member !== undefined && areAlike(member, next) && isSameRow(member, next),
    );
  }

  function areAlike(a: JsxElement, b: JsxElement): boolean {
    const known = answers.get(shapeOf(a)) ?? new Map<number, boolean>();
    answers.set(shapeOf(a), known);
    const answer = known.get(shapeOf(b)) ?? (isCompatible(a, b) && columnsOf([a, b]) !== undefined);
    known.set(shapeOf(b), answer);
    return answer;
  }

  function areGroupsAlike(a: Group, b: Group): boolean {
    if (a.type === 'text' || b.type === 'text') return a.type === b.type;
    if (a.type === 'other' || b.type === 'other') return false;
    const [first] = a.members;
    const [second] = b.members;
    return first !== undefined && second !== undefined && areAlike(first, second);
  }

  /** The same for groups that are alike to the same others: their first members decide. */
  function shapeOfGroup(group: Group): number | string {
    const [first] = group.type === 'elements' ? group.members : [];
    return first ? shapeOf(first) : group.type;
  }

  function columnsOf(elements: readonly JsxElement[]): readonly Column[] | undefined {
    let columns: readonly OpenColumn[] = [];
    for (const [index, element] of elements.entries()) {
      const own = groupsOf(element);
      const pairs = bestMatch(columns, own, ({ shapes }, group) => {
        const alike = [...shapes.values()].filter((other) => areGroupsAlike(other, group));
        if (alike.length === 0) return 0;
        return alike.some((other) => haveSameClasses(other, group)) ? 3 : 2;
      });
      if (pairs.length === 0 && columns.length > 0 && own.length > 0) return undefined;
      columns = merge(columns, own, pairs, index, shapeOfGroup);
    }
    const filled = columns.map((column) => column.groups);
    const missing = filled.filter((column) => column.includes(undefined)).length;
    if (missing > mostMissing || missing * 2 > filled.length) return undefined;
    return columns.some(({ shapes }) => shapes.has('other')) ? undefined : filled;
  }

  return { groupsOf, columnsOf };
}

function isCompatible(a: JsxElement, b: JsxElement): boolean {
  if (a.name !== b.name && !(isLink(a) && isLink(b)) && !(isIcon(a) && isIcon(b))) return false;
  const names = new Set([...a.attributes, ...b.attributes].map(({ name }) => name));
  for (const name of names) {
    const values = [valueOf(a, name), valueOf(b, name)] as const;
    if (!isSameValue(...values) && !mayDiffer(a, name, values)) return false;
  }
  return haveSimilarClasses(a, b);
}

/** Whether elements side by side are rows of one list: a title and the text below it aren't. */
function isSameRow(a: JsxElement, b: JsxElement): boolean {
  return !isSingle(a) || classesOf(a).join(' ') === classesOf(b).join(' ');
}

function isSingle(element: JsxElement): boolean {
  return !element.children.some(({ type }) => type === 'element');
}

/** An element that holds others may differ in a few classes, a single one in one. */
function haveSimilarClasses(a: JsxElement, b: JsxElement): boolean {
  const [first, second] = [new Set(classesOf(a)), new Set(classesOf(b))];
  const shared = [...first].filter((name) => second.has(name)).length;
  const odd = Math.max(first.size, second.size) - shared;
  return odd <= (isSingle(a) && isSingle(b) ? 1 : 3) && (odd === 0 || odd <= shared);
}

function isSameValue(a: JsxValue | undefined, b: JsxValue | undefined): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.code === b.code : a === b;
}

function haveSameClasses(a: Group, b: Group): boolean {
  if (a.type !== 'elements' || b.type !== 'elements') return true;
  const [first] = a.members;
  const [second] = b.members;
  return first !== undefined && second !== undefined && isSameRow(first, second);
}

/** Adds one element's groups to the columns of `count` elements before it. */
function merge(
  columns: readonly OpenColumn[],
  own: readonly Group[],
  pairs: readonly (readonly [number, number])[],
  count: number,
  shapeOf: (group: Group) => number | string,
): readonly OpenColumn[] {
  const merged: OpenColumn[] = [];
  const add = (column: OpenColumn, group: Group | undefined) => {
    column.groups.push(group);
    if (group) column.shapes.set(shapeOf(group), group);
    merged.push(column);
  };
  let [row, column] = [0, 0];
  for (const [toRow, toColumn] of [...pairs, [columns.length, own.length] as const]) {
    for (const left of columns.slice(row, toRow)) add(left, undefined);
    for (const group of own.slice(column, toColumn))
      add({ groups: Array.from({ length: count }, () => undefined), shapes: new Map() }, group);
    const [left, right] = [columns[toRow], own[toColumn]];
    if (left !== undefined && right !== undefined) add(left, right);
    [row, column] = [toRow + 1, toColumn + 1];
  }
  return merged;
}
