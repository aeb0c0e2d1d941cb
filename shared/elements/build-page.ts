import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { createElementBuilder } from './element-builder.ts';
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
