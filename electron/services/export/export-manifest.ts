import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomic } from '../generate/write-atomic.ts';

const digests = z.record(z.string().max(1000), z.string().regex(/^[0-9a-f]{64}$/));

const manifestSchema = z.object({
  version: z.literal(1),
  /** SHA-256 of each file as the last export wrote it, by path. */
  files: digests,
  /** What an export that hasn't ended yet is about to write. */
  pending: digests.optional(),
});
export type ExportManifest = z.infer<typeof manifestSchema>;

/** Stands at the root of an exported repository and says which files may be written over. */
export const manifestName = '.generated.json';

/** The manifest of a folder; an empty one where there is none, or one that can't be read: then no file counts as ours. */
export async function readManifest(folder: string): Promise<ExportManifest> {
  const empty: ExportManifest = { version: 1, files: {} };
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
  } catch {
    return empty;
  }
}

export async function writeManifest(folder: string, manifest: ExportManifest): Promise<void> {
  await writeAtomic(join(folder, manifestName), manifestText(manifest));
}

export function manifestText(manifest: ExportManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Whether a file is as an export wrote it. */
export function isOurs(manifest: ExportManifest, path: string, digest: string): boolean {
  return [manifest.files, manifest.pending ?? {}].some(
    (known) => Object.hasOwn(known, path) && known[path] === digest,
  );
}

/** Whether an export ever wrote a file at this path. */
export function wasExported(manifest: ExportManifest, path: string): boolean {
  return Object.hasOwn(manifest.files, path) || Object.hasOwn(manifest.pending ?? {}, path);
}
