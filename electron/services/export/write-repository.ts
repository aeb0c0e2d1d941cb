import { rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ExportResult } from '#shared/contract/schemas.ts';
import { HostError } from '../errors.ts';
import { pathInside } from '../generate/path-inside.ts';
import { writeAtomic } from '../generate/write-atomic.ts';
import { readManifest, writeManifest } from './export-manifest.ts';
import { type WantedFile, planExport } from './export-plan.ts';

const namedInError = 20;

/**
 * Writes a repository into a folder: over files that an earlier export wrote and nobody changed, and over
 * others only with `overwrite`. Files that the user changed are kept and named. Each file is whole or as
 * it was before; an export that was cut short is continued by the next. Throws HostError `file-exists`
 * and `path-not-allowed` before anything is touched.
 */
export async function writeRepository(
  root: string,
  wanted: readonly WantedFile[],
  overwrite: boolean,
  signal?: AbortSignal,
): Promise<ExportResult> {
  const manifest = await readManifest(root);
  const plan = await planExport(root, wanted, manifest);
  const inTheWay = overwrite ? plan.blocked : [...plan.blocked, ...plan.foreign];
  if (inTheWay.length > 0) {
    throw new HostError('file-exists', inTheWay.slice(0, namedInError).join('\n'));
  }
  const replaced = wanted.filter(({ path }) => plan.foreign.includes(path));
  const write = [...plan.write, ...replaced];
  await writeManifest(root, { ...manifest, pending: digestsOf(write) });
  for (const file of write) {
    signal?.throwIfAborted();
    await writeAtomic(pathInside(root, file.path), file.content);
  }
  for (const path of plan.remove) await removeFile(root, path);
  await writeManifest(root, { version: 1, files: finalDigests(wanted, plan.kept, manifest.files) });
  return { folder: root, files: wanted.length, kept: [...plan.kept] };
}

/** What was kept stays known by the digest with which it was written. */
function finalDigests(
  wanted: readonly WantedFile[],
  kept: readonly string[],
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const digests = digestsOf(wanted);
  for (const path of kept) digests[path] = before[path] ?? '0'.repeat(64);
  return digests;
}

function digestsOf(files: readonly WantedFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, digest }) => [path, digest]));
}

/** Removes a file and the folders that it leaves empty. */
async function removeFile(root: string, path: string): Promise<void> {
  await rm(pathInside(root, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(pathInside(root, folder));
    } catch {
      return;
    }
  }
}
