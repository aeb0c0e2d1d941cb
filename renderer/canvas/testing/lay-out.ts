import type { NodeId } from '#shared/document/node.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import { effectiveStyle } from '#renderer/editor/effective-style.ts';
import { blankStyle } from '#renderer/layout/blank-style.ts';
import type { LayoutNode } from '#renderer/layout/layout-node.ts';

const pageWidth = 1000;

/**
 * The page of an editor without a screen, laid out now: containers are columns, texts 40 high and empty boxes
 * 200; in free frames things lie where they are placed, 100 wide, in 300 of height.
 */
export function layOut({ document, session }: Editor): {
  readonly root: LayoutNode | null;
  readonly nodes: ReadonlyMap<NodeId, LayoutNode>;
} {
  const nodes = new Map<NodeId, LayoutNode>();

  function lay(id: NodeId, x: number, y: number, width: number): LayoutNode {
    const found = document.node(id);
    const isFree = found !== undefined && effectiveStyle(found, 'base').layout === 'free';
    const below: LayoutNode[] = [];
    let height = 0;
    for (const child of found?.children ?? []) {
      const place = document.node(child)?.style.base;
      const made = isFree
        ? lay(child, place?.x ?? 0, place?.y ?? 0, 100)
        : lay(child, 0, height, width);
      below.push(made);
      if (!isFree) height += made.height;
    }
    if (height === 0) height = isFree ? 300 : found?.kind === 'text' ? 40 : 200;
    const made: LayoutNode = {
      key: id,
      node: {
        type: 'element',
        key: id,
        source: id,
        part: '',
        tag: 'div',
        attributes: {},
        css: { base: {}, tablet: {}, mobile: {} },
        children: [],
      },
      parent: null,
      dom: {} as HTMLElement,
      css: {},
      style: blankStyle,
      children: below,
      texts: [],
      paintOrder: below,
      x,
      y,
      width,
      height,
      bounds: { x: 0, y: 0, width, height },
      weight: 1,
      index: null,
      hidden: false,
      dirty: false,
      dirtyBelow: false,
    };
    for (const child of below) child.parent = made;
    nodes.set(id, made);
    return made;
  }

  const { page } = session.getState();
  return { root: document.node(page) ? lay(page, 0, 0, pageWidth) : null, nodes };
}
