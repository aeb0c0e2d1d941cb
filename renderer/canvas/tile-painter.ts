import type { Rect } from '#renderer/geometry/rect.ts';
import { type Tile, tileSize } from './tile-store.ts';

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

export interface TilePainter {
  /**
   * Paints what a tile still lacks, in bands, until the deadline (of `performance.now`). True when nothing
   * is left. Bands are made as large as fits in their share of the budget, by what the last ones of the level cost.
   */
  paint(tile: Tile, level: number, deadline: number, budget: number): boolean;
}

/** Of the budget, for one band; the last must begin that much before the deadline, so as not to overrun it. */
const bandShare = 1 / 3;
/** Device pixels of a band's shorter side, at least. */
const smallestBand = 16;
/** Device pixels painted in a millisecond, until it is known. */
const usualSpeed = 10_000;
const maximumSpeeds = 64;

export function createTilePainter(source: SurfaceSource): TilePainter {
  const probe = document.createElement('canvas').getContext('2d');
  /** Device pixels painted in a millisecond, lately, by level: the smaller all is, the more is in a pixel. */
  const speeds = new Map<number, number>();

  const speedOf = (level: number): number => speeds.get(level) ?? usualSpeed * Math.min(1, level);

  /** What of a part can be painted in one go, at its top left corner. */
  function bandOf(part: Rect, level: number, budget: number): Rect {
    const room = speedOf(level) * budget * bandShare;
    const width = Math.min(part.width, Math.max(smallestBand * 4, Math.round(room / smallestBand)));
    const height = Math.min(part.height, Math.max(smallestBand, Math.round(room / width)));
    return { x: part.x, y: part.y, width, height };
  }

  /** Makes recorded drawing happen now, so that the clock sees what it costs. */
  function settle(canvas: HTMLCanvasElement): void {
    probe?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
  }

  /** Paints part of a tile anew; `part` is in the tile's device pixels. */
  function paintPart(tile: Tile, level: number, part: Rect): void {
    const { context } = tile;
    const offsetX = -tile.column * tileSize;
    const offsetY = -tile.row * tileSize;
    const start = performance.now();
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
    settle(tile.canvas);
    const took = Math.max(0.05, performance.now() - start);
    const speed = (speedOf(level) + (part.width * part.height) / took) / 2;
    if (speeds.size >= maximumSpeeds) speeds.clear();
    speeds.set(level, speed);
  }

  return {
    paint(tile, level, deadline, budget) {
      for (let part = tile.todo[0]; part; part = tile.todo[0]) {
        if (performance.now() > deadline - budget * bandShare) return false;
        const band = bandOf(part, level, budget);
        paintPart(tile, level, band);
        tile.todo.splice(0, 1, ...without(part, band));
      }
      tile.whole = true;
      return true;
    },
  };
}

/** What is left of a part without the band at its top left corner. */
function without(part: Rect, band: Rect): Rect[] {
  const beside = { ...part, x: part.x + band.width, width: part.width - band.width };
  const below = { ...part, y: part.y + band.height, height: part.height - band.height };
  return [{ ...beside, height: band.height }, below].filter(
    ({ width, height }) => width > 0 && height > 0,
  );
}
