import type { DataField } from '../components/component-props.ts';
import { dataInterfaces, itemType } from '../components/prop-types.ts';
import { listLiteral } from '../components/use-attributes.ts';
import type { ImportList } from '../imports.ts';
import { type JsxElement, type JsxNode, printJsx } from '../jsx.ts';
import { functionText } from '../module-text.ts';
import type { Scope } from '../scope.ts';
import { type DataLevel, createDataLevel } from './data-level.ts';
import { type Likeness, createLikeness, isComponentUse } from './likeness.ts';
import { itemRole } from './roles.ts';
import { NotAlike, fewestRepeats, keyCode, listKey, repeated, unify } from './unify.ts';

/** A module's body without its repetitions. */
export interface FoldedBody {
  readonly body: JsxElement;
  /** Lists and the components that show one of their items, as declarations before the module's own. */
  readonly declarations: readonly string[];
  /** Whether a router's link is left. */
  readonly hasPageLink: boolean;
}

interface FoldContext {
  /** What the names of lists and components begin with. */
  readonly label: string;
  readonly scope: Scope;
  readonly imports: ImportList;
  readonly likeness: Likeness;
  readonly declarations: string[];
  /** Bodies of the components that were made. */
  readonly components: JsxElement[];
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
  imports: ImportList,
): FoldedBody {
  const declarations: string[] = [];
  const components: JsxElement[] = [];
  const likeness = createLikeness();
  const context = { label, scope, imports, likeness, declarations, components };
  const whole = folded(body, context);
  const hasPageLink = [whole, ...components].some(holdsPageLink);
  return { body: whole, declarations, hasPageLink };
}

function folded(element: JsxElement, context: FoldContext): JsxElement {
  if (element.children.length === 0) return element;
  const children = context.likeness.groupsOf(element).flatMap((group): readonly JsxNode[] => {
    if (group.type === 'text') return [group];
    if (group.type === 'other') return [group.node];
    return loopOver(group.members, context) ?? group.members.map((each) => folded(each, context));
  });
  return { ...element, children };
}

/** A loop that gives these elements; undefined where they are better written one by one. */
function loopOver(
  elements: readonly JsxElement[],
  context: FoldContext,
): readonly JsxNode[] | undefined {
  const [first] = elements;
  if (!first || elements.length < 2) return undefined;
  if (
    elements.length >= fewestRepeats &&
    new Set(elements.map((each) => JSON.stringify(each))).size === 1
  )
    return [repeated(first, elements.length)];
  const lines = elements.map((element) => lineCount(element, 5));
  const total = lines.reduce((sum, count) => sum + count, 0);
  if (elements.length < fewestRepeats ? Math.min(...lines) < longElement : total < fewestLines)
    return undefined;
  if (isComponentUse(first) && elements.length < fewestUses) return undefined;
  try {
    return [listLoop(elements, Math.max(...lines) >= longElement, context)];
  } catch (error) {
    if (error instanceof NotAlike) return undefined;
    throw error;
  }
}

/** @param isLong the element gets a component of its own. */
function listLoop(
  elements: readonly JsxElement[],
  isLong: boolean,
  { label, scope, imports, likeness, declarations, components }: FoldContext,
): JsxNode {
  const needed: (readonly [string, string])[] = [];
  const wanted: ImportList = { add: (...name) => needed.push(name), ...noImports };
  const role = itemRole(elements);
  const level: DataLevel = createDataLevel(elements.length, (name) => {
    const { fields } = level.shape;
    if (!isLong) return fields.has('') ? role.item : `${role.item}.${name}`;
    return fields.get(name)?.type === 'icon' ? capital(name) : name;
  });
  const shown = unify(elements, level, likeness, wanted);
  level.finish(!isLong);
  const { shape } = level;
  const list = scope.variable(`${label} ${role.list}`, role.list);
  const component = scope.component(`${label} ${role.item}`, 'Item');
  const type = isLong ? `${component}Props` : itemType(component, { item: shape, variable: '' });
  const rows = listLiteral(shape.holders, shape, wanted, 60);
  const types = type === 'string' ? [] : dataInterfaces(type, component, shape);
  const constant = `const ${list}: readonly ${type}[] = ${rows};`;
  const parameters = parameterText([...shape.fields], `${component}Props`);
  const body = isLong ? [functionText({ name: component, parameters, body: shown })] : [];
  declarations.push(...types, constant, ...body);
  if (isLong) components.push(shown);
  for (const [module, name] of needed) imports.add(module, name);
  const spread = { name: '', value: { code: role.item } };
  const use: JsxElement = { type: 'element', name: component, attributes: [spread], children: [] };
  const owners = elements.map(() => 0);
  return {
    type: 'loop',
    list,
    item: role.item,
    ...listKey(() => keyCode(level, owners, role.item)),
    children: [isLong ? use : shown],
  };
}

const noImports = { remove: () => undefined, used: () => new Map(), print: () => '' };

function holdsPageLink(node: JsxNode): boolean {
  switch (node.type) {
    case 'element':
      return node.name === 'Link' || node.children.some(holdsPageLink);
    case 'condition':
      return [...node.show, ...node.otherwise].some(holdsPageLink);
    case 'loop':
      return node.children.some(holdsPageLink);
    case 'text':
    case 'code':
      return false;
  }
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
