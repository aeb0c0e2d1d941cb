import type { LoroNodes } from './loro-nodes.ts';
import { DocumentError } from './errors.ts';

/** The form that this version reads and writes. */
export const schemaVersion = 1;

/**
 * Takes a stored document from `from` to `from + 1`. Two devices may both run it before they merge, so
 * it must be idempotent and write the same values from the same state.
 */
export interface Migration {
  readonly from: number;
  readonly migrate: (stored: LoroNodes) => void;
}

/** Every step from the oldest form that was ever released. */
export const migrations: readonly Migration[] = [];

/** The version that a stored document says it has; throws `damaged` where it says none. */
export function readSchemaVersion(stored: LoroNodes): number {
  const version = stored.readEntries('meta')['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    throw new DocumentError('damaged', 'the document has no schema version');
  }
  return version;
}

/**
 * Brings a stored document to version `to`. Throws `newer-version` for one that is past it and
 * `damaged` where a step is missing.
 */
export function migrate(
  stored: LoroNodes,
  steps: readonly Migration[] = migrations,
  to = schemaVersion,
): void {
  let version = readSchemaVersion(stored);
  if (version > to) throw new DocumentError('newer-version');
  while (version < to) {
    const step = steps.find(({ from }) => from === version);
    if (!step) throw new DocumentError('damaged', `no migration from schema version ${version}`);
    step.migrate(stored);
    version += 1;
    stored.setEntry('meta', 'schemaVersion', version);
  }
  stored.doc.commit();
}
