import type { Rect } from '../geometry/rect.ts';
import type { LayoutNode } from './layout-node.ts';

/** Elements that show nothing but their box and what is in them. */
const plainTags = new Set([
  'div',
  'main',
  'section',
  'header',
  'footer',
  'nav',
  'article',
  'aside',
  'form',
  'ul',
  'ol',
]);

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * What looks different of a box itself that got another size and nothing else: the strips by which it
 * grew or shrank, relative to its corner. Undefined where all of it may look different. What is inside
 * tells for itself.
 */
export function growthDamage(node: LayoutNode, next: Size): readonly Rect[] | undefined {
  const { style } = node;
  const plain =
    plainTags.has(node.node.tag) &&
    node.texts.length === 0 &&
    !style.image &&
    !style.borders &&
    !style.radii &&
    style.shadows.length === 0;
  if (!plain) return undefined;
  if (!style.background && !style.clips) return [];
  const width = Math.max(node.width, next.width);
  const height = Math.max(node.height, next.height);
  const strips: Rect[] = [];
  if (node.width !== next.width) {
    const x = Math.min(node.width, next.width);
    strips.push({ x, y: 0, width: width - x, height });
  }
  if (node.height !== next.height) {
    const y = Math.min(node.height, next.height);
    strips.push({ x: 0, y, width, height: height - y });
  }
  return strips;
}
