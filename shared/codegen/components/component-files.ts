import type { ProjectDocument } from '#shared/document/document.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import type { KindDefinition } from '#shared/elements/kind.ts';
import type { TemplateChild, TemplateElement } from '#shared/elements/template.ts';
import { withChatLinks } from '../chat-links.ts';
import { type JsxContext, childrenToJsx } from '../element-to-jsx.ts';
import { type ImportList, createImportList } from '../imports.ts';
import type { GenerationMemory } from '../generation-memory.ts';
import type { JsxElement } from '../jsx.ts';
import { type ModuleText, componentModule } from '../module-text.ts';
import type { Scope } from '../scope.ts';
import { elementsIn } from '../sections.ts';
import { classTableDeclaration } from './class-name.ts';
import { type ComponentBody, componentBody } from './component-body.ts';
import { type PropShape, createPropShape } from './component-props.ts';
import { type Instance, itemsAt, largestAlike, readInstance } from './instance.ts';
import { NotPrintable } from './not-printable.ts';
import { propInterfaces, propTypeNames } from './prop-types.ts';
import { type UseOf, attributesOfUse } from './use-attributes.ts';

export type BaseContext = Pick<JsxContext, 'classes' | 'routeOf' | 'iconName' | 'chatNumber'>;

/** Kinds that are components of their own in the generated code. */
export interface GeneratedComponents {
  /** Modules by their path in `frontend/`. */
  readonly files: ReadonlyMap<string, ModuleText>;
  /** A use of a component in place of an element's own JSX. */
  readonly use: JsxContext['replace'];
  readonly isUse: (element: ElementNode) => boolean;
  /** Equal where every use is printed as before. */
  readonly fingerprint: string;
}

interface Use extends UseOf {
  readonly className: string | undefined;
  /** The element that holds the use's children. */
  readonly slot: ElementNode | undefined;
}

/** A component that its uses agreed on. */
interface AgreedComponent extends ComponentBody {
  readonly shape: PropShape;
  readonly imports: ImportList;
}

/** From here on a component is worth a file, unless it repeats a part of itself or needs ids of its own. */
const fewestUses = 2;

/** Makes components of the kinds that ask for it and are used more than once, or repeat a part of themselves. */
export function generatedComponents(
  roots: readonly ElementNode[],
  document: ProjectDocument,
  context: BaseContext,
  scope: Scope,
  memory: GenerationMemory,
): GeneratedComponents {
  const files = new Map<string, ModuleText>();
  const uses = new Map<ElementNode, Use>();
  for (const [kind, instances] of instancesByKind(roots, document, memory)) {
    if (kind.code.as !== 'component') continue;
    const agreed = agree(kind.template, largestAlike(instances), context);
    if (!agreed) continue;
    const { shape, needs } = agreed;
    const component = scope.component(kind.code.name, 'Component', (own) =>
      propTypeNames(own, shape),
    );
    const module = `src/components/${scope.file(kind.kind, 'component')}`;
    files.set(`${module}.tsx`, printComponent(component, agreed));
    for (const [index, holder] of shape.holders.entries()) {
      const className = needs.classNames[index] || undefined;
      const slot = needs.slots.get(holder.instance);
      uses.set(holder.instance.root, { component, module, shape, holder, className, slot });
    }
  }
  return {
    files,
    isUse: (element) => uses.has(element),
    fingerprint: JSON.stringify([...files, [...uses.keys()].map(({ key }) => key)]),
    use(element, jsx) {
      const use = uses.get(element);
      return use ? printUse(use, jsx) : undefined;
    },
  };
}

/** Looks for a component among these uses, leaving out those that it can't give. */
function agree(
  template: TemplateElement,
  instances: readonly Instance[],
  context: BaseContext,
): AgreedComponent | undefined {
  let members = instances;
  while (isWorthwhile(template, members)) {
    const imports = createImportList();
    const shape = createPropShape(members.map((instance) => ({ instance, values: new Map() })));
    try {
      const own: JsxContext = {
        ...context,
        imports,
        constants: { add: () => '', print: () => [] },
        replace: () => undefined,
        idOf: (id) => id,
      };
      const { body, needs } = componentBody(template, members, shape, own);
      return { body: withChatLinks(body, own), needs, shape, imports };
    } catch (error) {
      if (!(error instanceof NotPrintable)) throw error;
      const { instances: refused } = error;
      const rest = members.filter((instance) => !refused.has(instance));
      if (rest.length === members.length) return undefined;
      members = rest;
    }
  }
  return undefined;
}

function isWorthwhile(template: TemplateElement, members: readonly Instance[]): boolean {
  const repeats = members.some(({ scope }) =>
    listsIn(template.children ?? []).some((path) => itemsAt(path, scope).length > 1),
  );
  const refersToItself = JSON.stringify(template).includes('"$id"');
  return members.length >= (repeats || refersToItself ? 1 : fewestUses);
}

/** The list props that a template repeats a part of itself for. */
function listsIn(children: readonly TemplateChild[]): readonly string[] {
  return children.flatMap((child) => {
    if ('text' in child || 'slot' in child) return [];
    if ('each' in child) return [child.each];
    if ('when' in child) return listsIn([...child.show, ...(child.otherwise ?? [])]);
    return listsIn(child.children ?? []);
  });
}

function printComponent(
  name: string,
  { body, needs, shape, imports }: AgreedComponent,
): ModuleText {
  if (needs.id) imports.use('useId');
  if (needs.children) imports.use('ReactNode');
  const extra = [
    ...(needs.classNames.length > 0 ? ['  className?: string;'] : []),
    ...(needs.children ? ['  children?: ReactNode;'] : []),
  ];
  const names = [...shape.fields.keys()].map((prop) => {
    const renamed = needs.renamed.get(prop);
    return renamed === undefined ? prop : `${prop}: ${renamed}`;
  });
  if (needs.classNames.length > 0) names.push('className');
  if (needs.children) names.push('children');
  const text = componentModule({
    imports,
    folder: 'src/components/',
    name,
    parameters: names.length === 0 ? '' : `{ ${names.join(', ')} }: ${name}Props`,
    declarations: [
      ...(names.length === 0 ? [] : propInterfaces(name, shape, extra)),
      ...needs.tables.map((table) => classTableDeclaration(table.name, table.classes)),
    ],
    statements: needs.id ? ['const id = useId();'] : [],
    body,
  });
  return { text, modules: [...imports.used().keys()] };
}

function printUse(use: Use, context: JsxContext): JsxElement {
  context.imports.add(use.module, use.component);
  const className =
    use.className === undefined ? [] : [{ name: 'className', value: use.className }];
  const slotted = use.slot?.children.filter(({ source }) => source !== use.slot?.source) ?? [];
  return {
    type: 'element',
    name: use.component,
    attributes: [...attributesOfUse(use, context), ...className],
    children: childrenToJsx(slotted, context),
  };
}

function instancesByKind(
  roots: readonly ElementNode[],
  document: ProjectDocument,
  memory: GenerationMemory,
): ReadonlyMap<KindDefinition, readonly Instance[]> {
  const instances = new Map<KindDefinition, Instance[]>();
  const visit = (element: ElementNode): void => {
    const node = element.part === '' ? document.node(element.source) : undefined;
    const kind = node ? kindOf(node.kind) : undefined;
    if (node && kind?.code.as === 'component') {
      const instance = memory.instance(element, () => {
        const props = kind.props.safeParse(node.props).data ?? kind.props.parse({});
        return readInstance(kind.template, element, { props, id: '', settings: document.settings });
      });
      if (instance) instances.set(kind, [...(instances.get(kind) ?? []), instance]);
    }
    elementsIn(element).forEach(visit);
  };
  roots.forEach(visit);
  return instances;
}
