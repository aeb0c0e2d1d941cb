export type ResolvedPath =
  | { kind: 'file'; path: string }
  | { kind: 'not-found' }
  | { kind: 'malformed' };

/**
 * Finds the site's file for a URL path: itself, `<path>.html`, or `<path>/index.html`. Only paths of
 * the manifest can come out, so nothing outside the site is reachable.
 */
export function resolvePath(files: ReadonlyMap<string, string>, urlPath: string): ResolvedPath {
  const decoded = decode(urlPath);
  if (decoded === undefined) return { kind: 'malformed' };
  const name = decoded.replace(/^\/+/, '').replace(/\/+$/, '').normalize('NFC');
  const candidates = name === '' ? ['index.html'] : [name, `${name}.html`, `${name}/index.html`];
  const path = candidates.find((candidate) => files.has(candidate));
  return path === undefined ? { kind: 'not-found' } : { kind: 'file', path };
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
