import type { ChatLinkContext } from '../chat-links.ts';
import type { JsxElement, JsxNode } from '../jsx.ts';
import type { DataLevel } from './data-level.ts';
import { areEqual } from './equal-elements.ts';
import type { Column, Likeness } from './likeness.ts';
import { fewestRepeats, keyCode, loopNode, ownersOf, repeated } from './loop-node.ts';
import { withNeededClasses } from './needless-classes.ts';
import { NotAlike } from './not-alike.ts';
import { codeNode, conditionOn } from './reference-code.ts';
import { type Outline, itemRole, outlineOf, textRole } from './roles.ts';
import { unifyTag } from './unify-attributes.ts';

/** What the elements of one list are unified with. */
interface UnifyContext {
  readonly level: DataLevel;
  readonly likeness: Likeness;
  readonly links: ChatLinkContext;
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
  links: ChatLinkContext,
): JsxElement {
  return unifyElements(items, { level, likeness, links, outline: outlineOf(items) });
}

function unifyElements(elements: readonly JsxElement[], context: UnifyContext): JsxElement {
  const { level, likeness, links } = context;
  const [first] = elements;
  const columns = likeness.columnsOf(elements);
  if (!first || !columns) throw new NotAlike();
  const tag = unifyTag(elements, level, links);
  return {
    type: 'element',
    get name() {
      return tag.name();
    },
    attributes: tag.attributes,
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

function loop(
  members: readonly (readonly JsxElement[])[],
  lengths: readonly number[],
  { level, likeness, links }: UnifyContext,
): JsxNode {
  const all = members.flat();
  const role = itemRole(all);
  const list = level.list(role, lengths);
  const shown = unify(all, list.items, likeness, links);
  const owners = ownersOf(lengths);
  return loopNode(list, () => keyCode(list.items, owners, list.variable), [shown]);
}
