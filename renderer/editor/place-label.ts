import type { ProjectDocument } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import type { Locale } from '#shared/document/value.ts';
import { layerLabel, shortened } from './layer-label.ts';
import { nodeLabel } from './node-label.ts';

/** Where something would go, told by what is there already. */
export interface PlaceRelation {
  readonly relation: 'after' | 'before' | 'inside';
  readonly node: NodeId;
}

/** What a box is called that something goes beside: its name, else its first heading, else as in the layers tree. */
export function placeLabel(
  document: Pick<ProjectDocument, 'node'>,
  node: DocumentNode,
  locale: Locale,
): string {
  const heading = node.name === '' ? firstHeading(document, node) : undefined;
  return heading
    ? shortened(nodeLabel(heading, locale))
    : shortened(layerLabel(document, node, locale));
}

function firstHeading(
  document: Pick<ProjectDocument, 'node'>,
  node: DocumentNode,
): DocumentNode | undefined {
  if (node.kind === 'heading') return node;
  for (const id of node.children) {
    const child = document.node(id);
    const found = child && firstHeading(document, child);
    if (found) return found;
  }
  return undefined;
}
