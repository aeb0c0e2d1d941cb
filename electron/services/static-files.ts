import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

/** One answer of a host to a page's request. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * A file below `root` by the path of its URL, or undefined where there is none. A path that leads out
 * of the folder, hidden files and unknown kinds of file count as absent.
 */
export async function readStaticFile(
  root: string,
  urlPath: string,
): Promise<HttpAnswer | undefined> {
  const file = resolveInside(root, urlPath === '/' ? '/index.html' : urlPath);
  const mediaType = file === undefined ? undefined : mediaTypes[extname(file).toLowerCase()];
  if (file === undefined || mediaType === undefined) return undefined;
  try {
    const body = await readFile(file);
    return {
      status: 200,
      headers: { 'Content-Type': mediaType, 'Cache-Control': cacheRule(urlPath) },
      body,
    };
  } catch {
    return undefined;
  }
}

/** The absolute path of what a URL path names below `root`; undefined for anything outside it or hidden. */
export function resolveInside(root: string, urlPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.') || /[\\:\0]/.test(part))) return undefined;
  const base = resolve(root);
  const target = resolve(base, ...parts);
  return target.startsWith(base + sep) ? target : undefined;
}

/** Names below `/assets/` carry a digest of their content, so they never change. */
function cacheRule(urlPath: string): string {
  return urlPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
