import { and, eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { assetTable } from './schema.ts';

export interface StoredAsset {
  /** SHA-256 of the bytes, as hex. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

export interface AssetStore {
  /** In the order in which they were added. */
  list(projectId: string): StoredAsset[];
  find(projectId: string, id: string): StoredAsset | undefined;
  /** Adds what isn't there yet; an asset that is there keeps its name. */
  insert(projectId: string, asset: StoredAsset, now: number): void;
}

export function createAssetStore({ query }: Database): AssetStore {
  const table = assetTable;
  const columns = {
    id: table.id,
    name: table.name,
    mediaType: table.mediaType,
    bytes: table.bytes,
    width: table.width,
    height: table.height,
  };
  return {
    list: (projectId) =>
      query.select(columns).from(table).where(eq(table.projectId, projectId)).orderBy(sql`rowid`).all(),
    insert(projectId, asset, now) {
      query
        .insert(table)
        .values({ ...asset, projectId, createdAt: now })
        .onConflictDoNothing()
        .run();
    },
    find: (projectId, id) =>
      query
        .select(columns)
        .from(table)
        .where(and(eq(table.projectId, projectId), eq(table.id, id)))
        .get(),
  };
}
