import type { NodeId } from '#shared/document/node.ts';
import type { ProjectDocument } from '#shared/document/document.ts';
import type { Editor } from './editor.ts';

/** The page that a living node stands on, itself for a page; null for one that isn't there. */
export function pageOf(document: Pick<ProjectDocument, 'node'>, id: NodeId): NodeId | null {
  let node = document.node(id);
  while (node?.parent) node = document.node(node.parent);
  return node?.id ?? null;
}

/** Selects a node on its page and brings it into view; for a page, shows the page with nothing selected. */
export function showNode({ session, canvas }: Editor, page: NodeId, node: NodeId): void {
  session.setState({ page, selection: node === page ? [] : [node], editing: null });
  if (node === page || canvas.current === null) return;
  // The canvas lays a page out in the frame after it was chosen.
  requestAnimationFrame(() => requestAnimationFrame(() => canvas.current?.reveal(node)));
}
