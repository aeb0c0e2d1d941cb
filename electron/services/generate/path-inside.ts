import { isAbsolute, relative, resolve, sep } from 'node:path';
import { HostError } from '../errors.ts';

/**
 * The absolute path of a relative one below a root. Throws HostError `path-not-allowed` for one that
 * leads out of it, or that names the root itself.
 */
export function pathInside(root: string, path: string): string {
  const target = resolve(root, path);
  const inner = relative(root, target);
  if (
    inner === '' ||
    isAbsolute(path) ||
    isAbsolute(inner) ||
    inner === '..' ||
    inner.startsWith(`..${sep}`)
  ) {
    throw new HostError('path-not-allowed', path.slice(0, 200));
  }
  return target;
}
