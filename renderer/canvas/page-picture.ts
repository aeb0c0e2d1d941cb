import type { LayoutNode } from '#renderer/layout/layout-node.ts';
import { type PageState, pageSource } from './page-surface.ts';

const nothing: ReadonlySet<LayoutNode> = new Set();

/**
 * The top of the page as a picture of this many pixels; null while nothing is laid out.
 * @param shown page pixels of its width that are in it; the width of the root where absent.
 */
export function paintPagePicture(
  state: Pick<PageState, 'layout' | 'resources' | 'assetUrl'>,
  width: number,
  height: number,
  shown?: number,
): HTMLCanvasElement | null {
  const { root, sheet } = state.layout;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!root || !sheet || !context) return null;
  const across = shown ?? root.width;
  const scale = width / across;
  const [x, y] = [-root.x * scale, -root.y * scale];
  const area = { x: root.x, y: root.y, width: across, height: height / scale };
  for (const color of ['#ffffff', sheet.background]) {
    context.fillStyle = color;
    context.fillRect(0, 0, width, height);
  }
  context.setTransform(scale, 0, 0, scale, x, y);
  const source = pageSource(() => ({ ...state, lifted: nothing, hiddenText: null }));
  source.paint(context, scale, x, y, area);
  return canvas;
}
