import { createHash } from 'node:crypto';
import type { Manifest } from '#shared/api/schemas/deployment.ts';
import { ProblemError } from '../problem.ts';

const maximumDepth = 32;

/** Why a path can't be part of a site, undefined for a good one. */
function pathFault(path: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused here
  if (/[\\\u0000-\u001f\u007f]/.test(path)) return 'has a backslash or a control character';
  if (path !== path.normalize('NFC')) return 'is not in Unicode form NFC';
  const segments = path.split('/');
  if (segments.length > maximumDepth) return 'is too deep';
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    return 'is not a plain relative path';
  }
  return undefined;
}

/** Throws `invalid_manifest` unless the manifest is a servable site within the file limit. */
export function checkManifest(manifest: Manifest, maximumFiles: number): void {
  const paths = Object.keys(manifest);
  if (paths.length > maximumFiles) {
    throw new ProblemError('invalid_manifest', `A site may have ${maximumFiles} files.`);
  }
  const errors = paths.flatMap((path) => {
    const fault = pathFault(path);
    return fault === undefined ? [] : [{ path, message: `The path ${fault}.` }];
  });
  if (errors.length > 0) {
    throw new ProblemError('invalid_manifest', 'Some paths can’t be served.', { errors });
  }
  if (!Object.hasOwn(manifest, 'index.html')) {
    throw new ProblemError('invalid_manifest', 'A site needs an index.html.');
  }
}

/** One digest for the whole content: equal exactly when paths and bytes are. */
export function manifestDigest(manifest: Manifest): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(manifest).toSorted()) hash.update(`${manifest[path]}  ${path}\n`);
  return hash.digest('hex');
}
