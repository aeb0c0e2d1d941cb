import type { NodeId } from '#shared/document/node.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import { effectiveStyle } from '#renderer/editor/effective-style.ts';
import type { LayoutNode } from '#renderer/layout/layout-node.ts';

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

/** More than these aren't resized together. */
const maximumResized = 100;

/** Whether a box with handles goes around these: a single element, or several that are placed freely. */
export function canResize(editor: Editor, elements: readonly LayoutNode[]): boolean {
  const [first, more] = elements;
  if (!first || elements.length > maximumResized) return false;
  const parentOf = ({ key }: LayoutNode) => editor.document.node(key)?.parent ?? null;
  if (!more) return parentOf(first) !== null && !isLocked(editor, first.key);
  return elements.every(
    (element) => placesFreely(editor, parentOf(element)) && !isLocked(editor, element.key),
  );
}

/** Whether an element is locked by itself: the pointer goes through it and all that it holds. */
export function lockedItself({ document }: Editor, { node }: LayoutNode): boolean {
  return node.part === '' && document.node(node.source)?.locked === true;
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
