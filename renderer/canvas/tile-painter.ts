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
   * is left. Bands are made as high as fits in a third of the budget, by what the last one cost.
   */
  paint(tile: Tile, level: number, deadline: number, budget: number): boolean;
}

const smallestBand = 16;

export function createTilePainter(source: SurfaceSource): TilePainter {
  const probe = document.createElement('canvas').getContext('2d');
  /** Device pixels painted in a millisecond, lately. */
  let speed = 10_000;

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
    speed = (speed + (part.width * part.height) / took) / 2;
  }

  return {
    paint(tile, level, deadline, budget) {
      for (let part = tile.todo[0]; part; part = tile.todo[0]) {
        if (performance.now() > deadline) return false;
        const room = (speed * budget) / 3 / part.width;
        const height = Math.min(part.height, Math.max(smallestBand, Math.round(room)));
        paintPart(tile, level, { ...part, height });
        const rest = { ...part, y: part.y + height, height: part.height - height };
        tile.todo = rest.height > 0 ? [rest, ...tile.todo.slice(1)] : tile.todo.slice(1);
      }
      tile.whole = true;
      return true;
    },
  };
}
