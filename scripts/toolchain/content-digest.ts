import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * SHA-256 (hex) over the names and bytes of files and folders, given relative to `root`. Tests do not
 * count, because they are in no bundle; what is missing counts as absent.
 */
export function contentDigest(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root: string, source: string): string[] {
  const absolute = path.join(root, source);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [source];
  return readdirSync(absolute, { withFileTypes: true })
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .filter((entry) => !isTest(entry))
    .flatMap((entry) => filesUnder(root, path.join(source, entry.name)));
}

function isTest(entry: Dirent): boolean {
  return /\.test\.tsx?$/.test(entry.name);
}
