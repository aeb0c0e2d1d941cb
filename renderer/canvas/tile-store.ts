import { type Rect } from '#renderer/geometry/rect.ts';

/** Device pixels of a tile's side. */
export const tileSize = 512;
/** A megabyte each. */
const maximumTiles = 160;

/** One bitmap of a part of the page at one level (device pixels in a page pixel). */
export interface Tile {
  readonly column: number;
  readonly row: number;
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** What is still to be painted, in device pixels of the tile; tiles are made over several frames where need be. */
  todo: Rect[];
  /** Has been complete at some time, so that it can be shown while it is repaired. */
  whole: boolean;
  usedAt: number;
}

export interface TileStore {
  tile(level: number, column: number, row: number): Tile;
  /** Levels with their tiles, the ones least like `level` first. */
  levelsTowards(level: number): readonly (readonly [number, readonly Tile[]])[];
  each(visit: (tile: Tile, level: number) => void): void;
  /** Lets go of those that were longest unused. */
  evict(): void;
}

export function createTileStore(): TileStore {
  const levels = new Map<number, Map<string, Tile>>();
  let clock = 0;
  let count = 0;

  function make(column: number, row: number): Tile {
    const canvas = document.createElement('canvas');
    canvas.width = tileSize;
    canvas.height = tileSize;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No 2D canvas');
    const all = { x: 0, y: 0, width: tileSize, height: tileSize };
    return { column, row, canvas, context, todo: [all], whole: false, usedAt: 0 };
  }

  return {
    tile(level, column, row) {
      const tiles = levels.get(level) ?? new Map<string, Tile>();
      levels.set(level, tiles);
      const key = `${column},${row}`;
      let tile = tiles.get(key);
      if (!tile) {
        tile = make(column, row);
        tiles.set(key, tile);
        count += 1;
      }
      clock += 1;
      tile.usedAt = clock;
      return tile;
    },
    levelsTowards(level) {
      const distance = (other: number) => Math.abs(Math.log2(other / level));
      return [...levels]
        .sort(([a], [b]) => distance(b) - distance(a))
        .map(([other, tiles]) => [other, [...tiles.values()]] as const);
    },
    each(visit) {
      for (const [level, tiles] of levels) for (const tile of tiles.values()) visit(tile, level);
    },
    evict() {
      if (count <= maximumTiles) return;
      const all = [...levels].flatMap(([level, tiles]) =>
        [...tiles].map(([key, tile]) => ({ level, key, usedAt: tile.usedAt })),
      );
      all.sort((a, b) => a.usedAt - b.usedAt);
      for (const { level, key } of all.slice(0, count - maximumTiles)) {
        levels.get(level)?.delete(key);
        if (levels.get(level)?.size === 0) levels.delete(level);
        count -= 1;
      }
    },
  };
}
