import type { NodeId } from '#shared/document/node.ts';
import type { Editor } from './editor.ts';

/** Selects a node on its page and brings it into view; for a page, shows the page with nothing selected. */
export function showNode({ session, canvas }: Editor, page: NodeId, node: NodeId): void {
  session.setState({ page, selection: node === page ? [] : [node], editing: null });
  if (node === page) return;
  // The canvas lays a page out in the frame after it was chosen.
  requestAnimationFrame(() => requestAnimationFrame(() => canvas.current?.reveal(node)));
}
