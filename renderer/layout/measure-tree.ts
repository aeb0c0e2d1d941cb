import type { CssDeclarations } from '#shared/elements/css.ts';
import { type Rect, unionOf } from '../geometry/rect.ts';
import { type LayoutNode, ownWeight } from './layout-node.ts';
import { growthDamage } from './growth-damage.ts';
import type { TextStyle } from './paint-style.ts';
import type { StyleCache } from './style-cache.ts';
import { type AscentOf, measureLines } from './text-lines.ts';

export interface MeasureContext {
  readonly styles: StyleCache;
  /** What an element declares in the frame now: its own, or what is previewed over them. */
  readonly declarationsOf: (node: LayoutNode) => CssDeclarations;
  readonly range: Range;
  readonly ascentOf: AscentOf;
  /** Collects the old and new bounds of whatever looks different, in page pixels. */
  readonly damage: Rect[];
  /** Read every element again, as after a change of theme or the arrival of a font. */
  readonly everything: boolean;
}

interface Place {
  /** Corner of the parent's border box in the frame, now and when it was last measured. */
  readonly left: number;
  readonly top: number;
  readonly oldLeft: number;
  readonly oldTop: number;
  readonly text: TextStyle | null;
  readonly inheritedChanged: boolean;
  /** A box around all that is below is already in the damage. */
  readonly covered: boolean;
  /** In closed details, of which nothing but the summary shows, although the rest has boxes. */
  readonly closed: boolean;
}

const root: Place = {
  left: 0,
  top: 0,
  oldLeft: 0,
  oldTop: 0,
  text: null,
  inheritedChanged: false,
  covered: false,
  closed: false,
};

/**
 * Reads boxes back where they may have changed: elements on a dirty path and their siblings. A subtree
 * without a change whose root kept its size kept its inner places too, so only its own corner moves.
 */
export function measureTree(node: LayoutNode, context: MeasureContext): void {
  measureNode(node, root, context);
}

function measureNode(node: LayoutNode, place: Place, context: MeasureContext): void {
  const rect = node.dom.getBoundingClientRect();
  const isNew = Number.isNaN(node.width);
  const resized = rect.width !== node.width || rect.height !== node.height;
  const oldLeft = place.oldLeft + node.x;
  const oldTop = place.oldTop + node.y;
  const moved = oldLeft !== rect.left || oldTop !== rect.top;
  const changed = isNew || moved || node.dirty || place.inheritedChanged;
  const grown = resized && !changed ? growthDamage(node, rect) : undefined;
  const touched = changed || (resized && !grown);
  if (touched && !isNew && !place.covered) {
    context.damage.push(moveRect(node.bounds, oldLeft, oldTop));
  }
  if (grown && !place.covered) {
    for (const strip of grown) context.damage.push(moveRect(strip, rect.left, rect.top));
  }
  node.x = rect.left - place.left;
  node.y = rect.top - place.top;
  node.width = rect.width;
  node.height = rect.height;
  if (
    isNew ||
    resized ||
    node.dirty ||
    node.dirtyBelow ||
    place.inheritedChanged ||
    context.everything
  ) {
    const inside: Place = {
      left: rect.left,
      top: rect.top,
      oldLeft,
      oldTop,
      text: null,
      inheritedChanged: false,
      covered: place.covered || touched,
      closed: node.node.tag === 'details' && !('open' in node.node.attributes),
    };
    measureInside(node, inside, place, context);
  }
  if (touched && !place.covered) context.damage.push(moveRect(node.bounds, rect.left, rect.top));
  node.dirty = false;
  node.dirtyBelow = false;
}

function measureInside(
  node: LayoutNode,
  inside: Place,
  outside: Place,
  context: MeasureContext,
): void {
  const before = node.style;
  if (node.dirty || outside.inheritedChanged || context.everything) {
    node.style = context.styles.styleOf(
      node.node,
      context.declarationsOf(node),
      outside.text,
      node.dom,
    );
  }
  const textChanged = before.text !== node.style.text;
  const shut = outside.closed && node.node.tag !== 'summary';
  node.hidden = node.style.display === 'none' || shut;
  if (node.hidden) {
    node.bounds = { x: 0, y: 0, width: 0, height: 0 };
    node.weight = 0;
    return;
  }
  const place = { ...inside, text: node.style.text, inheritedChanged: textChanged };
  for (const child of node.children) {
    // Opening it changes nothing that a child itself would tell.
    if (node.node.tag === 'details') child.dirty = true;
    measureNode(child, place, context);
  }
  for (const text of node.texts) {
    text.lines = measureLines(
      text.dom,
      context.range,
      { x: inside.left, y: inside.top },
      node.style.text,
      context.ascentOf,
    );
    if (text.stale && !inside.covered) {
      context.damage.push({
        x: inside.left,
        y: inside.top,
        width: node.width,
        height: node.height,
      });
    }
    text.stale = false;
  }
  node.paintOrder = paintOrderOf(node.children);
  node.index = null;
  node.bounds = boundsOf(node);
  node.weight = ownWeight(node);
  for (const child of node.children) node.weight += child.weight;
}

/** Positioned children come after those in flow, by z-index; otherwise the order of the tree holds. */
function paintOrderOf(children: readonly LayoutNode[]): readonly LayoutNode[] {
  const first = children[0]?.style.paintLevel;
  if (children.every((child) => child.style.paintLevel === first)) return children;
  return [...children].sort((a, b) => a.style.paintLevel - b.style.paintLevel);
}

function boundsOf(node: LayoutNode): Rect {
  const { style, width, height } = node;
  const rects: Rect[] = [{ x: 0, y: 0, width, height }];
  for (const shadow of style.shadows) {
    const reach = shadow.blur + shadow.spread;
    rects.push({
      x: shadow.x - reach,
      y: shadow.y - reach,
      width: width + 2 * reach,
      height: height + 2 * reach,
    });
  }
  if (!style.clips) {
    for (const text of node.texts) rects.push(...text.lines);
    for (const child of node.children) {
      if (!child.hidden) rects.push(moveRect(child.bounds, child.x, child.y));
    }
  }
  return unionOf(rects) ?? { x: 0, y: 0, width, height };
}

function moveRect(rect: Rect, dx: number, dy: number): Rect {
  return { x: rect.x + dx, y: rect.y + dy, width: rect.width, height: rect.height };
}
