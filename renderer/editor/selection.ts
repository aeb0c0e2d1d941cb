import type { ProjectDocument } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import type { Editor } from './editor.ts';

/** The selected nodes that are alive, in the order in which they were selected. */
export function selectedNodes({ document, session }: Editor): DocumentNode[] {
  return session
    .getState()
    .selection.map((id) => document.node(id))
    .filter((node) => node !== undefined);
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
