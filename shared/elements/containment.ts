import type { ProjectDocument } from '#shared/document/document.ts';
import { type DocumentNode, type NodeId, pageKind } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { kindOf } from './catalog/index.ts';

/**
 * Whether a node may take nodes of these kinds. A kind that takes but some kinds takes no others at any
 * depth: in a frame in a link, a button is still in the link.
 */
export function acceptsKinds(
  document: Pick<ProjectDocument, 'node'>,
  parent: DocumentNode,
  kinds: readonly string[],
): boolean {
  if (kinds.includes(pageKind)) return false;
  if (childrenOf(parent) === 'none') return false;
  for (let at: DocumentNode | undefined = parent; at; at = document.node(at.parent ?? '')) {
    const allowed = childrenOf(at);
    if (typeof allowed === 'object' && !kinds.every((kind) => allowed.includes(kind))) return false;
  }
  return true;
}

/** The kinds of these nodes and of all that stands in them. */
export function kindsWithin(
  document: Pick<ProjectDocument, 'node'>,
  ids: readonly NodeId[],
): readonly string[] {
  const kinds = new Set<string>();
  const visit = (id: NodeId): void => {
    const node = document.node(id);
    if (!node) return;
    kinds.add(node.kind);
    node.children.forEach(visit);
  };
  ids.forEach(visit);
  return [...kinds];
}

/** The kinds of what isn't in a document yet. */
export function kindsOfSeeds(
  seeds: readonly Pick<NodeSeed, 'kind' | 'children'>[],
): readonly string[] {
  return [
    ...new Set(seeds.flatMap(({ kind, children = [] }) => [kind, ...kindsOfSeeds(children)])),
  ];
}

function childrenOf({ kind }: DocumentNode): 'none' | 'any' | readonly string[] {
  return kind === pageKind ? 'any' : (kindOf(kind)?.children ?? 'none');
}
