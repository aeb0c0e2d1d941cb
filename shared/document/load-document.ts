import { type ImportStatus, LoroDoc } from 'loro-crdt';
import { DocumentError } from './errors.ts';
import { LoroNodes } from './loro-nodes.ts';
import { type Migration, migrate } from './migrations.ts';

/** A project as bytes: a snapshot, the updates since then, or updates alone. */
export interface DocumentBytes {
  readonly snapshot?: Uint8Array | undefined;
  readonly updates?: readonly Uint8Array[] | undefined;
}

/** The steps and the version to which a document is brought; given by tests alone. */
export interface MigrationPlan {
  readonly steps: readonly Migration[];
  readonly to: number;
}

/** Merges bytes into a document. Throws `damaged`, or `incomplete` where earlier bytes are missing. */
export function importBytes(doc: LoroDoc, bytes: readonly Uint8Array[]): void {
  let status: ImportStatus;
  try {
    status = doc.importBatch([...bytes]);
  } catch (cause) {
    throw new DocumentError('damaged', 'the bytes are not those of a document', { cause });
  }
  if (status.pending !== null && status.pending.size > 0) throw new DocumentError('incomplete');
}

/**
 * Reads a stored document and migrates it. `ownOperations` is how many operations of `peerId` were
 * stored before: what migrations write comes after them and is not durable yet.
 */
export function loadDocument(
  { snapshot, updates = [] }: DocumentBytes,
  peerId?: bigint | string,
  plan?: MigrationPlan,
): { stored: LoroNodes; ownOperations: number } {
  const doc = new LoroDoc();
  if (peerId !== undefined) doc.setPeerId(toPeerId(peerId));
  importBytes(doc, snapshot ? [snapshot, ...updates] : updates);
  const stored = new LoroNodes(doc);
  const ownOperations = doc.oplogVersion().get(doc.peerIdStr) ?? 0;
  migrate(stored, plan?.steps, plan?.to);
  return { stored, ownOperations };
}

function toPeerId(peerId: bigint | string): bigint {
  try {
    return BigInt(peerId);
  } catch (cause) {
    throw new DocumentError('invalid-value', 'a peer id is a number', { cause });
  }
}
