import { type Rect, intersectionOf, intersects } from '#renderer/geometry/rect.ts';
import { type Tile, createTileStore, tileSize } from './tile-store.ts';

/** What a surface paints. Areas are in page pixels. */
export interface SurfaceSource {
  /** All that there is to paint; undefined for nothing. */
  bounds(): Rect | undefined;
  /** How many elements show in an area, counted no further than `limit`. */
  count(area: Rect, limit: number): number;
  /** Paints an area; device pixels = page pixels × scale + offset. */
  paint(
    context: CanvasRenderingContext2D,
    scale: number,
    offsetX: number,
    offsetY: number,
    area: Rect,
  ): void;
}

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
  /** Paints the view. True where finer tiles are still to come, so that another frame is wanted. */
  draw(context: CanvasRenderingContext2D, view: SurfaceView): boolean;
  /** Makes what lies in these areas be painted again. */
  invalidate(areas: readonly Rect[]): void;
  clear(): void;
}

/** With fewer elements in view than this, painting them beats laying tiles. */
const directLimit = 400;
/** Milliseconds in one frame for making tiles, in motion and at rest. */
const movingBudget = 5;
const restingBudget = 12;
/** Longer side of the bitmap that shows the whole page coarsely where nothing better is there yet. */
const overviewSide = 1024;

/** Paints few elements directly and many through bitmap tiles, so that a frame's cost is bounded. */
export function createTileSurface(source: SurfaceSource): TileSurface {
  const store = createTileStore();
  const probe = document.createElement('canvas').getContext('2d');

  /** Makes recorded drawing happen now, so that the clock sees what it costs. */
  function settle(canvas: HTMLCanvasElement): void {
    probe?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
  }

  function paintBand(tile: Tile, level: number): void {
    const top = tile.bandsDone * tile.bandHeight;
    paintPart(tile, level, { x: 0, y: top, width: tileSize, height: tile.bandHeight });
    tile.bandsDone += 1;
    settle(tile.canvas);
  }

  /** Paints part of a tile anew; `part` is in the tile's device pixels. */
  function paintPart(tile: Tile, level: number, part: Rect): void {
    const { context } = tile;
    const offsetX = -tile.column * tileSize;
    const offsetY = -tile.row * tileSize;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(part.x, part.y, part.width, part.height);
    context.clip();
    context.clearRect(part.x, part.y, part.width, part.height);
    context.setTransform(level, 0, 0, level, offsetX, offsetY);
    source.paint(context, level, offsetX, offsetY, {
      x: (part.x - offsetX) / level,
      y: (part.y - offsetY) / level,
      width: part.width / level,
      height: part.height / level,
    });
    context.restore();
  }

  function repair(tile: Tile, level: number): void {
    const areas = tile.stale;
    tile.stale = [];
    for (const area of areas) {
      const x = Math.floor(area.x * level) - tile.column * tileSize - 1;
      const y = Math.floor(area.y * level) - tile.row * tileSize - 1;
      const part = intersectionOf(
        {
          x,
          y,
          width: Math.ceil(area.width * level) + 3,
          height: Math.ceil(area.height * level) + 3,
        },
        { x: 0, y: 0, width: tileSize, height: tileSize },
      );
      if (part) paintPart(tile, level, part);
    }
    settle(tile.canvas);
  }

  function complete(tile: Tile, level: number, deadline: number): boolean {
    while (tile.bandsDone * tile.bandHeight < tileSize) {
      if (performance.now() > deadline) return false;
      paintBand(tile, level);
    }
    return true;
  }

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

  function drawTiles(context: CanvasRenderingContext2D, view: SurfaceView, area: Rect): boolean {
    const bounds = source.bounds();
    if (!bounds) return false;
    const deadline = performance.now() + (view.moving ? movingBudget : restingBudget);
    const level = view.zooming ? 2 ** (Math.round(Math.log2(view.zoom) * 2) / 2) : view.zoom;
    const base = overviewLevel(bounds);
    for (const tile of tilesUnder(area, base)) complete(tile, base, Number.POSITIVE_INFINITY);
    const tiles = tilesUnder(area, level);
    let ready = true;
    for (const tile of tiles) {
      if (!complete(tile, level, deadline)) ready = false;
      else if (tile.stale.length > 0) {
        if (performance.now() > deadline) ready = false;
        else repair(tile, level);
      }
    }
    context.imageSmoothingEnabled = true;
    if (tiles.some((tile) => !tile.whole)) {
      const others = store.levelsTowards(level).filter(([other]) => other !== level);
      for (const [index, [other, shown]] of others.entries()) {
        // Scaling bitmaps is dear: the overview covers all, and the two most alike nearly all again.
        if (other !== base && index < others.length - 2) continue;
        for (const tile of shown) if (tile.whole) lay(context, view, tile, other);
      }
    }
    for (const tile of tiles) if (tile.whole) lay(context, view, tile, level);
    store.evict();
    return !ready;
  }

  return {
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
      store.each((tile, level) => {
        if (tile.bandsDone === 0) return;
        const side = tileSize / level;
        const box = { x: tile.column * side, y: tile.row * side, width: side, height: side };
        for (const area of areas) if (intersects(area, box)) tile.stale.push(area);
        if (tile.stale.length > 12) store.reset(tile);
      });
    },
    clear() {
      store.clear();
    },
  };
}
