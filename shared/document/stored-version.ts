import { decodeImportBlobMeta, LoroDoc, type OpId, VersionVector } from 'loro-crdt';
import type { StoredNode, StoredState } from './document.ts';
import { DocumentError } from './errors.ts';
import { importBytes } from './load-document.ts';
import { LoroNodes } from './loro-nodes.ts';
import { type NodeId, pageKind } from './node.ts';
import type { JsonValue } from './value.ts';

const operationId = /^(\d{1,10})@(\d{1,20})$/;

/** The moment at which a document stands, e.g. `41@7,12@9`: the last operation of each device. */
export function versionOf(doc: LoroDoc): string {
  const ids = doc.oplogFrontiers().map(({ counter, peer }) => `${counter}@${peer}`);
  return ids.sort().join(',');
}

/** The moment at which stored bytes stand, without opening (and migrating) them. Throws `damaged` or `incomplete`. */
export function storedVersion(bytes: readonly Uint8Array[]): string {
  const doc = new LoroDoc();
  try {
    importBytes(doc, bytes);
    return versionOf(doc);
  } finally {
    doc.free();
  }
}

/**
 * The moment right after a gesture, read from its bytes alone. Null where they hold nothing that this
 * device wrote, as those that brought a gesture in from a file.
 */
export function versionAfter(update: Uint8Array): string | null {
  const written = decodeImportBlobMeta(update, false).partialEndVersionVector.toJSON();
  const ids = [...written].map(([peer, end]) => `${end - 1}@${peer}`);
  return ids.length === 0 ? null : ids.sort().join(',');
}

/** What a document holds beyond the bytes that make up another one of the project, as bytes that can be merged; null where that is nothing. */
export function updateSince(doc: LoroDoc, known: readonly Uint8Array[]): Uint8Array | null {
  const from = new Map<OpId['peer'], number>();
  for (const bytes of known) {
    const written = decodeImportBlobMeta(bytes, false).partialEndVersionVector.toJSON();
    for (const [peer, end] of written) from.set(peer, Math.max(end, from.get(peer) ?? 0));
  }
  const isMissing = [...doc.oplogVersion().toJSON()].some(
    ([peer, end]) => end > (from.get(peer) ?? 0),
  );
  return isMissing ? doc.export({ mode: 'update', from: new VersionVector(from) }) : null;
}

/** Bytes that can be merged into a document and change nothing in it. */
export function updateWithoutChanges(document: Uint8Array): Uint8Array {
  const doc = new LoroDoc();
  try {
    importBytes(doc, [document]);
    return doc.export({ mode: 'update', from: doc.oplogVersion() });
  } finally {
    doc.free();
  }
}

/** The whole of a document at a version. Throws `unknown-version`. */
export function stateAt(doc: LoroDoc, version: string): StoredState {
  return readAt(doc, version, (past) => {
    const stored = new LoroNodes(past);
    return {
      pages: stored
        .roots()
        .map((root) => storedNode(stored, root))
        .filter(({ fields }) => fields['kind'] === pageKind),
      theme: stored.readEntries('theme') as Record<string, JsonValue>,
      settings: stored.readEntries('settings') as Record<string, JsonValue>,
    };
  });
}

/** A document as it was at a version, as bytes that `openDocument` takes. Throws `unknown-version`. */
export function snapshotAt(doc: LoroDoc, version: string): Uint8Array {
  return readAt(doc, version, (past) => past.export({ mode: 'snapshot' }));
}

function readAt<T>(doc: LoroDoc, version: string, read: (past: LoroDoc) => T): T {
  let past: LoroDoc;
  try {
    past = doc.forkAt(version.split(',').map(parseOperationId));
  } catch (cause) {
    throw new DocumentError('unknown-version', undefined, { cause });
  }
  try {
    return read(past);
  } finally {
    past.free();
  }
}

function parseOperationId(text: string): OpId {
  const [, counter, peer] = operationId.exec(text) ?? [];
  if (counter === undefined || peer === undefined) throw new DocumentError('unknown-version');
  return { counter: Number(counter), peer: `${BigInt(peer)}` as OpId['peer'] };
}

function storedNode(stored: LoroNodes, id: NodeId): StoredNode {
  return {
    id,
    fields: stored.fields(id) as Record<string, JsonValue>,
    children: stored.children(id).map((child) => storedNode(stored, child)),
  };
}
