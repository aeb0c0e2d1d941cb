import { type DocumentNode, type NodeId, pageKind } from '#shared/document/node.ts';
import type { Editor } from './editor.ts';
import { selectedNodes } from './selection.ts';

/** Selects the next or previous sibling, and at the end begins anew; the first of the page where nothing is selected. */
export function selectSibling(editor: Editor, step: -1 | 1): void {
  const { document, session } = editor;
  const node = selectedNodes(editor).at(-1);
  const parent = document.node(node?.parent ?? session.getState().page);
  const siblings = parent ? shownChildren(editor, parent) : [];
  if (siblings.length === 0) return;
  const at = node ? siblings.indexOf(node.id) : step > 0 ? -1 : 0;
  select(editor, siblings[(at + step + siblings.length) % siblings.length]);
}

/** Selects the first child of the selected node, or of the page; false where there is none. */
export function selectChild(editor: Editor): boolean {
  const { document, session } = editor;
  const node = selectedNodes(editor).at(-1) ?? document.node(session.getState().page);
  const [child] = node ? shownChildren(editor, node) : [];
  if (child === undefined) return false;
  select(editor, child);
  return true;
}

/** Selects what the selected nodes stand in; nothing where that is the page. */
export function selectParent({ document, session }: Editor): void {
  const parents = session.getState().selection.flatMap((id) => {
    const parent = document.node(document.node(id)?.parent ?? '');
    return parent && parent.kind !== pageKind ? [parent.id] : [];
  });
  session.setState({ selection: [...new Set(parents)] });
}

function shownChildren({ document }: Editor, parent: DocumentNode): NodeId[] {
  return parent.children.filter((id) => document.node(id)?.hidden !== true);
}

function select({ session, canvas }: Editor, node: NodeId | undefined): void {
  if (node === undefined) return;
  session.setState({ selection: [node] });
  canvas.current?.reveal(node);
}
