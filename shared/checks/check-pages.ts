import type { Finding } from './finding.ts';
import { type CheckedPage, elementsWithin, finding } from './page-tree.ts';

/** Titles, addresses and main headings: what search engines and screen readers know a page by. */
export function checkPages(pages: readonly CheckedPage[]): Finding[] {
  const titles = new Set<string>();
  const paths = new Set<string>();
  return pages.flatMap((page) => {
    const found: Finding[] = [];
    const title = page.title.trim().toLowerCase();
    if (title === '') found.push(finding('page-title-missing', 'error', page, page.id));
    else if (titles.has(title))
      found.push(finding('page-title-duplicate', 'warning', page, page.id));
    titles.add(title);
    if (paths.has(page.path)) {
      found.push(finding('page-path-duplicate', 'error', page, page.id, { path: page.path }));
    }
    paths.add(page.path);
    return [...found, ...checkHeadings(page)];
  });
}

function checkHeadings(page: CheckedPage): Finding[] {
  const main = [...elementsWithin(page.root)].flatMap(([element]) =>
    element.tag === 'h1' ? [element] : [],
  );
  if (main.length === 0) return [finding('heading-missing', 'warning', page, page.id)];
  const second = main[1];
  if (!second) return [];
  return [finding('heading-many', 'warning', page, second.source, { count: main.length })];
}
