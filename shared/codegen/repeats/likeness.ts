import type { JsxAttribute, JsxElement, JsxNode } from '../jsx.ts';

/** Children side by side that look alike, or what stands between them. */
export type Group =
  | { readonly type: 'elements'; readonly members: readonly JsxElement[] }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'other'; readonly node: JsxNode };

/** What several elements have at the same place; undefined for those that have nothing there. */
export type Column = readonly (Group | undefined)[];

/** Tells which elements could be made by one component. Remembers its answers. */
export interface Likeness {
  readonly areAlike: (a: JsxElement, b: JsxElement) => boolean;
  readonly groupsOf: (element: JsxElement) => readonly Group[];
  /** What these elements have inside, place by place; undefined where they differ too much. */
  readonly columnsOf: (elements: readonly JsxElement[]) => readonly Column[] | undefined;
}

/** Attributes that may differ: React types them as plain texts, numbers or flags. */
const variableAttributes = new Set(
  (
    'className src alt href to target rel id htmlFor name value defaultValue placeholder title ' +
    'aria-label aria-describedby required defaultChecked rows width height sizes srcSet loading fetchPriority'
  ).split(' '),
);

const mostMissing = 2;

export function createLikeness(): Likeness {
  const groups = new WeakMap<JsxElement, readonly Group[]>();
  const answers = new WeakMap<JsxElement, WeakMap<JsxElement, boolean>>();

  function groupsOf(element: JsxElement): readonly Group[] {
    const known = groups.get(element);
    if (known) return known;
    const found: Group[] = [];
    for (const child of element.children) {
      const last = found.at(-1);
      if (child.type === 'text') found.push(child);
      else if (child.type !== 'element') found.push({ type: 'other', node: child });
      else if (last?.type === 'elements' && areAllAlike(last.members, child))
        found[found.length - 1] = { type: 'elements', members: [...last.members, child] };
      else found.push({ type: 'elements', members: [child] });
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
    if (a === b) return true;
    const known = answers.get(a) ?? new WeakMap<JsxElement, boolean>();
    answers.set(a, known);
    const answer = known.get(b) ?? (isCompatible(a, b) && columnsOf([a, b]) !== undefined);
    known.set(b, answer);
    return answer;
  }

  function areGroupsAlike(a: Group, b: Group): boolean {
    if (a.type === 'text' || b.type === 'text') return a.type === b.type;
    if (a.type === 'other' || b.type === 'other') return false;
    const [first] = a.members;
    const [second] = b.members;
    return first !== undefined && second !== undefined && areAlike(first, second);
  }

  function columnsOf(elements: readonly JsxElement[]): readonly Column[] | undefined {
    let columns: readonly Column[] = [];
    for (const [index, element] of elements.entries()) {
      const own = groupsOf(element);
      if (index === 0) {
        columns = own.map((group) => [group]);
        continue;
      }
      const pairs = bestMatch(columns, own, (column, group) => {
        const alike = column.filter((other) => other !== undefined && areGroupsAlike(other, group));
        if (alike.length === 0) return 0;
        return alike.some((other) => other && haveSameClasses(other, group)) ? 3 : 2;
      });
      if (pairs.length === 0 && columns.length > 0 && own.length > 0) return undefined;
      columns = merge(columns, own, pairs, index);
    }
    const isMissing = (column: Column) => column.includes(undefined);
    const missing = columns.filter(isMissing).length;
    if (missing > mostMissing || missing * 2 > columns.length) return undefined;
    const isUnknown = (group: Group | undefined) => group?.type === 'other';
    return columns.some((column) => column.some(isUnknown)) ? undefined : columns;
  }

  return { areAlike, groupsOf, columnsOf };
}

/** The value of an attribute of an element. */
export function valueOf(element: JsxElement, name: string): JsxAttribute['value'] | undefined {
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

function isCompatible(a: JsxElement, b: JsxElement): boolean {
  if (a.name !== b.name && !(isLink(a) && isLink(b)) && !(isIcon(a) && isIcon(b))) return false;
  const names = new Set([...a.attributes, ...b.attributes].map(({ name }) => name));
  const isFree = isComponentUse(a);
  for (const name of names) {
    const [first, second] = [valueOf(a, name), valueOf(b, name)];
    if (isSameValue(first, second)) continue;
    if (!isFree && !variableAttributes.has(name)) return false;
    if (![first, second].every(isSimple)) return false;
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

/** Whether a value can be handed over as data: a text, a number or a flag. */
function isSimple(value: JsxAttribute['value'] | undefined): boolean {
  return typeof value !== 'object' || /^-?\d+(?:\.\d+)?$/.test(value.code);
}

function isSameValue(
  a: JsxAttribute['value'] | undefined,
  b: JsxAttribute['value'] | undefined,
): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.code === b.code : a === b;
}

function haveSameClasses(a: Group, b: Group): boolean {
  if (a.type !== 'elements' || b.type !== 'elements') return true;
  const [first] = a.members;
  const [second] = b.members;
  return first !== undefined && second !== undefined && isSameRow(first, second);
}

/**
 * The best way to pair elements of two lists in their order.
 * @param rate how well two go together; 0 where they don't.
 */
function bestMatch<A, B>(
  a: readonly A[],
  b: readonly B[],
  rate: (a: A, b: B) => number,
): readonly (readonly [number, number])[] {
  const rates = a.map((left) => b.map((right) => rate(left, right)));
  const sums = Array.from({ length: a.length + 1 }, () => Array.from(b, () => 0));
  const sum = (row: number, column: number) => sums[row]?.[column] ?? 0;
  const paired = (row: number, column: number) => {
    const own = rates[row]?.[column] ?? 0;
    return own === 0 ? 0 : own + sum(row + 1, column + 1);
  };
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const best = Math.max(paired(row, column), sum(row + 1, column), sum(row, column + 1));
      sums[row]?.splice(column, 1, best);
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < a.length && column < b.length) {
    if (paired(row, column) > 0 && paired(row, column) === sum(row, column)) {
      pairs.push([row, column]);
      [row, column] = [row + 1, column + 1];
    } else if (sum(row + 1, column) >= sum(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Adds one element's groups to the columns of `count` elements before it. */
function merge(
  columns: readonly Column[],
  own: readonly Group[],
  pairs: readonly (readonly [number, number])[],
  count: number,
): readonly Column[] {
  const nothing: readonly undefined[] = Array.from({ length: count }, () => undefined);
  const merged: Column[] = [];
  let [row, column] = [0, 0];
  for (const [toRow, toColumn] of [...pairs, [columns.length, own.length] as const]) {
    for (const left of columns.slice(row, toRow)) merged.push([...left, undefined]);
    for (const group of own.slice(column, toColumn)) merged.push([...nothing, group]);
    const [left, right] = [columns[toRow], own[toColumn]];
    if (left !== undefined && right !== undefined) merged.push([...left, right]);
    [row, column] = [toRow + 1, toColumn + 1];
  }
  return merged;
}
