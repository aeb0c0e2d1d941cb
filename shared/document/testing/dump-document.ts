import type { ProjectDocument } from '../document.ts';
import type { DocumentNode, NodeId } from '../node.ts';

/** A whole document as plain data, for comparison. */
export interface DocumentDump {
  readonly pages: readonly NodeId[];
  readonly nodes: Readonly<Record<NodeId, DocumentNode>>;
  readonly theme: ProjectDocument['theme'];
  readonly settings: ProjectDocument['settings'];
}

/** Walks a document from its pages. Throws where parent and children disagree or a node comes twice. */
export function dumpDocument(document: ProjectDocument): DocumentDump {
  const nodes = new Map<NodeId, DocumentNode>();
  const walk = (id: NodeId, parent: NodeId | null): void => {
    const node = document.node(id);
    if (!node) throw new Error(`${id} is a child of ${parent} and not there`);
    if (node.parent !== parent)
      throw new Error(`${id} stands below ${parent} and names ${node.parent}`);
    if (nodes.has(id)) throw new Error(`${id} comes twice`);
    nodes.set(id, node);
    for (const child of node.children) walk(child, id);
  };
  for (const page of document.pages) walk(page, null);
  return {
    pages: document.pages,
    nodes: Object.fromEntries(nodes),
    theme: document.theme,
    settings: document.settings,
  };
}

/** Every living node in the order of the document. */
export function livingNodes(document: ProjectDocument): NodeId[] {
  const below = (id: NodeId): NodeId[] => [
    id,
    ...(document.node(id)?.children ?? []).flatMap(below),
  ];
  return document.pages.flatMap(below);
}
