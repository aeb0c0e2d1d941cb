import { type ExportManifest, isOurs, wasExported } from './export-manifest.ts';
import { fileOnDisk } from './file-on-disk.ts';

/** A file that an export wants, with its digest. */
export interface WantedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly digest: string;
}

/** What an export will do, decided before anything is touched. */
export interface ExportPlan {
  readonly write: readonly WantedFile[];
  /** Written earlier, no longer wanted, and unchanged. */
  readonly remove: readonly string[];
  /** Changed by the user since they were written. */
  readonly kept: readonly string[];
  /** Never written by an export, yet in the way. */
  readonly foreign: readonly string[];
  /** Folders or links where a file has to stand. */
  readonly blocked: readonly string[];
}

/** Compares what is wanted with what is there. Throws HostError `path-not-allowed`. */
export async function planExport(
  root: string,
  wanted: readonly WantedFile[],
  manifest: ExportManifest,
): Promise<ExportPlan> {
  const write: WantedFile[] = [];
  const kept: string[] = [];
  const foreign: string[] = [];
  const blocked: string[] = [];
  for (const file of wanted) {
    const found = await fileOnDisk(root, file.path);
    if (found.type === 'other') blocked.push(file.path);
    else if (found.type === 'none' || isOurs(manifest, file.path, found.digest)) write.push(file);
    else if (found.digest === file.digest) continue;
    else (wasExported(manifest, file.path) ? kept : foreign).push(file.path);
  }
  return { write, kept, foreign, blocked, remove: await leftovers(root, wanted, manifest) };
}

async function leftovers(
  root: string,
  wanted: readonly WantedFile[],
  manifest: ExportManifest,
): Promise<string[]> {
  const paths = new Set(wanted.map(({ path }) => path));
  const known = new Set([...Object.keys(manifest.files), ...Object.keys(manifest.pending ?? {})]);
  const remove: string[] = [];
  for (const path of known) {
    if (paths.has(path)) continue;
    const found = await fileOnDisk(root, path);
    if (found.type === 'file' && isOurs(manifest, path, found.digest)) remove.push(path);
  }
  return remove;
}
