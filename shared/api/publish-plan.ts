import type { Manifest } from './schemas/deployment.ts';

export interface PublishFile {
  /** Path inside the site, with forward slashes, e.g. `producto/index.html`. */
  path: string;
  sha256: string;
  /** Bytes. */
  size: number;
}

export interface PublishPlan {
  /** One entry a missing digest, smallest first, so that progress shows early. */
  uploads: PublishFile[];
  bytesToUpload: number;
  /** Distinct contents the server has already. */
  unchangedCount: number;
}

/** The manifest that `deploy/start` takes: path → digest, in path order. */
export function manifestOf(files: readonly PublishFile[]): Manifest {
  const sorted = files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  return Object.fromEntries(sorted.map((file) => [file.path, file.sha256]));
}

/**
 * Which files have to travel, given the digests that `deploy/start` reported missing. A content
 * that several paths share travels once. Digests that no file has are left out: the server can't
 * ask for what the site does not contain.
 */
export function planUploads(
  files: readonly PublishFile[],
  missing: readonly string[],
): PublishPlan {
  const byDigest = new Map(files.map((file) => [file.sha256, file]));
  const wanted = new Set(missing);
  const uploads = [...byDigest.values()]
    .filter((file) => wanted.has(file.sha256))
    .toSorted((left, right) => left.size - right.size || (left.path < right.path ? -1 : 1));
  return {
    uploads,
    bytesToUpload: uploads.reduce((sum, file) => sum + file.size, 0),
    unchangedCount: byDigest.size - uploads.length,
  };
}
