import type { DocumentTransaction } from '../document.ts';
import type { NodeId, NodePosition } from '../node.ts';
import type { NodeSeed } from '../seed.ts';
import type { StoredFields } from '../stored-field.ts';
import type { JsonValue } from '../value.ts';

/** Makes the nodes of a seed; returns the topmost. */
export function writeSeed(
  transaction: DocumentTransaction,
  seed: NodeSeed,
  position: NodePosition,
): NodeId {
  const id = transaction.createNode(
    { kind: seed.kind, fields: fieldsOfSeed(seed), ...(seed.name ? { name: seed.name } : {}) },
    position,
  );
  for (const [index, child] of (seed.children ?? []).entries())
    writeSeed(transaction, child, { parent: id, index });
  return id;
}

function fieldsOfSeed(seed: NodeSeed): StoredFields {
  const entries: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(seed.props ?? {}))
    entries.push([`props.${name}`, value]);
  for (const [breakpoint, style] of Object.entries(seed.style ?? {})) {
    for (const [property, value] of Object.entries(style ?? {})) {
      if (value !== undefined) entries.push([`style.${breakpoint}.${property}`, value]);
    }
  }
  if (seed.locked) entries.push(['locked', true]);
  if (seed.hidden) entries.push(['hidden', true]);
  return Object.fromEntries(entries);
}
