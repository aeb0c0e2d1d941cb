import type { ProjectDocument } from '#shared/document/document.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { type JsxContext, childrenToJsx, elementToJsx } from './element-to-jsx.ts';
import { createConstantList } from './constants.ts';
import type { GenerationMemory, PrintedModule } from './generation-memory.ts';
import { createImportList } from './imports.ts';
import type { JsxElement } from './jsx.ts';
import type { ModuleText } from './module-text.ts';
import { type PageLayout, framedAlike, layoutModule, mainOf } from './page-layout.ts';
import type { PageEntry } from './route-table.ts';
import { foldRepeats } from './repeats/fold-repeats.ts';
import { componentKey, foldedModuleText } from './repeats/folded-module.ts';
import { sharedParts } from './repeats/shared-parts.ts';
import { createScope, type Scope } from './scope.ts';
import { hasHeading, withHeading } from './page-heading.ts';
import { sectionLabel, sectionsOf } from './sections.ts';

/** A page with its elements. */
export interface BuiltPage {
  readonly entry: PageEntry;
  readonly root: ElementNode;
}

export type SharedContext = Pick<
  JsxContext,
  'classes' | 'routeOf' | 'iconName' | 'chatNumber' | 'idOf' | 'replace'
> & {
  /** Whether an element is one use of a component, which needs no module around it. */
  readonly isComponent: (element: ElementNode) => boolean;
  readonly memory: GenerationMemory;
  readonly imageUrl: (asset: string) => string | undefined;
  /** Gives the names that a module declares. */
  readonly moduleScope: Scope['module'];
};

/** How a module gets at what stands for an element elsewhere. */
export interface SectionModule {
  readonly name: string;
  /** From `src/`, without extension. */
  readonly path: string;
}

/** The modules of pages, and those among them that frame the home page: a page without elements has the same. */
export interface PageFiles {
  /** By their path in `frontend/`. */
  readonly files: ReadonlyMap<string, ModuleText>;
  readonly header: SectionModule | undefined;
  readonly footer: SectionModule | undefined;
}

/**
 * The modules of all pages. Long pages have their sections in a folder;
 * what several pages show alike (a header, a footer) becomes one component of all.
 */
export function pageFiles(
  pages: readonly BuiltPage[],
  document: ProjectDocument,
  shared: SharedContext,
  components: Scope,
): PageFiles {
  const written = new Map<string, PrintedModule>();
  const common = sharedModules(pages, document, shared, components);
  /** Names of the app that no module may declare. */
  const namesOfApp = () => components.taken().join(' ');
  const inComponents = { folder: 'src/components/', surroundings: namesOfApp() };
  for (const [section, { name, path }] of common)
    written.set(`src/${path}.tsx`, printModule({ name, ...inComponents }, section, shared));
  const plain: JsxContext = {
    ...shared,
    imports: createImportList(),
    constants: createConstantList(createScope()),
  };
  const framed = framedAlike(
    pages.map(({ root }) => ({ root, sections: common })),
    plain,
  ).map(({ root }) => root);
  const [first] = framed;
  const layout: PageLayout | undefined = first && {
    name: components.component('site layout', 'Layout', (own) => [`${own}Props`]),
    path: `components/${components.file('site layout', 'layout')}`,
  };
  const surroundings = namesOfApp();

  const frame = new Map<'header' | 'footer', SectionModule>();
  for (const { entry, root } of pages) {
    const local = components.module();
    const files = createScope();
    const folder = `src/pages/${entry.file}/`;
    const sections = new Map<ElementNode, SectionModule>();
    for (const section of ownSections(root, shared)) {
      const label = sectionLabel(section, document);
      const module = common.get(section) ?? {
        name: local.component(label, 'Section'),
        path: `pages/${entry.file}/${files.file(label, 'section')}`,
      };
      sections.set(section, module);
      if (common.has(section)) continue;
      const target = { name: module.name, folder, surroundings };
      written.set(`src/${module.path}.tsx`, printModule(target, section, shared));
    }
    const heading = hasHeading(root) ? undefined : entry.heading;
    const target = { name: entry.component, folder: 'src/pages/', surroundings, heading };
    const own = framed.includes(root) ? layout : undefined;
    written.set(`src/pages/${entry.file}.tsx`, printModule(target, root, shared, sections, own));
    if (entry.path !== '/') continue;
    for (const [{ tag }, module] of sections) {
      if ((tag === 'header' && !frame.has(tag)) || tag === 'footer') frame.set(tag, module);
    }
  }
  const { parts, files } = sharedParts(written, components);
  const all = [
    ...[...written].map(([path, module]) => [path, module.text(parts)] as const),
    ...files,
  ];
  if (first && layout) {
    const page = { root: first, sections: common };
    all.push([`src/${layout.path}.tsx`, layoutModule(layout.name, page, plain)]);
  }
  return { files: new Map(all), header: frame.get('header'), footer: frame.get('footer') };
}

/** What a module is printed as. */
interface ModuleTarget {
  readonly name: string;
  /** Such as `src/pages/`. */
  readonly folder: string;
  /** What its text depends on besides. */
  readonly surroundings?: string;
  /** What a page is called that has no main heading. */
  readonly heading?: string | undefined;
}

/** The sections of a page that get a module; what is one use of a component needs none. */
function ownSections(root: ElementNode, shared: SharedContext): readonly ElementNode[] {
  return sectionsOf(root).filter((section) => !shared.isComponent(section));
}

/** The modules of sections that more than one page shows alike. */
function sharedModules(
  pages: readonly BuiltPage[],
  document: ProjectDocument,
  shared: SharedContext,
  components: Scope,
): ReadonlyMap<ElementNode, SectionModule> {
  const modules = new Map<string, SectionModule>();
  const found = [...sharedSections(pages, shared)].map(([section, print]) => {
    const label = sectionLabel(section, document);
    const module = modules.get(print) ?? {
      name: components.component(label, 'Section'),
      path: `components/${components.file(label, 'section')}`,
    };
    modules.set(print, module);
    return [section, module] as const;
  });
  return new Map(found);
}

function printModule(
  target: ModuleTarget,
  root: ElementNode,
  shared: SharedContext,
  sections: ReadonlyMap<ElementNode, SectionModule> = new Map(),
  layout?: PageLayout,
): PrintedModule {
  const others = [...sections.values(), ...(layout ? [layout] : [])];
  const known = [
    ...[target.name, target.folder, target.surroundings ?? '', target.heading ?? ''],
    ...others.flatMap(({ name, path }) => [name, path]),
  ];
  const printed = shared.memory.module(root, known.join(' '), () =>
    printNew(target, root, shared, sections, layout),
  );
  for (const image of printed.images) shared.imageUrl(image);
  return printed;
}

function printNew(
  { name, folder, heading }: ModuleTarget,
  root: ElementNode,
  shared: SharedContext,
  sections: ReadonlyMap<ElementNode, SectionModule>,
  layout: PageLayout | undefined,
): PrintedModule {
  const images: string[] = [];
  const imageUrl = (asset: string) => {
    images.push(asset);
    return shared.imageUrl(asset);
  };
  const imports = createImportList();
  const names = shared.moduleScope([name, ...[...sections.values()].map((each) => each.name)]);
  const constants = createConstantList(names);
  const context: JsxContext = {
    ...shared,
    classes: { ...shared.classes, imageUrl },
    constants,
    imports,
    replace(element, jsx): JsxElement | undefined {
      const section = sections.get(element);
      if (!section) return shared.replace(element, jsx);
      jsx.imports.add(`src/${section.path}`, section.name);
      return { type: 'element', name: section.name, attributes: [], children: [] };
    },
  };
  const shown = layout ? withinLayout(layout, root, context) : elementToJsx(root, context);
  const whole = heading === undefined ? shown : withHeading(shown, heading);
  const folded = foldRepeats(whole, name.replace(/Page$/, ''), names, context);
  const declared = { constants: constants.print(), names: names.taken() };
  const module = { name, folder, imports, ...declared, ...folded };
  let last: { readonly names: string; readonly text: ModuleText } | undefined;
  return {
    images,
    module,
    text(parts) {
      const used = folded.lists.map(
        ({ component }) => component && parts.get(componentKey(component)),
      );
      const key = JSON.stringify(used);
      if (last?.names !== key) last = { names: key, text: foldedModuleText(module, parts) };
      return last.text;
    },
  };
}

/** What is a page's own, in the layout of several. */
function withinLayout(
  { name, path }: PageLayout,
  root: ElementNode,
  context: JsxContext,
): JsxElement {
  context.imports.add(`src/${path}`, name);
  const children = childrenToJsx(mainOf(root)?.children ?? [], context);
  return { type: 'element', name, attributes: [], children };
}

/** The printed form of each section that more than one page shows alike. */
function sharedSections(
  pages: readonly BuiltPage[],
  shared: SharedContext,
): ReadonlyMap<ElementNode, string> {
  const target = { name: 'Section', folder: 'src/components/' };
  const printed = pages.flatMap(({ root }) =>
    ownSections(root, shared).map((section) => {
      const { text } = printModule(target, section, shared).text(new Map());
      return { root, section, print: text };
    }),
  );
  const pagesOf = Map.groupBy(printed, ({ print }) => print);
  return new Map(
    printed
      .filter(({ print }) => new Set(pagesOf.get(print)?.map(({ root }) => root)).size > 1)
      .map(({ section, print }) => [section, print]),
  );
}
