import Konva from 'konva/lib/Core.js';
import type { Rect } from '#renderer/geometry/rect.ts';
import type { LayoutNode } from '#renderer/layout/layout-node.ts';
import type { View } from '#renderer/geometry/viewport.ts';
import type { OtherArtboard } from './other-artboards.ts';
import { paintArtboard } from './paint/paint-artboard.ts';
import { onPixelRatio, pixelRatio } from './pixel-ratio.ts';
import { type PageState, liftedSource, liftsPage, pageSource } from './page-surface.ts';
import { type TileStore, createTileStore } from './tile-store.ts';
import { createTileSurface } from './tile-surface.ts';

/** What the stage shows, asked anew with each frame. */
export interface StageState extends PageState {
  readonly view: View;
  readonly zooming: boolean;
  readonly moving: boolean;
  /** How far the lifted elements have been dragged, in page pixels. */
  readonly liftX: number;
  readonly liftY: number;
  readonly pageName: string;
  /** The page at other breakpoints, beside the one that is edited. */
  readonly others: readonly OtherArtboard[];
  /** Paints the selection and all that lies over the page, in screen pixels. */
  readonly paintOverlay: (context: CanvasRenderingContext2D) => void;
}

/** The Konva stage: content, lifted elements and overlay, each one shape on a layer of its own. */
export interface CanvasStage {
  readonly size: { readonly width: number; readonly height: number };
  resize(width: number, height: number): void;
  /** Paints everything in the next frame. */
  refresh(): void;
  /** Paints only the overlay in the next frame. */
  refreshOverlay(): void;
  /** Paints the dragged elements in the next frame. */
  refreshLifted(): void;
  /** What lies in these areas of the page looks different now. */
  invalidate(areas: readonly Rect[]): void;
  /** Begins or ends a lift: another set of elements is painted apart. */
  liftChanged(areas: readonly Rect[]): void;
  dispose(): void;
}

export function createCanvasStage(container: HTMLDivElement, state: () => StageState): CanvasStage {
  let ratio = pixelRatio();
  Konva.pixelRatio = ratio;
  // Konva empties the element that it is given.
  const holder = document.createElement('div');
  container.append(holder);
  const stage = new Konva.Stage({
    container: holder,
    width: Math.max(1, container.clientWidth),
    height: Math.max(1, container.clientHeight),
    listening: false,
  });
  const content = createTileSurface(pageSource(state));
  const lifted = createTileSurface(liftedSource(state));

  /** The page's own tiles while nearly all of it is lifted. */
  let lentTiles: TileStore | null = null;

  function surfaceView(shiftX: number, shiftY: number) {
    const { view, zooming, moving } = state();
    return {
      x: Math.round((view.x + shiftX * view.zoom) * ratio),
      y: Math.round((view.y + shiftY * view.zoom) * ratio),
      zoom: view.zoom * ratio,
      width: stage.width() * ratio,
      height: stage.height() * ratio,
      zooming,
      moving,
    };
  }

  const contentLayer = addLayer(stage, (context) => {
    const { layout, pageName, others } = state();
    const view = surfaceView(0, 0);
    const nameOf = ({ width }: LayoutNode) =>
      others.length === 0 ? pageName : `${pageName} · ${width} px`;
    for (const { x, root, sheet, surface } of others) {
      const beside = surfaceView(x, 0);
      paintArtboard(context, beside, sheet, nameOf(root), ratio);
      if (surface.draw(context, beside)) contentLayer.batchDraw();
    }
    const { root, sheet } = layout;
    if (root && sheet) paintArtboard(context, view, sheet, nameOf(root), ratio);
    if (content.draw(context, view)) contentLayer.batchDraw();
  });
  const liftedLayer = addLayer(stage, (context) => {
    const { liftX, liftY, lifted: nodes } = state();
    if (nodes.size === 0) return;
    context.globalAlpha = 0.85;
    if (lifted.draw(context, surfaceView(liftX, liftY))) liftedLayer.batchDraw();
    context.globalAlpha = 1;
  });
  const overlayLayer = addLayer(stage, (context) => {
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    state().paintOverlay(context);
  });

  const releaseRatio = onPixelRatio(() => {
    ratio = pixelRatio();
    Konva.pixelRatio = ratio;
    for (const layer of stage.getLayers()) layer.getCanvas().setPixelRatio(ratio);
    stage.batchDraw();
  });

  return {
    get size() {
      return { width: stage.width(), height: stage.height() };
    },
    resize(width, height) {
      stage.size({ width: Math.max(1, width), height: Math.max(1, height) });
      stage.batchDraw();
    },
    refresh() {
      contentLayer.batchDraw();
      if (state().lifted.size > 0) liftedLayer.batchDraw();
      overlayLayer.batchDraw();
    },
    refreshOverlay() {
      overlayLayer.batchDraw();
    },
    refreshLifted() {
      liftedLayer.batchDraw();
      overlayLayer.batchDraw();
    },
    invalidate(areas) {
      content.invalidate(areas);
      if (state().lifted.size > 0) lifted.invalidate(areas);
      contentLayer.batchDraw();
      overlayLayer.batchDraw();
    },
    liftChanged(areas) {
      const page = lentTiles;
      lentTiles = liftsPage(state()) ? (page ?? content.tiles) : null;
      if (page) content.tiles = page;
      if (lentTiles) content.tiles = createTileStore();
      else if (!page || state().lifted.size > 0) content.invalidate(areas);
      lifted.tiles = lentTiles ?? createTileStore();
      stage.batchDraw();
    },
    dispose() {
      releaseRatio();
      stage.destroy();
      holder.remove();
    },
  };
}

/** A layer with one shape that paints in device pixels. */
function addLayer(
  stage: Konva.Stage,
  paint: (context: CanvasRenderingContext2D) => void,
): Konva.Layer {
  const layer = new Konva.Layer({ listening: false });
  // Adding a layer paints it at once, so its shape comes after: the canvas is still being put together.
  stage.add(layer);
  layer.add(
    new Konva.Shape({
      listening: false,
      perfectDrawEnabled: false,
      sceneFunc: ({ _context: context }) => {
        context.save();
        context.setTransform(1, 0, 0, 1, 0, 0);
        paint(context);
        context.restore();
      },
    }),
  );
  return layer;
}
