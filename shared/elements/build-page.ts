import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { createElementBuilder } from './element-builder.ts';
import type { ElementContext } from './element-context.ts';
import type { ElementNode } from './element.ts';

/**
 * The element tree of a page. For a document that is being edited keep a `createElementBuilder`, which
 * builds again only what changed. Throws RangeError for an id that isn't a page of the document.
 */
export function buildPageElements(document: ProjectDocument, page: NodeId): ElementNode {
  const element = createElementBuilder(document).page(page);
  if (!element) throw new RangeError(`no page ${page}`);
  return element;
}

/** The element tree of one node; undefined where the node is unknown or hidden. */
export function buildNodeElements(
  document: ProjectDocument,
  node: NodeId,
  context: ElementContext,
): ElementNode | undefined {
  return createElementBuilder(document).node(node, context);
}
