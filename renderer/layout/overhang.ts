import type { LayoutNode } from './layout-node.ts';

/** What makes a page wider than the screen. */
export interface Overhang {
  /** The outermost element that juts out of the page to the right. */
  readonly node: LayoutNode;
  /** How far what is in it reaches, in whole page pixels. */
  readonly pixels: number;
}

/** Less than this is rounding. */
const tolerance = 0.5;

/** Looks for what juts out the furthest beyond `width` page pixels; undefined where nothing does. */
export function findOverhang(root: LayoutNode, width: number): Overhang | undefined {
  const pixels = Math.ceil(reachOf(root) - width - tolerance);
  if (pixels <= 0) return undefined;
  let node = root;
  let left = root.x;
  while (ownReach(node) + left <= width + tolerance) {
    const furthest = furthestChild(node);
    if (!furthest) break;
    node = furthest;
    left += node.x;
  }
  return { node, pixels };
}

/** Right edge of all that an element shows, from its own left edge; what is cut off doesn't count. */
function innerReach(node: LayoutNode): number {
  if (node.style.clips) return node.width;
  return Math.max(ownReach(node), ...node.children.map(reachOf));
}

/** The same from the parent's left edge. */
function reachOf(node: LayoutNode): number {
  return node.hidden ? 0 : node.x + innerReach(node);
}

function ownReach({ width, texts, style }: LayoutNode): number {
  if (style.clips) return width;
  const lines = texts.flatMap((text) => text.lines);
  return Math.max(width, ...lines.map((line) => line.x + line.width));
}

function furthestChild({ children }: LayoutNode): LayoutNode | undefined {
  const [furthest] = children
    .filter(({ hidden }) => !hidden)
    .toSorted((one, other) => reachOf(other) - reachOf(one));
  return furthest;
}
