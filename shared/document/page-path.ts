import type { ProjectDocument } from './document.ts';
import type { NodeId } from './node.ts';

const fallbackSegment = 'pagina';
const longestSegment = 60;

/** A text as one segment of a path: lower case, without accents, words joined by `-`. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestSegment)
    .replaceAll(/^-+|-+$/g, '');
}

/** Deeper files than 32 levels no host takes, and a page is an `index.html` in its folder. */
const mostSegments = 30;
/** Where the host answers itself. */
const reservedStarts: ReadonlySet<string> = new Set(['404', 'api']);
/** What hosts take for the folder around. */
const reservedEnds: ReadonlySet<string> = new Set(['index']);

/** Any text as a path: `/`, `/contacto`, `/tienda/ofertas`. */
export function toPagePath(text: string): string {
  return `/${text.split('/').map(slugOf).filter(Boolean).join('/')}`;
}

/** Why no page of a site can have a path. */
export type PathFault = 'malformed' | 'reserved' | 'too-deep';

/** What keeps a text from being the path of a page; undefined where nothing does. */
export function pathFault(path: string): PathFault | undefined {
  if (path !== toPagePath(path)) return 'malformed';
  const segments = path.slice(1).split('/');
  if (segments.length > mostSegments) return 'too-deep';
  const isReserved =
    reservedStarts.has(segments[0] ?? '') || reservedEnds.has(segments.at(-1) ?? '');
  return isReserved ? 'reserved' : undefined;
}

/** The nearest path that a page can have. */
export function servablePath(text: string): string {
  const segments = toPagePath(text).slice(1).split('/').slice(0, mostSegments);
  const own = segments.map((segment, at) =>
    (at === 0 && reservedStarts.has(segment)) ||
    (at === segments.length - 1 && reservedEnds.has(segment))
      ? `${segment}-${fallbackSegment}`
      : segment,
  );
  return `/${own.join('/')}`;
}

/** The path of a page that has a title and no path yet. */
export function pathFromTitle(title: string): string {
  return servablePath(`/${slugOf(title) || fallbackSegment}`);
}

/** The path itself, or with `-2`, `-3` … where it is taken. */
export function uniquePath(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path)) return path;
  const stem = path === '/' ? `/${fallbackSegment}` : path;
  for (let number = path === '/' ? 1 : 2; ; number += 1) {
    const candidate = number === 1 ? stem : withSuffix(stem, `-${number}`);
    if (!taken.has(candidate)) return candidate;
  }
}

/** A path whose last segment ends in something else, no longer than a segment may be. */
function withSuffix(path: string, suffix: string): string {
  return path.replace(
    /[^/]+$/,
    (last) => `${last.slice(0, longestSegment - suffix.length).replace(/-+$/, '')}${suffix}`,
  );
}

/** The stored path of a page; `/` where it is damaged. */
export function storedPath(document: Pick<ProjectDocument, 'node'>, page: NodeId): string {
  const path = document.node(page)?.props['path'];
  return typeof path === 'string' ? servablePath(path) : '/';
}

/**
 * The path of each page, unique, as the editor shows it and the site has it. Two devices may give the same
 * one before they merge: the first page keeps it and the next gets `-2`. Without any page at `/` the first
 * one stands there.
 */
export function pagePaths(
  document: Pick<ProjectDocument, 'node' | 'pages'>,
): ReadonlyMap<NodeId, string> {
  const stored = document.pages.map((page) => [page, storedPath(document, page)] as const);
  const home = stored.find(([, path]) => path === '/') ?? stored[0];
  const wanted = stored.map((entry) => [entry[0], entry === home ? '/' : entry[1]] as const);
  const paths = new Map<NodeId, string>();
  const taken = new Set(wanted.map(([, path]) => path));
  const given = new Set<string>();
  for (const [page, own] of wanted) {
    const path = given.has(own) ? uniquePath(own, taken) : own;
    given.add(path);
    taken.add(path);
    paths.set(page, path);
  }
  return paths;
}
