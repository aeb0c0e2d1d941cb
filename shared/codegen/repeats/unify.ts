import type { PropValue } from '../components/component-props.ts';
import { keyOf } from '../components/list-keys.ts';
import type { ImportList } from '../imports.ts';
import type { JsxAttribute, JsxElement, JsxNode, JsxValue } from '../jsx.ts';
import { stringLiteral } from '../syntax.ts';
import type { DataLevel, DataList, Reference } from './data-level.ts';
import { isIcon, isLink, valueOf } from './jsx-kinds.ts';
import type { Column, Likeness } from './likeness.ts';
import { areEqual } from './equal-elements.ts';
import { neededClasses, withNeededClasses } from './needless-classes.ts';
import { type Outline, attributeRole, classRole, itemRole, outlineOf, textRole } from './roles.ts';

/** Thrown where elements that look alike differ in what data can't say. */
export class NotAlike extends Error {}

/** Attributes for which React knows the words. */
const enumerated = new Set(['loading', 'fetchPriority']);

/** From here on equal elements side by side are written as a loop. */
export const fewestRepeats = 3;

/** What the elements of one list are unified with. */
interface UnifyContext {
  readonly level: DataLevel;
  readonly likeness: Likeness;
  readonly imports: ImportList;
  readonly outline: Outline;
}

/**
 * One element that gives all items of a list, with code in the places where they differ; the values go
 * into the level. Throws NotAlike.
 */
export function unify(
  items: readonly JsxElement[],
  level: DataLevel,
  likeness: Likeness,
  imports: ImportList,
): JsxElement {
  return unifyElements(items, { level, likeness, imports, outline: outlineOf(items) });
}

function unifyElements(elements: readonly JsxElement[], context: UnifyContext): JsxElement {
  const { level, likeness, imports } = context;
  const [first] = elements;
  if (!first) throw new NotAlike();
  const isMixed = isLink(first) && !elements.every((element) => isSameLink(element, first));
  const icon = elements.every(({ name }) => name === first.name)
    ? undefined
    : iconReference(elements, level, imports);
  if (isMixed) imports.add('src/components/app-link', 'AppLink');
  const names = new Set(elements.flatMap(({ attributes }) => attributes.map((each) => each.name)));
  const attributes = [...names].flatMap((attribute): JsxAttribute[] => {
    if (isMixed && ['href', 'to', 'target', 'rel'].includes(attribute)) return [];
    const value =
      attribute === 'className'
        ? classValue(elements, level, imports)
        : attributeValue(elements, attribute, level);
    return value === undefined ? [] : [{ name: attribute, value }];
  });
  if (isMixed) attributes.unshift({ name: 'to', value: targetValue(elements, level) });
  const columns = likeness.columnsOf(elements);
  if (!columns) throw new NotAlike();
  return {
    type: 'element',
    get name() {
      return isMixed ? 'AppLink' : (icon?.code ?? first.name);
    },
    attributes,
    children: columns.flatMap((column) => unifyColumn(column, first, context)),
  };
}

/** @param parent one of the elements around. */
function unifyColumn(
  column: Column,
  parent: JsxElement,
  context: UnifyContext,
): readonly JsxNode[] {
  const { level, outline } = context;
  const texts = column.map((group) => (group?.type === 'text' ? group.text : undefined));
  if (texts.some((text) => text !== undefined)) {
    const [text] = texts;
    if (text !== undefined && texts.every((other) => other === text))
      return [{ type: 'text', text }];
    return [codeNode(level.claim(textRole(parent, texts, level, outline), texts))];
  }
  const members = column.map((group) => (group?.type === 'elements' ? group.members : []));
  const lengths = members.map(({ length }) => length);
  const [length = 0] = lengths;
  const isEven = lengths.every((other) => other === length);
  const all = members.flat();
  const isSame = areEqual(all);
  if (isEven && isSame && length >= fewestRepeats && all[0]) return [repeated(all[0], length)];
  if (isEven && length < fewestRepeats)
    return Array.from({ length }, (_, position) =>
      unifyElements(
        members.flatMap((own) => own[position] ?? []),
        context,
      ),
    );
  if (lengths.every((other) => other < 2)) return [optional(members, context)];
  return [loop(members, lengths, context)];
}

/** What only some of the elements have. */
function optional(members: readonly (readonly JsxElement[])[], context: UnifyContext): JsxNode {
  const { level } = context;
  const holding = [...members.keys()].filter((index) => members[index]?.length === 1);
  const badges = members.map(([element]) => onlyText(element));
  const [badge] = members.flat();
  if (badge && holding.every((index) => badges[index]) && hasSameFrame(members.flat())) {
    const text = level.claim('badge', badges);
    return conditionOn(text, { ...withNeededClasses(badge), children: [codeNode(text)] });
  }
  const some = level.only(holding);
  const shown = unifyElements(members.flat(), { ...context, level: some });
  const { references, areTexts } = some.claimed();
  const [only] = references;
  if (references.size > 1 || !areTexts) throw new NotAlike();
  const lengths = members.map(({ length }) => length === 1 || undefined);
  return conditionOn(only ?? level.claim('isFeatured', lengths), shown);
}

/** The text of an element that holds nothing else. */
function onlyText(element: JsxElement | undefined): string | undefined {
  const [only, ...others] = element?.children ?? [];
  return only?.type === 'text' && others.length === 0 ? only.text : undefined;
}

/** Whether elements differ in nothing but what they hold. */
function hasSameFrame(elements: readonly JsxElement[]): boolean {
  const frames = elements.map(({ name, attributes }) => JSON.stringify([name, attributes]));
  return new Set(frames).size === 1;
}

function conditionOn(asked: Reference, shown: JsxElement): JsxNode {
  return {
    type: 'condition',
    get test() {
      return asked.code;
    },
    show: [shown],
    otherwise: [],
  };
}

function loop(
  members: readonly (readonly JsxElement[])[],
  lengths: readonly number[],
  { level, likeness, imports }: UnifyContext,
): JsxNode {
  const all = members.flat();
  const role = itemRole(all);
  const list = level.list(role, lengths);
  const shown = unify(all, list.items, likeness, imports);
  const owners = ownersOf(lengths);
  return loopNode(list, () => keyCode(list.items, owners, list.variable), [shown]);
}

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
    item: list.variable,
    get key() {
      return key() ?? 'index';
    },
    get index() {
      return key() === undefined ? 'index' : '';
    },
    children,
  };
}

function ownersOf(lengths: readonly number[]): readonly number[] {
  return lengths.flatMap((length, index) => Array.from({ length }, () => index));
}

/** The icon that each element shows. */
function iconReference(
  elements: readonly JsxElement[],
  level: DataLevel,
  imports: ImportList,
): Reference | undefined {
  if (!elements.every(isIcon)) return undefined;
  imports.add('lucide-react', 'type LucideIcon');
  return level.claim(
    'icon',
    elements.map(({ name }) => ({ icon: name })),
  );
}

/** Whether two links need no more than another address. */
function isSameLink(a: JsxElement, b: JsxElement): boolean {
  return a.name === b.name && valueOf(a, 'target') === valueOf(b, 'target');
}

/** Where each link leads. Throws NotAlike for one that the app's own link wouldn't open in the same way. */
function targetValue(links: readonly JsxElement[], level: DataLevel): JsxValue {
  const targets = links.map((link) => {
    const target = valueOf(link, link.name === 'a' ? 'href' : 'to');
    const isOutside = typeof target === 'string' && /^https?:/.test(target);
    const isOpenedOutside = valueOf(link, 'target') === '_blank';
    const rel = valueOf(link, 'rel');
    if (typeof target !== 'string' || isOutside !== isOpenedOutside) throw new NotAlike();
    if (rel !== (isOutside ? 'noopener noreferrer' : undefined)) throw new NotAlike();
    return target;
  });
  return reading(level.claim('to', targets));
}

function attributeValue(
  elements: readonly JsxElement[],
  name: string,
  level: DataLevel,
): JsxValue | undefined {
  const [first] = elements;
  const values = elements.map((element) => valueOf(element, name));
  const [value] = values;
  if (values.every((other) => JSON.stringify(other) === JSON.stringify(value))) return value;
  const attributes = elements.flatMap((element) =>
    element.attributes.filter((attribute) => attribute.name === name),
  );
  const choices = new Set(
    attributes.flatMap((attribute) => [
      ...(attribute.choices ?? []),
      ...(enumerated.has(name) && typeof attribute.value === 'string' ? [attribute.value] : []),
    ]),
  );
  const data = values.map((each): PropValue =>
    typeof each === 'object' ? Number(each.code) : each,
  );
  if (new Set(data.flatMap((each) => (each === undefined ? [] : [typeof each]))).size > 1)
    throw new NotAlike();
  return reading(level.claim(attributeRole(first?.name ?? '', name), data, choices));
}

function classValue(
  elements: readonly JsxElement[],
  level: DataLevel,
  imports: ImportList,
): JsxValue | undefined {
  const all = neededClasses(elements);
  const common = (all[0] ?? []).filter((name) => all.every((names) => names.includes(name)));
  const own = all.map((names) => names.filter((name) => !common.includes(name)).join(' '));
  if (own.every((text) => text === '')) return common.length > 0 ? common.join(' ') : undefined;
  const reference = level.claim(
    classRole(elements[0]?.name ?? '', own),
    own.map((text) => text || undefined),
  );
  if (common.length === 0) return reading(reference);
  imports.add('src/lib/join-classes', 'joinClasses');
  return {
    get code() {
      return `joinClasses(${stringLiteral(common.join(' '))}, ${reference.code})`;
    },
  };
}

function reading(reference: Reference): JsxValue {
  return {
    get code() {
      return reference.code;
    },
  };
}

function codeNode(reference: Reference): JsxNode {
  return {
    type: 'code',
    get code() {
      return reference.code;
    },
  };
}
