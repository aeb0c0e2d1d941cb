import { moveNodes } from '#shared/document/commands/move-nodes.ts';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import { topMostInOrder } from '#shared/document/commands/targets.ts';
import type { DocumentTransaction } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import type { Point } from '../geometry/rect.ts';
import { effectiveStyle } from './effective-style.ts';
import type { Editor } from './editor.ts';
import { type KeptSize, keepSize, sizeFromFlow, sizeInFree } from './keep-size.ts';

interface Target {
  readonly parent: NodeId;
  readonly index?: number;
}

/**
 * Moves nodes into a container. What comes into another free frame is seen where it was and as large as it
 * was; in a stack or grid, the container decides both.
 */
export function moveInView(
  editor: Editor,
  transaction: DocumentTransaction,
  input: readonly NodeId[],
  target: Target,
): void {
  const { document, session, canvas } = editor;
  const { breakpoint } = session.getState();
  const nodes = topMostInOrder(document, input);
  const parent = document.node(target.parent);
  const isFree = parent !== undefined && effectiveStyle(parent, breakpoint).layout === 'free';
  const corner = isFree ? innerCorner(editor, parent) : undefined;
  const seen = nodes.flatMap((id) => {
    const node = document.node(id);
    const box = canvas.current?.boxOf(id);
    if (!node || !box || !corner || node.parent === target.parent) return [];
    return [{ node, box, size: keptInto(editor, node, box) }];
  });
  moveNodes(transaction, { nodes, target });
  for (const { node, box, size } of seen) {
    const style = {
      x: Math.round(box.x - (corner?.x ?? 0)),
      y: Math.round(box.y - (corner?.y ?? 0)),
    };
    setStyle(transaction, { nodes: [node.id], breakpoint, style });
    keepSize(transaction, node, node.id, breakpoint, size);
  }
}

/** What an element has to keep of its size when it comes into another free frame. */
export function keptInto(
  { document, session, canvas }: Editor,
  node: DocumentNode,
  box: { readonly width: number; readonly height: number },
): KeptSize {
  const { breakpoint } = session.getState();
  const style = effectiveStyle(node, breakpoint);
  const parent = document.node(node.parent ?? '');
  const from = parent && effectiveStyle(parent, breakpoint);
  if (from === undefined || from.layout === 'free') {
    return sizeInFree(style, box, { x: true, y: true });
  }
  const { width, height } = box;
  const isFitted = canvas.current?.isFitted(node.id) ?? false;
  return sizeFromFlow(style, from, { width, height, isFitted });
}

/** Where the children of a free frame count from, in page pixels: inside of its border. */
export function innerCorner(
  { canvas, session }: Pick<Editor, 'canvas' | 'session'>,
  frame: DocumentNode,
): Point | undefined {
  const box = canvas.current?.boxOf(frame.id);
  const border = effectiveStyle(frame, session.getState().breakpoint).borderWidth ?? 0;
  return box && { x: box.x + border, y: box.y + border };
}
