import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { HostError } from '../errors.ts';
import { pathInside } from '../generate/path-inside.ts';

export type FileOnDisk =
  | { readonly type: 'none' }
  | { readonly type: 'file'; readonly digest: string }
  /** A link, a folder or a device stands there. */
  | { readonly type: 'other' };

/** What stands at a path below a root. Throws HostError `path-not-allowed` where a folder on the way is a link. */
export async function fileOnDisk(root: string, path: string): Promise<FileOnDisk> {
  const target = pathInside(root, path);
  await refuseLinks(root, dirname(target));
  const stats = await statOf(target);
  if (stats === undefined) return { type: 'none' };
  if (!stats.isFile()) return { type: 'other' };
  return { type: 'file', digest: sha256(await readFile(target)) };
}

/** SHA-256 as hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function refuseLinks(root: string, folder: string): Promise<void> {
  const steps = relative(root, folder)
    .split(sep)
    .filter((step) => step !== '');
  let current = root;
  for (const step of steps) {
    current = `${current}${sep}${step}`;
    const stats = await statOf(current);
    if (stats === undefined) return;
    if (!stats.isDirectory()) throw new HostError('path-not-allowed', relative(root, current));
  }
}

async function statOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    )
      return undefined;
    throw error;
  }
}
