import { setImmediate } from 'node:timers/promises';
import type { AssetCandidates } from './asset-candidates.ts';
import type { AssetFiles } from './asset-files.ts';

export interface CollectedAssets {
  readonly files: number;
  readonly bytes: number;
}

/** Files that go in one turn of the event loop: a few milliseconds. */
const filesPerTurn = 32;

/**
 * Removes asset files to which no project refers, and what writing left unfinished. Looking and removing
 * happen in one turn in which nothing is held, so that no project can begin to refer to a file in
 * between; a file goes before its note, so that a process that ends half-way is taken up by the next one.
 * Stops where files are being written, or where the signal aborts: what is left waits for the next time.
 */
export async function collectAssets(
  candidates: AssetCandidates,
  files: Pick<AssetFiles, 'isHeld' | 'remove' | 'removeUnfinished'>,
  signal: AbortSignal,
): Promise<CollectedAssets> {
  let count = 0;
  let bytes = 0;
  candidates.forgetUsed();
  while (!files.isHeld() && !signal.aborted) {
    const unused = candidates.unused(filesPerTurn);
    if (unused.length === 0) break;
    for (const id of unused) bytes += files.remove(id);
    candidates.forget(unused);
    count += unused.length;
    await setImmediate();
  }
  if (!signal.aborted) await files.removeUnfinished();
  return { files: count, bytes };
}
