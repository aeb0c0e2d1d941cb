import { type ImportList, createImportList } from '../imports.ts';
import type { JsxElement, JsxNode } from '../jsx.ts';
import { type ModuleText, componentModule, functionText } from '../module-text.ts';

/** A list of data with the component that shows one item of it. */
export interface FoldedList {
  /** The component's name in its module; undefined where items are shown in place. */
  readonly component: FoldedComponent | undefined;
  /** The types of the items, where no component declares them. */
  readonly types: readonly string[];
  /** The list's declaration. */
  readonly constant: (component: string) => string;
}

export interface FoldedComponent {
  readonly name: string;
  /** What one item is called. */
  readonly role: string;
  readonly types: (name: string, modifier: 'export ' | '') => readonly string[];
  /** The names of these types. */
  readonly typeNames: (name: string) => readonly string[];
  readonly parameters: (name: string) => string;
  readonly body: JsxElement;
}

/** A module whose repetitions are lists. */
export interface FoldedModule {
  readonly name: string;
  /** All that any part of the module may use. */
  readonly imports: ImportList;
  /** The module's, such as `src/pages/`. */
  readonly folder: string;
  /** Its own name and those of all that it declares. */
  readonly names: readonly string[];
  readonly constants: readonly string[];
  readonly lists: readonly FoldedList[];
  readonly body: JsxElement;
}

/** A component that several modules use. */
export interface SharedComponent {
  readonly name: string;
  /** From `src/`, without extension. */
  readonly path: string;
}

/** The same for components that differ in nothing but their name. */
export function componentKey(component: FoldedComponent): string {
  return [...component.types('Item', ''), componentText(component, 'Item')].join('\n');
}

/** Prints a module. @param shared the components that stand in files of their own, by their key. */
export function foldedModuleText(
  { name, imports, folder, constants, lists, body }: FoldedModule,
  shared: ReadonlyMap<string, SharedComponent>,
): ModuleText {
  const renamed = new Map<string, string>();
  const outside = createImportList();
  const trees = [body];
  const declarations = [...constants];
  for (const { component, types, constant } of lists) {
    const other = component && shared.get(componentKey(component));
    if (component && other) {
      renamed.set(component.name, other.name);
      outside.add(`src/${other.path}`, other.name);
      outside.add(`src/${other.path}`, `type ${other.name}Props`);
      declarations.push(constant(other.name));
    } else {
      const own = component ? component.types(component.name, '') : types;
      declarations.push(...own, constant(component?.name ?? ''));
      if (!component) continue;
      declarations.push(componentText(component, component.name));
      trees.push(component.body);
    }
  }
  copyUsed(imports, outside, trees, declarations);
  const root = renamed.size === 0 ? body : renameElements(body, renamed);
  const module = { imports: outside, folder, name, parameters: '', declarations, body: root };
  return { text: componentModule(module), modules: [...outside.used().keys()] };
}

/** The module of a component that several modules use. @param owner one of these. */
export function sharedComponentText(
  component: FoldedComponent,
  name: string,
  { imports }: FoldedModule,
): ModuleText {
  const own = createImportList();
  const declarations = component.types(name, 'export ');
  const { body } = component;
  copyUsed(imports, own, [body], declarations);
  const parameters = component.parameters(name);
  const folder = 'src/components/';
  const text = componentModule({ imports: own, folder, name, parameters, declarations, body });
  return { text, modules: [...own.used().keys()] };
}

function componentText(component: FoldedComponent, name: string): string {
  const { body } = component;
  return functionText({ name, parameters: component.parameters(name), body });
}

/** Imports what these pieces of code use. */
function copyUsed(
  from: ImportList,
  to: ImportList,
  trees: readonly JsxElement[],
  code: readonly string[],
): void {
  const used = new Set([...trees.flatMap(namesIn), ...code.flatMap(identifiersIn)]);
  for (const [module, names] of from.used())
    for (const name of names) if (used.has(name.replace(/^type /, ''))) to.add(module, name);
}

/** What elements are made with: components, and functions in their attributes. */
function namesIn(node: JsxNode): readonly string[] {
  switch (node.type) {
    case 'element': {
      const code = node.attributes.map(({ value }) =>
        typeof value === 'object' ? value.code : '',
      );
      return [node.name, ...code.flatMap(identifiersIn), ...node.children.flatMap(namesIn)];
    }
    case 'condition':
      return [...node.show, ...node.otherwise].flatMap(namesIn);
    case 'loop':
      return node.children.flatMap(namesIn);
    case 'text':
    case 'code':
      return [];
  }
}

/** Identifiers in declarations, without the words of texts. */
function identifiersIn(code: string): readonly string[] {
  const bare = code.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/gs, (text) =>
    text.startsWith('`') ? (text.match(/\$\{[^}]*\}/g) ?? []).join(' ') : "''",
  );
  return bare.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

function renameElements(node: JsxElement, names: ReadonlyMap<string, string>): JsxElement {
  const inside = (child: JsxNode): JsxNode => {
    if (child.type === 'element') return renameElements(child, names);
    // Only what stands at the top of a loop is one of the module's own components.
    if (child.type !== 'loop') return child;
    const { list, item, index, key } = child;
    const children = child.children.map(inside);
    return { type: 'loop', list, item, key, children, ...(index ? { index } : {}) };
  };
  const name = names.get(node.name) ?? node.name;
  return { ...node, name, children: node.children.map(inside) };
}
