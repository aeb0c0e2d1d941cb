import type { DataField } from '../components/component-props.ts';
import { dataInterfaces, itemType, propTypeNames } from '../components/prop-types.ts';
import { listLiteral } from '../components/use-attributes.ts';
import { type ChatLinkContext, withChatLinks } from '../chat-links.ts';
import { type JsxElement, type JsxNode, printJsx } from '../jsx.ts';
import type { Scope } from '../scope.ts';
import { type DataLevel, createDataLevel } from './data-level.ts';
import { isComponentUse } from './jsx-kinds.ts';
import { type Likeness, createLikeness } from './likeness.ts';
import { areEqual } from './equal-elements.ts';
import type { FoldedComponent, FoldedList } from './folded-module.ts';
import { withNeededClasses } from './needless-classes.ts';
import { itemRole } from './roles.ts';
import { fewestRepeats, keyCode, loopNode, repeated } from './loop-node.ts';
import { NotAlike } from './not-alike.ts';
import { unify } from './unify.ts';

/** A module's body without its repetitions. */
export interface FoldedBody {
  readonly body: JsxElement;
  readonly lists: readonly FoldedList[];
}

interface FoldContext {
  /** What the names of lists and components begin with. */
  readonly label: string;
  readonly scope: Scope;
  readonly links: ChatLinkContext;
  readonly likeness: Likeness;
  readonly lists: FoldedList[];
}

/** A repeated element of so many lines is a component of its own. */
const longElement = 12;
/** Repetitions of fewer lines are as easy to read as a loop. */
const fewestLines = 9;
const fewestUses = 4;

/**
 * Writes elements side by side that differ in texts, addresses, images, icons or a few classes as a list of
 * data and one element that shows an item of it. The page stays the same.
 */
export function foldRepeats(
  body: JsxElement,
  label: string,
  scope: Scope,
  links: ChatLinkContext,
): FoldedBody {
  const lists: FoldedList[] = [];
  const context = { label, scope, links, likeness: createLikeness(), lists };
  return { body: withChatLinks(folded(body, context), links), lists };
}

function folded(element: JsxElement, context: FoldContext): JsxElement {
  if (element.children.length === 0) return withNeededClasses(element);
  const children = context.likeness.groupsOf(element).flatMap((group): readonly JsxNode[] => {
    if (group.type === 'text') return [group];
    if (group.type === 'other') return [group.node];
    return loopOver(group.members, context) ?? group.members.map((each) => folded(each, context));
  });
  return { ...withNeededClasses(element), children };
}

/** A loop that gives these elements; undefined where they are better written one by one. */
function loopOver(
  elements: readonly JsxElement[],
  context: FoldContext,
): readonly JsxNode[] | undefined {
  const [first] = elements;
  if (!first || elements.length < 2) return undefined;
  if (elements.length >= fewestRepeats && areEqual(elements))
    return [repeated(folded(first, context), elements.length)];
  const lines = elements.map((element) => lineCount(element, 5));
  const total = lines.reduce((sum, count) => sum + count, 0);
  if (elements.length < fewestRepeats ? Math.min(...lines) < longElement : total < fewestLines)
    return undefined;
  if (isComponentUse(first) && elements.length < fewestUses) return undefined;
  try {
    const isLong = Math.max(...lines) >= longElement && !isComponentUse(first);
    return [listLoop(elements, isLong, context)];
  } catch (error) {
    if (error instanceof NotAlike) return undefined;
    throw error;
  }
}

/** @param isLong the element gets a component of its own. */
function listLoop(
  elements: readonly JsxElement[],
  isLong: boolean,
  { label, scope, links, likeness, lists }: FoldContext,
): JsxNode {
  const role = itemRole(elements);
  const level: DataLevel = createDataLevel({
    count: elements.length,
    read(name) {
      const { fields } = level.shape;
      if (!isLong) return fields.has('') ? role.item : `${role.item}.${name}`;
      return fields.get(name)?.type === 'icon' ? capital(name) : name;
    },
    visible: () => (isLong ? level.shape.fields.keys() : [role.item]),
    isTaken: scope.has,
  });
  const shown = unify(elements, level, likeness, links);
  level.finish(!isLong);
  const { shape } = level;
  const list = scope.variable(`${label} ${role.list}`, role.list);
  const name = scope.component(`${label} ${role.item}`, 'Item', (own) => propTypeNames(own, shape));
  const rows = listLiteral(shape.holders, shape, links, 60);
  const constant = (type: string) => `const ${list}: readonly ${type}[] = ${rows};`;
  const owners = elements.map(() => 0);
  const key = () => keyCode(level, owners, role.item);
  const loop = (child: JsxNode) => loopNode({ code: list, variable: role.item }, key, [child]);
  if (!isLong) {
    const type = itemType(name, { item: shape, variable: '' });
    const types = type === 'string' ? [] : dataInterfaces(type, name, shape, '');
    lists.push({ component: undefined, types, constant: () => constant(type) });
    return loop(shown);
  }
  const component: FoldedComponent = {
    name,
    role: role.item,
    types: (own, modifier) => dataInterfaces(`${own}Props`, own, shape, modifier),
    typeNames: (own) => propTypeNames(own, shape),
    parameters: (own) => parameterText([...shape.fields], `${own}Props`),
    body: withChatLinks(shown, links),
  };
  lists.push({ component, types: [], constant: (own) => constant(`${own}Props`) });
  const spread = { name: '', value: { code: role.item } };
  return loop({ type: 'element', name, attributes: [spread], children: [] });
}

/** The destructured props of a component; those that are components get a capital. */
function parameterText(fields: readonly (readonly [string, DataField])[], type: string): string {
  const names = fields.map(([name, field]) =>
    field.type === 'icon' ? `${name}: ${capital(name)}` : name,
  );
  const line = `{ ${names.join(', ')} }: ${type}`;
  if (line.length <= 60) return line;
  return `{\n${names.map((name) => `  ${name},`).join('\n')}\n}: ${type}`;
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function lineCount(element: JsxElement, depth: number): number {
  return printJsx(element, depth).split('\n').length;
}
