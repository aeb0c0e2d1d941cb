import { existsSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';

/** What of a generated app's development server is served. */
export interface PreviewScope {
  /** `<name>.localhost:<port>`: whoever doesn't know the name gets nothing. */
  readonly host: string;
  /** Root of the generated app. */
  readonly folder: string;
  /** Folder of the packages that the app is made with. */
  readonly packages: string;
}

/** Where to look for what a request asks, or the status that refuses it. */
export type Admission = { readonly url: string } | { readonly status: number };

const refused = (status: number): Admission => ({ status });

/**
 * Admits the app's pages, their modules and public files, and nothing else of what Vite answers: it opens
 * files in the user's editor, reads any file below its folders and shows its own insides.
 */
export function admitRequest(request: IncomingMessage, scope: PreviewScope): Admission {
  if (request.headers.host !== scope.host) return refused(421);
  if (isForeign(request, scope)) return refused(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
  const [written = '', query = '', more] = (request.url ?? '').split('?');
  const path = decodePath(written);
  if (path === null || more !== undefined) return refused(400);
  if (isPage(path)) return { url: '/index.html' };
  if (isPublicFile(path, scope)) return { url: written };
  if (isModule(path, scope) && isModuleQuery(query)) return { url: request.url ?? '' };
  return refused(404);
}

/** Whether a page of the app itself asks for the socket by which it hears of changes. */
export function admitsSocket(request: IncomingMessage, { host }: PreviewScope): boolean {
  return (
    request.headers.host === host &&
    request.headers.origin === `http://${host}` &&
    request.headers['sec-websocket-protocol'] === 'vite-hmr' &&
    /^\/\?token=[\w-]+$/.test(request.url ?? '')
  );
}

/** Whether something of another origin asks. It may lead here, or frame a page; scripts get nothing. */
function isForeign({ headers }: IncomingMessage, { host }: PreviewScope): boolean {
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return true;
  const site = headers['sec-fetch-site'] ?? 'none';
  return site !== 'none' && site !== 'same-origin' && headers['sec-fetch-mode'] !== 'navigate';
}

/** A path without anything that file systems or Vite read in their own way. */
function decodePath(written: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(written);
  } catch {
    return null;
  }
  // oxlint-disable-next-line no-control-regex
  if (!path.startsWith('/') || /[\\%#?\u0000-\u001f]|\/\/|\/\.\.?(?:\/|$)/.test(path)) return null;
  return path;
}

/** Addresses of pages have no extension and no names that Vite keeps for itself. */
function isPage(path: string): boolean {
  return (
    path === '/' || path.split('/').every((part) => !/^[@.]|^__|\.|^node_modules$|:/.test(part))
  );
}

function isPublicFile(path: string, { folder }: PreviewScope): boolean {
  if (path.split('/').some((part) => part.startsWith('.') || part.includes(':'))) return false;
  const file = join(folder, 'public', path);
  return existsSync(file) && statSync(file).isFile();
}

function isModule(path: string, { packages }: PreviewScope): boolean {
  return (
    path === '/@vite/client' ||
    path === '/@react-refresh' ||
    path === `/@fs${toUrlPath(packages)}/vite/dist/client/env.mjs` ||
    /^\/\.vite\/deps\/[\w.-]+\.js$/.test(path) ||
    /^\/src(?:\/(?!\.)[^/:]+)+\.(?:tsx?|jsx?|mjs|css|json|svg|png|jpe?g|webp|avif|woff2)$/.test(
      path,
    )
  );
}

/** Not `?raw`, `?url` and their like, which read files in ways that no page of the app does. */
function isModuleQuery(query: string): boolean {
  return (
    query === '' || query.split('&').every((part) => /^(?:[tv]=[\w.-]+|import|direct)$/.test(part))
  );
}

function toUrlPath(folder: string): string {
  const path = folder.replaceAll('\\', '/');
  return path.startsWith('/') ? path : `/${path}`;
}
