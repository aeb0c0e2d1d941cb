import type { ProjectDocument } from '#shared/document/document.ts';
import { type NodeId, pagePropsSchema } from '#shared/document/node.ts';
import { pagePaths } from '#shared/document/page-path.ts';
import { pageTitle } from '#shared/document/page-title.ts';
import { type Scope, createScope } from './scope.ts';

/** One page of the generated app. */
export interface PageEntry {
  readonly id: NodeId;
  /** As `pagePaths` gives it. */
  readonly path: string;
  readonly title: string;
  /** What the page is called on itself, where nothing on it says so. */
  readonly heading: string;
  readonly description: string;
  /** The asset that was chosen to go with a shared link. */
  readonly image: string | null;
  /** Identifier of its component. */
  readonly component: string;
  /** Its module in `src/pages/`, without extension. */
  readonly file: string;
}

/** The pages in their order, with names that are free. */
export function pageEntries(document: ProjectDocument, scope: Scope): readonly PageEntry[] {
  const files = createScope();
  const pages = document.pages.flatMap((id) => {
    const node = document.node(id);
    return node ? [{ id, name: node.name, props: pagePropsSchema.parse(node.props) }] : [];
  });
  const paths = pagePaths(document);
  const home = pages.find(({ id }) => paths.get(id) === '/');
  const site = document.settings.name;
  return pages.map((page) => {
    const { title, seoTitle, description } = page.props;
    const path = paths.get(page.id) ?? '/';
    const label = page === home ? 'home' : path.slice(1).replaceAll('/', ' ');
    return {
      id: page.id,
      path,
      title: pageTitle({ title, seoTitle }, site),
      heading: title || site,
      description: description === '' ? document.settings.description : description,
      image: (page.props.image ?? home?.props.image)?.asset ?? null,
      component: scope.component(`${label} page`, 'Page'),
      file: files.file(label, 'page'),
    };
  });
}
