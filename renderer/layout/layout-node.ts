import type Flatbush from 'flatbush';
import type { ElementNode, ElementText } from '#shared/elements/element.ts';
import type { CssDeclarations } from '#shared/elements/css.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { PaintStyle } from './paint-style.ts';

/** One line of a text as Chromium broke it. Places are relative to the border box of the text's element. */
export interface TextLine {
  /** As it is painted: white space collapsed, case transformed. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  /** Ends because the paragraph does, so that it isn't justified. */
  readonly last: boolean;
}

export interface LayoutText {
  readonly key: string;
  /** Key of the element that it stands in. */
  readonly owner: string;
  node: ElementText;
  readonly dom: Text;
  lines: readonly TextLine[];
  /** The text itself changed since the last measurement. */
  stale: boolean;
}

/** One element in the frame with what was read back of it. Only the layout engine writes to it. */
export interface LayoutNode {
  readonly key: string;
  node: ElementNode;
  parent: LayoutNode | null;
  readonly dom: HTMLElement | SVGElement;
  css: CssDeclarations;
  style: PaintStyle;
  children: LayoutNode[];
  texts: LayoutText[];
  /** In the order of painting; the same array as `children` where nothing is positioned. */
  paintOrder: readonly LayoutNode[];
  /** Border box, relative to the parent's border box. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** What the whole subtree paints, relative to the own border box. */
  bounds: Rect;
  /** What painting the subtree costs, in plain boxes. */
  weight: number;
  /** Over the bounds of `paintOrder`; made when first asked for. */
  index: Flatbush | null;
  /** Nothing of the subtree is shown. */
  hidden: boolean;
  /** Was made or changed itself since the last measurement. */
  dirty: boolean;
  /** Something below was. */
  dirtyBelow: boolean;
}

/** Top left corner of the border box on the page. Costs the depth of the tree. */
export function pagePosition(node: LayoutNode): Point {
  let x = 0;
  let y = 0;
  for (let at: LayoutNode | null = node; at; at = at.parent) {
    x += at.x;
    y += at.y;
  }
  return { x, y };
}

/** Border box on the page. */
export function pageBox(node: LayoutNode): Rect {
  const { x, y } = pagePosition(node);
  return { x, y, width: node.width, height: node.height };
}

/** All that the subtree paints, on the page. */
export function pageBounds(node: LayoutNode): Rect {
  const { x, y } = pagePosition(node);
  const { bounds } = node;
  return { x: x + bounds.x, y: y + bounds.y, width: bounds.width, height: bounds.height };
}

/** What a blurred shadow and a scaled image cost to paint, in plain boxes. */
const shadowWeight = 8;
const imageWeight = 40;

/** What painting an element without its children costs, in plain boxes. */
export function ownWeight({ node, style, texts }: LayoutNode): number {
  const isImage = node.tag === 'img' || style.image?.type === 'image';
  return 1 + texts.length + style.shadows.length * shadowWeight + (isImage ? imageWeight : 0);
}
