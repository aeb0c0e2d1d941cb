import type { Database } from './database.ts';

export interface StoredAsset {
  /** SHA-256 of the bytes, as hex. */
  readonly id: string;
  readonly name: string;
  /** Empty where its record was lost and nobody has looked at its bytes yet. */
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
  /** Says what the bytes of an asset are whose record was lost; adds it where there is none. */
  recover(projectId: string, asset: StoredAsset, now: number): void;
}

const columns = 'id, name, media_type AS mediaType, bytes, width, height';

export function createAssetStore(database: Database): AssetStore {
  const selectAll = database.prepare<[string], StoredAsset>(
    `SELECT ${columns} FROM asset WHERE project_id = ? ORDER BY rowid`,
  );
  const select = database.prepare<[string, string], StoredAsset>(
    `SELECT ${columns} FROM asset WHERE project_id = ? AND id = ?`,
  );
  const insert = database.prepare<[StoredAsset & { projectId: string; now: number }]>(
    `INSERT INTO asset (project_id, id, name, media_type, bytes, width, height, created_at)
     VALUES (@projectId, @id, @name, @mediaType, @bytes, @width, @height, @now)
     ON CONFLICT DO NOTHING`,
  );
  const update = database.prepare<[StoredAsset & { projectId: string }]>(
    `UPDATE asset SET media_type = @mediaType, bytes = @bytes, width = @width, height = @height
     WHERE project_id = @projectId AND id = @id`,
  );
  return {
    list: (projectId) => selectAll.all(projectId),
    find: (projectId, id) => select.get(projectId, id),
    insert: (projectId, asset, now) => {
      insert.run({ ...asset, projectId, now });
    },
    recover(projectId, asset, now) {
      insert.run({ ...asset, projectId, now });
      update.run({ ...asset, projectId });
    },
  };
}
