import type { NodeId } from '#shared/document/node.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import { effectiveStyle } from '#renderer/editor/effective-style.ts';

/** Whether a node or anything that it stands in is locked. */
export function isLocked({ document }: Editor, id: NodeId): boolean {
  for (let at = document.node(id); at;) {
    if (at.locked) return true;
    at = at.parent === null ? undefined : document.node(at.parent);
  }
  return false;
}

/** Whether a node places its children freely at the breakpoint that is shown. */
export function placesFreely({ document, session }: Editor, id: NodeId | null): boolean {
  const node = id === null ? undefined : document.node(id);
  return !!node && effectiveStyle(node, session.getState().breakpoint).layout === 'free';
}

/** Whether `ancestor` is above a node, or is it. */
export function isWithin(
  { document }: Editor,
  id: NodeId,
  ancestors: ReadonlySet<NodeId>,
): boolean {
  for (let at: NodeId | null = id; at !== null;) {
    if (ancestors.has(at)) return true;
    at = document.node(at)?.parent ?? null;
  }
  return false;
}
