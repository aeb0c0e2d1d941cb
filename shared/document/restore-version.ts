import type { DocumentStore, DocumentTransaction, StoredNode } from './document.ts';
import { DocumentError } from './errors.ts';
import type { NodeId } from './node.ts';
import type { JsonValue } from './value.ts';

/**
 * Brings the state of a version back as one gesture that can be undone: nothing of the history is
 * lost. Throws DocumentError `unknown-version`.
 */
export function restoreVersion(store: DocumentStore, version: string): void {
  const past = store.at(version);
  if (past.pages.length === 0)
    throw new DocumentError('unknown-version', 'the version has no page');
  store.transact('restore', (transaction) => {
    const wanted = new Set<NodeId>();
    // Top down, so that each parent stands in its final place and no move can make a cycle.
    placeAll(transaction, null, past.pages, wanted);
    removeOthers(transaction, transaction.pages, wanted);
    for (const map of ['theme', 'settings'] as const) {
      forEachDifference(transaction.storedEntries(map), past[map], (key, value) =>
        transaction.restoreEntry(map, key, value),
      );
    }
  });
}

function placeAll(
  transaction: DocumentTransaction,
  parent: NodeId | null,
  nodes: readonly StoredNode[],
  wanted: Set<NodeId>,
): void {
  let index = 0;
  for (const { id, fields, children } of nodes) {
    const siblings = parent === null ? transaction.pages : transaction.node(parent)?.children;
    if (!transaction.node(id)) {
      if (!transaction.reviveNode(id, { parent, index })) continue;
    } else if (siblings?.[index] !== id) {
      transaction.moveNode(id, { parent, index });
    }
    index += 1;
    wanted.add(id);
    forEachDifference(transaction.storedFields(id), fields, (key, value) =>
      transaction.restoreField(id, key, value),
    );
    placeAll(transaction, id, children, wanted);
  }
}

function removeOthers(
  transaction: DocumentTransaction,
  ids: readonly NodeId[],
  wanted: ReadonlySet<NodeId>,
): void {
  for (const id of ids) {
    if (wanted.has(id)) removeOthers(transaction, transaction.node(id)?.children ?? [], wanted);
    else transaction.removeNode(id);
  }
}

function forEachDifference(
  now: Readonly<Record<string, JsonValue>>,
  then: Readonly<Record<string, JsonValue>>,
  restore: (key: string, value: JsonValue | undefined) => void,
): void {
  const past = new Map(Object.entries(then));
  for (const key of new Set([...Object.keys(now), ...past.keys()])) restore(key, past.get(key));
}
