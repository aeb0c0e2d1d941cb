import type { ProjectDocument } from '#shared/document/document.ts';
import { type DocumentNode, type NodeId, pageKind } from '#shared/document/node.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { Editor } from './editor.ts';

/** The selected nodes that are alive, in the order in which they were selected. */
export function selectedNodes({ document, session }: Editor): DocumentNode[] {
  return session
    .getState()
    .selection.map((id) => document.node(id))
    .filter((node) => node !== undefined);
}

/** Whether a node of one kind may hold a node of another. */
export function acceptsChild(parent: DocumentNode, kind: string): boolean {
  if (kind === pageKind) return false;
  if (parent.kind === pageKind) return true;
  const children = kindOf(parent.kind)?.children ?? 'none';
  return children === 'any' || (children !== 'none' && children.includes(kind));
}

/** Where something new goes: into the selected container, else behind the selected node, else to the end of the page. */
export function insertionTarget(
  { document, session }: Editor,
  kind: string,
): { parent: NodeId; index?: number } {
  const { selection, page } = session.getState();
  let behind: NodeId | null = null;
  for (let at = selection.at(-1) ?? null; at !== null;) {
    const node: DocumentNode | undefined = document.node(at);
    if (node === undefined) break;
    if (acceptsChild(node, kind) && !isLocked(document, node.id)) {
      return behind === null
        ? { parent: node.id }
        : { parent: node.id, index: node.children.indexOf(behind) + 1 };
    }
    behind = node.id;
    at = node.parent;
  }
  return { parent: page };
}

/** Whether a node or anything that it stands in is locked. */
export function isLocked(document: Pick<ProjectDocument, 'node'>, id: NodeId): boolean {
  for (
    let at = document.node(id);
    at !== undefined;
    at = at.parent === null ? undefined : document.node(at.parent)
  ) {
    if (at.locked) return true;
  }
  return false;
}
