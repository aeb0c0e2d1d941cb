import type { ElementNode } from '#shared/elements/element.ts';
import { type JsxContext, elementToJsx } from './element-to-jsx.ts';
import { createImportList } from './imports.ts';
import type { JsxElement, JsxNode } from './jsx.ts';
import { type ModuleText, componentModule } from './module-text.ts';
import { elementsIn } from './sections.ts';

/** What stands around the main part of several pages, as a component of all. */
export interface PageLayout {
  readonly name: string;
  /** From `src/`, without extension. */
  readonly path: string;
}

/** A page with what stands for its sections. */
export interface FramedPage {
  readonly root: ElementNode;
  readonly sections: ReadonlyMap<ElementNode, PageLayout>;
}

interface Frame {
  readonly root: JsxElement;
  readonly main: JsxElement;
  readonly before: readonly PageLayout[];
  readonly after: readonly PageLayout[];
}

/** The landmark that holds what is a page's own. */
export function mainOf(root: ElementNode): ElementNode | undefined {
  const [main, ...others] = elementsIn(root).filter(({ tag }) => tag === 'main');
  return others.length === 0 ? main : undefined;
}

/** The pages that have the same around their main part, the most of them; none where each has its own. */
export function framedAlike<Page extends FramedPage>(
  pages: readonly Page[],
  context: JsxContext,
): readonly Page[] {
  const frames = Map.groupBy(pages, (page) => JSON.stringify(frameOf(page, context) ?? null));
  frames.delete('null');
  const [most] = [...frames.values()].toSorted((a, b) => b.length - a.length);
  return most !== undefined && most.length > 1 ? most : [];
}

/** The module of a layout. @param page one of those that it frames. */
export function layoutModule(name: string, page: FramedPage, context: JsxContext): ModuleText {
  const imports = createImportList();
  const frame = frameOf(page, { ...context, imports });
  if (!frame) throw new RangeError('the page has no frame');
  const use = (part: PageLayout): JsxNode => {
    imports.add(`src/${part.path}`, part.name);
    return { type: 'element', name: part.name, attributes: [], children: [] };
  };
  imports.use('ReactNode');
  const main: JsxNode = { ...frame.main, children: [{ type: 'code', code: 'children' }] };
  const text = componentModule({
    imports,
    folder: 'src/components/',
    name,
    parameters: `{ children }: ${name}Props`,
    declarations: [`interface ${name}Props {\n  children: ReactNode;\n}`],
    body: { ...frame.root, children: [...frame.before.map(use), main, ...frame.after.map(use)] },
  });
  return { text, modules: [...imports.used().keys()] };
}

/** What stands around a page's main part, where that is made of components only. */
function frameOf({ root, sections }: FramedPage, context: JsxContext): Frame | undefined {
  const main = mainOf(root);
  if (!main || root.children.some(({ type }) => type === 'text')) return undefined;
  const parts = elementsIn(root).map((child) => (child === main ? main : sections.get(child)));
  const isShared = (part: ElementNode | PageLayout | undefined) =>
    part === main || (part && 'path' in part && part.path.startsWith('components/'));
  if (parts.length < 2 || !parts.every(isShared)) return undefined;
  const at = parts.indexOf(main);
  const named = (some: typeof parts) =>
    some.flatMap((part) => (part && 'path' in part ? part : []));
  const bare = (element: ElementNode) => elementToJsx({ ...element, children: [] }, context);
  return {
    root: bare(root),
    main: bare(main),
    before: named(parts.slice(0, at)),
    after: named(parts.slice(at + 1)),
  };
}
