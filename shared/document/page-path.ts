import type { ProjectDocument } from './document.ts';
import type { NodeId } from './node.ts';

const fallbackSegment = 'pagina';

/** A text as one segment of a path: lower case, without accents, words joined by `-`. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
}

/** Any text as a path: `/`, `/contacto`, `/tienda/ofertas`. */
export function toPagePath(text: string): string {
  return `/${text.split('/').map(slugOf).filter(Boolean).join('/')}`;
}

/** The path of a page that has a title and no path yet. */
export function pathFromTitle(title: string): string {
  return `/${slugOf(title) || fallbackSegment}`;
}

/** The path itself, or with `-2`, `-3` … where it is taken. */
export function uniquePath(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path)) return path;
  const stem = path === '/' ? `/${fallbackSegment}` : path;
  for (let number = path === '/' ? 1 : 2; ; number += 1) {
    const candidate = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The stored path of a page; `/` where it is damaged. */
export function storedPath(document: Pick<ProjectDocument, 'node'>, page: NodeId): string {
  const path = document.node(page)?.props['path'];
  return typeof path === 'string' ? toPagePath(path) : '/';
}

/**
 * The path of each page, unique: two devices may give the same one before they merge, and then the
 * first page keeps it and the next gets `-2`.
 */
export function pagePaths(
  document: Pick<ProjectDocument, 'node' | 'pages'>,
): ReadonlyMap<NodeId, string> {
  const paths = new Map<NodeId, string>();
  const taken = new Set(document.pages.map((page) => storedPath(document, page)));
  const given = new Set<string>();
  for (const page of document.pages) {
    const stored = storedPath(document, page);
    const path = given.has(stored) ? uniquePath(stored, taken) : stored;
    given.add(path);
    taken.add(path);
    paths.set(page, path);
  }
  return paths;
}
