import type { CssDeclarations } from '#shared/elements/css.ts';
import type { ElementChild, ElementNode, ElementText } from '#shared/elements/element.ts';
import type { Rect } from '../geometry/rect.ts';
import { blankStyle } from './blank-style.ts';
import { createInert, patchAttributes, patchCss } from './element-dom.ts';
import { type LayoutNode, type LayoutText, pageBounds } from './layout-node.ts';
import { orderChildren } from './order-children.ts';

/** What patching needs of the engine. */
export interface PatchContext {
  readonly frame: Document;
  readonly assetUrl: (asset: string) => string;
  readonly resolve: (node: ElementNode) => CssDeclarations;
  /** Every element of the page by key. */
  readonly nodes: Map<string, LayoutNode>;
  /** Collects where something was taken away, in page pixels. */
  readonly damage: Rect[];
  readonly onImage: (node: LayoutNode) => void;
}

/** Makes the frame's elements for a tree that wasn't there. */
export function buildNode(
  node: ElementNode,
  parent: LayoutNode | null,
  context: PatchContext,
): LayoutNode {
  const made: LayoutNode = {
    key: node.key,
    node,
    parent,
    dom: createInert(context.frame, node.tag),
    css: {},
    style: blankStyle,
    children: [],
    texts: [],
    paintOrder: [],
    x: 0,
    y: 0,
    width: Number.NaN,
    height: Number.NaN,
    bounds: { x: 0, y: 0, width: 0, height: 0 },
    weight: 1,
    index: null,
    hidden: false,
    dirty: true,
    dirtyBelow: true,
  };
  context.nodes.set(node.key, made);
  patchAttributes(made.dom, null, node, context.assetUrl);
  applyCss(made, context);
  if (node.tag === 'img') made.dom.addEventListener('load', () => context.onImage(made));
  patchChildren(made, node.children, context);
  return made;
}

/** Brings an element and all below it to `next`. Subtrees that are the same object aren't looked at. */
export function patchNode(at: LayoutNode, next: ElementNode, context: PatchContext): void {
  const previous = at.node;
  if (previous === next) return;
  at.node = next;
  at.dirtyBelow = true;
  if (previous.attributes !== next.attributes || previous.icon !== next.icon) {
    patchAttributes(at.dom, previous, next, context.assetUrl);
    at.dirty = true;
  }
  if (previous.css !== next.css) applyCss(at, context);
  if (previous.children !== next.children) patchChildren(at, next.children, context);
}

/** Declares again what holds for every element, as a change of breakpoint needs. */
export function restyleTree(at: LayoutNode, context: PatchContext): void {
  at.dirtyBelow = true;
  applyCss(at, context);
  for (const child of at.children) restyleTree(child, context);
}

/** Marks the way from an element up to the root as to be measured. */
export function markDirty(node: LayoutNode): void {
  node.dirty = true;
  for (let at: LayoutNode | null = node; at; at = at.parent) at.dirtyBelow = true;
}

/** Forgets an element that left the tree, with all below it. */
export function forgetNode(node: LayoutNode, nodes: Map<string, LayoutNode>): void {
  if (nodes.get(node.key) === node) nodes.delete(node.key);
  for (const child of node.children) forgetNode(child, nodes);
}

function applyCss(at: LayoutNode, context: PatchContext): void {
  const css = context.resolve(at.node);
  if (css === at.css) return;
  patchCss(at.dom.style, at.css, css, context.assetUrl);
  at.css = css;
  at.dirty = true;
}

function patchChildren(at: LayoutNode, next: readonly ElementChild[], context: PatchContext): void {
  // An icon is painted from its own data, and a nested page isn't content.
  if (at.node.tag === 'svg' || at.node.tag === 'iframe' || at.node.tag === 'video') return;
  const oldNodes = new Map(at.children.map((child) => [child.key, child]));
  const oldTexts = new Map(at.texts.map((text) => [text.key, text]));
  const children: LayoutNode[] = [];
  const texts: LayoutText[] = [];
  const order: ChildNode[] = [];
  for (const child of next) {
    if (child.type === 'text') {
      const text = keepText(oldTexts.get(child.key), child, at.key, context.frame);
      oldTexts.delete(child.key);
      texts.push(text);
      order.push(text.dom);
      continue;
    }
    const node = keepNode(oldNodes.get(child.key), child, at, context);
    if (oldNodes.get(child.key) === node) oldNodes.delete(child.key);
    children.push(node);
    order.push(node.dom);
  }
  for (const gone of oldNodes.values()) {
    if (!Number.isNaN(gone.width)) context.damage.push(pageBounds(gone));
    gone.dom.remove();
    gone.parent = null;
    forgetNode(gone, context.nodes);
  }
  for (const gone of oldTexts.values()) gone.dom.remove();
  damageReordered(at.children, children, context);
  if (oldTexts.size > 0 || texts.length !== at.texts.length) at.dirty = true;
  at.children = children;
  at.texts = texts;
  orderChildren<ChildNode>(at.dom, order);
}

/** Children that come at another turn may lie over others now, although nothing moves. */
function damageReordered(
  before: readonly LayoutNode[],
  after: readonly LayoutNode[],
  { damage }: PatchContext,
): void {
  if (before.length === 0) return;
  const kept = new Set(after);
  const known = new Set(before);
  const was = before.filter((child) => kept.has(child));
  const now = after.filter((child) => known.has(child));
  for (const [index, child] of now.entries()) {
    if (child !== was[index] && !Number.isNaN(child.width)) damage.push(pageBounds(child));
  }
}

function keepNode(
  old: LayoutNode | undefined,
  next: ElementNode,
  parent: LayoutNode,
  context: PatchContext,
): LayoutNode {
  if (old?.node.tag !== next.tag) return buildNode(next, parent, context);
  patchNode(old, next, context);
  return old;
}

function keepText(
  old: LayoutText | undefined,
  next: ElementText,
  owner: string,
  frame: Document,
): LayoutText {
  if (!old) {
    const dom = frame.createTextNode(next.text);
    return { key: next.key, owner, node: next, dom, lines: [], stale: true };
  }
  if (old.dom.data !== next.text) {
    old.dom.data = next.text;
    old.stale = true;
  }
  old.node = next;
  return old;
}
