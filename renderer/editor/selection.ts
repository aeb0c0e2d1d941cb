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
