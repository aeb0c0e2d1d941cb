import { type Rect, translate, unionOf } from '#renderer/geometry/rect.ts';
import { imageAddress } from '#renderer/layout/element-dom.ts';
import type { LayoutEngine } from '#renderer/layout/layout-engine.ts';
import { type LayoutNode, pageBounds, pagePosition } from '#renderer/layout/layout-node.ts';
import { countIn } from '#renderer/layout/spatial-index.ts';
import type { PaintContext, PaintResources } from './paint/paint-context.ts';
import { paintNode } from './paint/paint-node.ts';
import type { SurfaceSource } from './tile-painter.ts';

/** What the content shows just now besides the layout. */
export interface PageState {
  readonly layout: LayoutEngine;
  readonly resources: PaintResources;
  readonly assetUrl: (asset: string) => string;
  /** Elements that are being dragged, outermost only. */
  readonly lifted: ReadonlySet<LayoutNode>;
  /** What is lifted shows at its place, too: copies of it are dragged. */
  readonly copying?: boolean;
  readonly hiddenText: string | null;
}

const none: ReadonlySet<LayoutNode> = new Set();
/** With more of the page lifted than this, the page itself is what moves. */
const nearlyAll = 0.8;

/** Whether so much is lifted that it moves as the page's own tiles. */
export function liftsPage({ layout, lifted, copying }: PageState): boolean {
  if (copying) return false;
  let weight = 0;
  for (const node of lifted) weight += node.weight;
  return !!layout.root && weight > layout.root.weight * nearlyAll;
}

/** The whole page but for what is lifted. */
export function pageSource(state: () => PageState): SurfaceSource {
  return {
    bounds() {
      const { root } = state().layout;
      return root ? translate(root.bounds, root.x, root.y) : undefined;
    },
    count(area, limit) {
      const { root } = state().layout;
      return root ? countIn(root, translate(area, -root.x, -root.y), limit) : 0;
    },
    paint(context, scale, offsetX, offsetY, area) {
      const { layout, lifted, copying } = state();
      const left = copying ? none : lifted;
      const paint = paintContext(state(), context, scale, offsetX, offsetY, left);
      if (layout.root) paintNode(paint, layout.root, 0, 0, area);
    },
  };
}

/** Only what is lifted, at the place where it was picked up; the whole page where that is nearly all of it. */
export function liftedSource(state: () => PageState): SurfaceSource {
  const all = pageSource(() => ({ ...state(), lifted: none }));
  const some = liftedOnly(state);
  const source = () => (liftsPage(state()) ? all : some);
  return {
    bounds: () => source().bounds(),
    count: (area, limit) => source().count(area, limit),
    paint: (...pass) => source().paint(...pass),
  };
}

function liftedOnly(state: () => PageState): SurfaceSource {
  return {
    bounds: () => unionOf([...state().lifted].map(pageBounds)),
    count(area, limit) {
      let count = 0;
      for (const node of state().lifted) {
        const { x, y } = pagePosition(node);
        count += countIn(node, translate(area, -x, -y), limit - count);
        if (count >= limit) break;
      }
      return count;
    },
    paint(context, scale, offsetX, offsetY, area) {
      const paint = paintContext(state(), context, scale, offsetX, offsetY, none);
      for (const node of state().lifted) {
        const at = pagePosition(node);
        if (!shows(node, at.x, at.y, area)) continue;
        paintNode(paint, node, at.x - node.x, at.y - node.y, area);
      }
    },
  };
}

function shows({ bounds }: LayoutNode, x: number, y: number, area: Rect): boolean {
  return (
    x + bounds.x < area.x + area.width &&
    x + bounds.x + bounds.width > area.x &&
    y + bounds.y < area.y + area.height &&
    y + bounds.y + bounds.height > area.y
  );
}

function paintContext(
  state: PageState,
  context: CanvasRenderingContext2D,
  scale: number,
  offsetX: number,
  offsetY: number,
  lifted: ReadonlySet<LayoutNode>,
): PaintContext {
  return {
    context,
    scale,
    offsetX,
    offsetY,
    lifted,
    resources: state.resources,
    hiddenText: state.hiddenText,
    addressOf: (node) => imageAddress(node.node.attributes['src'], state.assetUrl),
  };
}
