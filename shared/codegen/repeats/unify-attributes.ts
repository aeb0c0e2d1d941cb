import type { ChatLinkContext } from '../chat-links.ts';
import type { PropValue } from '../components/component-props.ts';
import type { JsxAttribute, JsxElement, JsxValue } from '../jsx.ts';
import { stringLiteral } from '../syntax.ts';
import type { DataLevel, Reference } from './data-level.ts';
import { isIcon, isLink, valueOf } from './jsx-kinds.ts';
import { messageCode } from './message-code.ts';
import { neededClasses } from './needless-classes.ts';
import { NotAlike } from './not-alike.ts';
import { reading } from './reference-code.ts';
import { attributeRole, classRole } from './roles.ts';

/** Attributes for which React knows the words. */
const enumerated = new Set(['loading', 'fetchPriority']);

/** The name and attributes of one element that stands for these, with code where they differ. */
export interface UnifiedTag {
  /** Settled once all values are known. */
  readonly name: () => string;
  readonly attributes: readonly JsxAttribute[];
}

/** Throws NotAlike where the attributes differ in what data can't say. */
export function unifyTag(
  elements: readonly JsxElement[],
  level: DataLevel,
  links: ChatLinkContext,
): UnifiedTag {
  const [first] = elements;
  if (!first) throw new NotAlike();
  const isMixed = isLink(first) && !elements.every((element) => isSameLink(element, first));
  const icon = elements.every(({ name }) => name === first.name)
    ? undefined
    : iconReference(elements, level, links);
  const names = new Set(elements.flatMap(({ attributes }) => attributes.map((each) => each.name)));
  const attributes = [...names].flatMap((attribute): JsxAttribute[] => {
    if (isMixed && ['href', 'to', 'target', 'rel'].includes(attribute)) return [];
    const value =
      attribute === 'className'
        ? classValue(elements, level, links)
        : attributeValue(elements, attribute, level, links);
    return value === undefined ? [] : [{ name: attribute, value }];
  });
  if (!isMixed) return { name: () => icon?.code ?? first.name, attributes };
  links.imports.use('AppLink');
  const to = { name: 'to', value: targetValue(elements, level) };
  return { name: () => 'AppLink', attributes: [to, ...attributes] };
}

/** The icon that each element shows. */
function iconReference(
  elements: readonly JsxElement[],
  level: DataLevel,
  { imports }: ChatLinkContext,
): Reference | undefined {
  if (!elements.every(isIcon)) return undefined;
  imports.use('LucideIcon');
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
  links: ChatLinkContext,
): JsxValue | undefined {
  const [first] = elements;
  const values = elements.map((element) => valueOf(element, name));
  const [value] = values;
  if (values.every((other) => JSON.stringify(other) === JSON.stringify(value))) return value;
  const message = messageCode(values, level, links);
  if (message) return message;
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
  { imports }: ChatLinkContext,
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
  imports.use('joinClasses');
  return {
    get code() {
      return `joinClasses(${stringLiteral(common.join(' '))}, ${reference.code})`;
    },
  };
}
