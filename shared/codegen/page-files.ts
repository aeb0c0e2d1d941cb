import type { ProjectDocument } from '#shared/document/document.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { importedLibrary } from './components/library-files.ts';
import { type JsxContext, childrenToJsx, elementToJsx } from './element-to-jsx.ts';
import { createConstantList } from './constants.ts';
import type { GenerationMemory, PrintedModule } from './generation-memory.ts';
import { createImportList, relocateImports } from './imports.ts';
import type { JsxElement } from './jsx.ts';
import { type PageLayout, framedAlike, layoutModule, mainOf } from './page-layout.ts';
import type { PageEntry } from './route-table.ts';
import { foldRepeats } from './repeats/fold-repeats.ts';
import { componentKey, foldedModuleText } from './repeats/folded-module.ts';
import { sharedParts } from './repeats/shared-parts.ts';
import { createScope, type Scope } from './scope.ts';
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
  readonly files: ReadonlyMap<string, string>;
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
  const alike = sharedSections(pages, shared);
  const common = new Map<string, SectionModule>();

  function sectionModule(section: ElementNode, entry: PageEntry, local: Scope): SectionModule {
    const label = sectionLabel(section, document);
    const print = alike.get(section);
    const known = print === undefined ? undefined : common.get(print);
    if (known) return known;
    const scope = print === undefined ? local : components;
    const file = scope.file(label, 'section');
    const module: SectionModule = {
      name: scope.component(label, 'Section'),
      path: print === undefined ? `pages/${entry.file}/${file}` : `components/${file}`,
    };
    if (print !== undefined) common.set(print, module);
    const depth = print === undefined ? '../../' : '../';
    written.set(`src/${module.path}.tsx`, printModule(module.name, section, shared, depth));
    return module;
  }

  const parted = pages.map(({ entry, root }) => {
    const local = createScope([entry.component]);
    const sections = new Map(
      sectionsOf(root)
        .filter((section) => !shared.isComponent(section))
        .map((section) => [section, sectionModule(section, entry, local)] as const),
    );
    return { entry, root, sections };
  });
  const plain: JsxContext = {
    ...shared,
    imports: createImportList(),
    constants: createConstantList(createScope()),
  };
  const framed = framedAlike(parted, plain);
  const [first] = framed;
  const layout: PageLayout | undefined = first && {
    name: components.component('site layout', 'Layout'),
    path: `components/${components.file('site layout', 'layout')}`,
  };

  const frame = new Map<'header' | 'footer', SectionModule>();
  for (const page of parted) {
    const { entry, root, sections } = page;
    const own = framed.includes(page) ? layout : undefined;
    written.set(
      `src/pages/${entry.file}.tsx`,
      printModule(entry.component, root, shared, '../', sections, own),
    );
    if (entry.path !== '/') continue;
    for (const [{ tag }, module] of sections) {
      if ((tag === 'header' && !frame.has(tag)) || tag === 'footer') frame.set(tag, module);
    }
  }
  const { parts, files } = sharedParts(written, components);
  const texts = [...written].map(([path, module]) => [path, module.text(parts)] as const);
  const all = [...texts, ...files];
  if (first && layout)
    all.push([`src/${layout.path}.tsx`, layoutModule(layout.name, first, plain)]);
  return {
    files: new Map([...all, ...all.flatMap(([, text]) => [...importedLibrary(text)])]),
    header: frame.get('header'),
    footer: frame.get('footer'),
  };
}

function printModule(
  name: string,
  root: ElementNode,
  shared: SharedContext,
  toSource: string,
  sections: ReadonlyMap<ElementNode, SectionModule> = new Map(),
  layout?: PageLayout,
): PrintedModule {
  const others = [...sections.values(), ...(layout ? [layout] : [])];
  const surroundings = [name, toSource, ...others.map(({ path }) => path)];
  const printed = shared.memory.module(root, surroundings.join(' '), () =>
    printNew(name, root, shared, toSource, sections, layout),
  );
  for (const image of printed.images) shared.imageUrl(image);
  return printed;
}

function printNew(
  name: string,
  root: ElementNode,
  shared: SharedContext,
  toSource: string,
  sections: ReadonlyMap<ElementNode, SectionModule>,
  layout: PageLayout | undefined,
): PrintedModule {
  const images: string[] = [];
  const imageUrl = (asset: string) => {
    images.push(asset);
    return shared.imageUrl(asset);
  };
  const imports = createImportList();
  const constants = createConstantList(createScope());
  const context: JsxContext = {
    ...shared,
    classes: { ...shared.classes, imageUrl },
    constants,
    imports: relocateImports(imports, toSource),
    replace(element, jsx): JsxElement | undefined {
      const section = sections.get(element);
      if (!section) return shared.replace(element, jsx);
      jsx.imports.add(
        section.path.startsWith('pages/')
          ? `./${section.path.slice('pages/'.length)}`
          : `src/${section.path}`,
        section.name,
      );
      return { type: 'element', name: section.name, attributes: [], children: [] };
    },
  };
  const whole = layout ? withinLayout(layout, root, context) : elementToJsx(root, context);
  const imported = [...imports.used().values()].flat();
  const names = createScope([name, ...imported, ...constants.names()]);
  const folded = foldRepeats(whole, name.replace(/Page$/, ''), names, context);
  const module = { name, imports, toSource, constants: constants.print(), ...folded };
  let last: { readonly names: string; readonly text: string } | undefined;
  return {
    images,
    module,
    text(parts) {
      const used = folded.lists.map(
        ({ component }) => component && parts.get(componentKey(component)),
      );
      const names = JSON.stringify(used);
      if (last?.names !== names) last = { names, text: foldedModuleText(module, parts) };
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
  const printed = pages.flatMap(({ root }) =>
    sectionsOf(root).map((section) => {
      return {
        root,
        section,
        print: printModule('Section', section, shared, '../').text(new Map()),
      };
    }),
  );
  const pagesOf = Map.groupBy(printed, ({ print }) => print);
  return new Map(
    printed
      .filter(({ print }) => new Set(pagesOf.get(print)?.map(({ root }) => root)).size > 1)
      .map(({ section, print }) => [section, print]),
  );
}
