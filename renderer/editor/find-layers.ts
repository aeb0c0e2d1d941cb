import type { ProjectDocument } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import type { Locale } from '#shared/document/value.ts';
import { layerLabel } from './layer-label.ts';
import { nodeLabel } from './node-label.ts';
import { plainText } from '../i18n/plain-text.ts';

export interface FoundLayer {
  readonly page: NodeId;
  readonly node: DocumentNode;
  readonly label: string;
}

/** The first elements of all pages whose name has these words in it, in the order of the document. */
export function findLayers(
  document: ProjectDocument,
  words: string,
  locale: Locale,
  limit: number,
): FoundLayer[] {
  const wanted = plainText(words.trim());
  const found: FoundLayer[] = [];
  if (wanted === '') return found;
  for (const page of document.pages) {
    const waiting = (document.node(page)?.children ?? []).toReversed();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const node = document.node(id);
      if (node === undefined) continue;
      waiting.push(...node.children.toReversed());
      // Found by its own words: what a container is called is that of something in it.
      if (plainText(nodeLabel(node, locale)).includes(wanted)) {
        found.push({ page, node, label: layerLabel(document, node, locale) });
      }
      if (found.length === limit) return found;
    }
  }
  return found;
}
