import type { ProjectDocument } from '#shared/document/document.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import type { KindDefinition } from '#shared/elements/kind.ts';
import { type JsxContext } from '../element-to-jsx.ts';
import { type ImportList, createImportList, relocateImports } from '../imports.ts';
import type { JsxAttribute, JsxElement } from '../jsx.ts';
import { componentModule } from '../module-text.ts';
import type { Scope } from '../scope.ts';
import { elementsIn } from '../sections.ts';
import { tailwindClasses } from '../tailwind-classes.ts';
import { componentBody } from './component-body.ts';
import { type PropValue, propDeclaration } from './component-props.ts';
import { type Instance, largestAlike, readInstance } from './instance.ts';
import { appLinkFile, joinClassesFile, priceFile } from './library-files.ts';
import { commonCss, remainingCss } from './root-style.ts';

export type BaseContext = Pick<JsxContext, 'classes' | 'routeOf' | 'iconName'>;

/** Kinds that are components of their own in the generated code. */
export interface GeneratedComponents {
  /** Modules by their path in `frontend/`. */
  readonly files: ReadonlyMap<string, string>;
  /** A use of a component in place of an element's own JSX. */
  readonly use: (element: ElementNode, imports: ImportList) => JsxElement | undefined;
}

interface Use {
  readonly name: string;
  readonly module: string;
  readonly attributes: readonly JsxAttribute[];
}

/** From here on a component is worth a file. */
const fewestUses = 2;

/** Makes components of the kinds that ask for it and are used more than once. */
export function generatedComponents(
  roots: readonly ElementNode[],
  document: ProjectDocument,
  context: BaseContext,
  scope: Scope,
): GeneratedComponents {
  const files = new Map<string, string>();
  const uses = new Map<ElementNode, Use>();
  const library = new Map<string, string>();
  for (const [kind, instances] of instancesByKind(roots, document)) {
    const members = largestAlike(instances);
    if (kind.code.as !== 'component' || members.length < fewestUses) continue;
    const imports = createImportList();
    const local = {
      ...context,
      imports: relocateImports(imports, '../'),
      replace: () => undefined,
    };
    const component = componentBody(kind.template, members, local);
    if (!component) continue;
    const name = scope.component(kind.code.name, 'Component');
    const file = scope.file(kind.kind, 'component');
    const common = commonCss(members.map(({ root }) => root.css));
    const classNames = members.map(({ root }) =>
      tailwindClasses(remainingCss(root.css, common), context.classes).join(' '),
    );
    const takesClasses = classNames.some((classes) => classes !== '');
    if (takesClasses) local.imports.add('src/lib/join-classes', 'joinClasses');
    const props = [
      ...component.props,
      ...(takesClasses
        ? [['className', classNames.map((classes) => classes || undefined)] as const]
        : []),
    ];
    files.set(
      `src/components/${file}.tsx`,
      componentModule({
        imports,
        name,
        parameters: `{ ${props.map(([prop]) => prop).join(', ')} }: ${name}Props`,
        declarations: [
          `interface ${name}Props {\n${props.map(([prop, values]) => propDeclaration(prop, values)).join('\n')}\n}`,
        ],
        body: takesClasses ? withClassName(component.body) : component.body,
      }),
    );
    for (const [index, { root }] of members.entries()) {
      const attributes = props.flatMap(([prop, values]) => propAttribute(prop, values[index]));
      uses.set(root, { name, module: `src/components/${file}`, attributes });
    }
    if (takesClasses) library.set('src/lib/join-classes.ts', joinClassesFile);
    if (component.usesPrices)
      library.set('src/lib/format-price.ts', priceFile(document.settings.currency));
    if (component.usesAppLink) library.set('src/components/app-link.tsx', appLinkFile);
  }
  return {
    files: new Map([...files, ...library]),
    use(element, imports) {
      const use = uses.get(element);
      if (!use) return undefined;
      imports.add(use.module, use.name);
      return { type: 'element', name: use.name, attributes: use.attributes, children: [] };
    },
  };
}

function instancesByKind(
  roots: readonly ElementNode[],
  document: ProjectDocument,
): ReadonlyMap<KindDefinition, readonly Instance[]> {
  const instances = new Map<KindDefinition, Instance[]>();
  const visit = (element: ElementNode): void => {
    const node = element.part === '' ? document.node(element.source) : undefined;
    const kind = node ? kindOf(node.kind) : undefined;
    if (node && kind?.code.as === 'component') {
      const props = kind.props.safeParse(node.props).data ?? kind.props.parse({});
      const scope = { props, id: '', settings: document.settings };
      const instance = readInstance(kind.template, element, scope);
      if (instance) instances.set(kind, [...(instances.get(kind) ?? []), instance]);
    }
    elementsIn(element).forEach(visit);
  };
  roots.forEach(visit);
  return instances;
}

function withClassName(body: JsxElement): JsxElement {
  const own = body.attributes.find(({ name }) => name === 'className')?.value;
  const code = typeof own === 'string' ? `joinClasses('${own}', className)` : 'className';
  const others = body.attributes.filter(({ name }) => name !== 'className');
  return { ...body, attributes: [...others, { name: 'className', value: { code } }] };
}

function propAttribute(name: string, value: PropValue): readonly JsxAttribute[] {
  if (value === undefined || value === false) return [];
  return [{ name, value: typeof value === 'number' ? { code: String(value) } : value }];
}
