import { type Rect, intersectionOf, unionOf } from '#renderer/geometry/rect.ts';
import { type SurfaceSource, createTilePainter } from './tile-painter.ts';
import { type Tile, type TileStore, createTileStore, tileSize } from './tile-store.ts';

/** The view in device pixels. */
export interface SurfaceView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** The zoom is changing, so that tiles of a neighbouring level serve. */
  readonly zooming: boolean;
  /** The view is being moved, so that frames must be short; at rest there is more time for tiles. */
  readonly moving: boolean;
}

export interface TileSurface {
  /** The bitmaps, for another surface that shows the same. */
  tiles: TileStore;
  /** Paints the view. True where finer tiles are still to come, so that another frame is wanted. */
  draw(context: CanvasRenderingContext2D, view: SurfaceView): boolean;
  /** Makes what lies in these areas be painted again. */
  invalidate(areas: readonly Rect[]): void;
}

/** With fewer elements in view than this, painting them beats laying tiles. */
const directLimit = 400;
/** Milliseconds in one frame for making tiles, in motion or right after an edit, and at rest. */
const movingBudget = 4;
const restingBudget = 12;
/** Longer side of the bitmap that shows the whole page coarsely where nothing better is there yet. */
const overviewSide = 1024;
/** How far a level's tiles are stretched or shrunk during a zoom before those of another are made. */
const furthestRatio = 1.7;
/** More parts of one tile than this are painted again as one. */
const maximumParts = 12;

/** Paints few elements directly and many through bitmap tiles, so that a frame's cost is bounded. */
export function createTileSurface(source: SurfaceSource): TileSurface {
  let store = createTileStore();
  const painter = createTilePainter(source);
  let zoomLevel = 1;
  /** The edit that made tiles stale has taken much of this frame already. */
  let edited = false;

  function lay(
    context: CanvasRenderingContext2D,
    view: SurfaceView,
    tile: Tile,
    level: number,
  ): void {
    const ratio = view.zoom / level;
    const size = tileSize * ratio;
    const x = view.x + tile.column * size;
    const y = view.y + tile.row * size;
    if (x >= view.width || y >= view.height || x + size <= 0 || y + size <= 0) return;
    if (ratio === 1) context.drawImage(tile.canvas, x, y);
    else context.drawImage(tile.canvas, x, y, size, size);
  }

  function overviewLevel(bounds: Rect): number {
    const side = Math.max(bounds.x + bounds.width, bounds.y + bounds.height, 1);
    return Math.min(1, 2 ** Math.floor(Math.log2(overviewSide / side)));
  }

  /** Tiles of a level under an area, nearest to its middle first. */
  function tilesUnder(area: Rect, level: number): Tile[] {
    const side = tileSize / level;
    const middleX = (area.x + area.width / 2) / side - 0.5;
    const middleY = (area.y + area.height / 2) / side - 0.5;
    const tiles: Tile[] = [];
    for (let row = Math.floor(area.y / side); row * side < area.y + area.height; row += 1) {
      for (
        let column = Math.floor(area.x / side);
        column * side < area.x + area.width;
        column += 1
      ) {
        tiles.push(store.tile(level, column, row));
      }
    }
    const distance = (tile: Tile) => (tile.column - middleX) ** 2 + (tile.row - middleY) ** 2;
    return tiles.sort((a, b) => distance(a) - distance(b));
  }

  /** Of the view's zoom, or during a zoom one near enough, so that not each frame asks for other tiles. */
  function levelFor(view: SurfaceView): number {
    const ratio = view.zoom / zoomLevel;
    if (!view.zooming) zoomLevel = view.zoom;
    else if (ratio > furthestRatio || ratio < 1 / furthestRatio) {
      zoomLevel = 2 ** (Math.round(Math.log2(view.zoom) * 2) / 2);
    }
    return zoomLevel;
  }

  function drawTiles(context: CanvasRenderingContext2D, view: SurfaceView, area: Rect): boolean {
    const bounds = source.bounds();
    if (!bounds) return false;
    const budget = view.moving || edited ? movingBudget : restingBudget;
    edited = false;
    const deadline = performance.now() + budget;
    const level = levelFor(view);
    const base = overviewLevel(bounds);
    const tiles = tilesUnder(area, level);
    const overview = tilesUnder(bounds, base);
    let ready = true;
    for (const tile of tiles) ready = painter.paint(tile, level, deadline, budget) && ready;
    for (const tile of overview) ready = painter.paint(tile, base, deadline, budget) && ready;
    context.imageSmoothingEnabled = true;
    const missing = tiles.filter((tile) => !tile.whole);
    if (missing.length > 0) layOthers(context, view, area, missing, level, base);
    for (const tile of tiles) if (tile.whole) lay(context, view, tile, level);
    store.evict();
    return !ready;
  }

  /** Shows where tiles are missing what other levels have. */
  function layOthers(
    context: CanvasRenderingContext2D,
    view: SurfaceView,
    area: Rect,
    missing: readonly Tile[],
    level: number,
    base: number,
  ): void {
    const size = (tileSize * view.zoom) / level;
    context.save();
    context.beginPath();
    for (const { column, row } of missing) {
      const x = Math.floor(view.x + column * size);
      const y = Math.floor(view.y + row * size);
      context.rect(x, y, Math.ceil(size) + 1, Math.ceil(size) + 1);
    }
    context.clip();
    for (const [other, shown] of coveringLevels(area, level, base)) {
      for (const tile of shown) if (tile.whole) lay(context, view, tile, other);
    }
    context.restore();
  }

  /**
   * Levels that stand in for one, in the order of laying. Scaling bitmaps is dear, so it is the most alike
   * one that has all of the area, or the overview with the two most alike over it.
   */
  function coveringLevels(area: Rect, level: number, base: number) {
    const others = store.levelsTowards(level).filter(([other]) => other !== level);
    const full = others.findLast(([other, shown]) => covers(area, other, shown));
    if (full && full[0] !== base) return [full];
    return others.filter(([other], index) => other === base || index >= others.length - 2);
  }

  return {
    get tiles() {
      return store;
    },
    set tiles(other) {
      store = other;
    },
    draw(context, view) {
      const area: Rect = {
        x: -view.x / view.zoom,
        y: -view.y / view.zoom,
        width: view.width / view.zoom,
        height: view.height / view.zoom,
      };
      const bounds = source.bounds();
      const shown = bounds && intersectionOf(area, bounds);
      if (!shown) return false;
      if (source.count(shown, directLimit) >= directLimit) return drawTiles(context, view, shown);
      context.save();
      context.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
      source.paint(context, view.zoom, view.x, view.y, shown);
      context.restore();
      return false;
    },
    invalidate(areas) {
      edited = true;
      store.each((tile, level) => invalidateTile(tile, level, areas));
    },
  };
}

/** Has the parts of a tile painted again that areas of the page fall on. */
function invalidateTile(tile: Tile, level: number, areas: readonly Rect[]): void {
  const all = { x: 0, y: 0, width: tileSize, height: tileSize };
  const parts: Rect[] = [];
  for (const area of areas) {
    const part = intersectionOf(all, {
      x: Math.floor(area.x * level) - tile.column * tileSize - 1,
      y: Math.floor(area.y * level) - tile.row * tileSize - 1,
      width: Math.ceil(area.width * level) + 3,
      height: Math.ceil(area.height * level) + 3,
    });
    if (part) parts.push(part);
  }
  if (parts.length === 0) return;
  tile.todo.push(...parts);
  if (tile.todo.length > maximumParts || !tile.whole) {
    tile.todo = [tile.whole ? (unionOf(tile.todo) ?? all) : all];
  }
}

/** Whether the whole tiles of a level leave nothing of an area open. */
function covers(area: Rect, level: number, tiles: readonly Tile[]): boolean {
  const side = tileSize / level;
  const left = Math.floor(area.x / side);
  const top = Math.floor(area.y / side);
  const columns = Math.ceil((area.x + area.width) / side) - left;
  const rows = Math.ceil((area.y + area.height) / side) - top;
  let inside = 0;
  for (const { column, row, whole } of tiles) {
    if (!whole || column < left || row < top) continue;
    if (column < left + columns && row < top + rows) inside += 1;
  }
  return inside >= columns * rows;
}
