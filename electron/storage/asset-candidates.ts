import type { Database } from './database.ts';

/**
 * Digests of files that may have nothing that refers to them: noted before a file is written and when a
 * project is removed. Only such files are ever collected.
 */
export interface AssetCandidates {
  /** On the disk when this returns. Nothing to note where a project refers to the file already. */
  note(id: string): void;
  /** Some of those to which no project refers, in no order. */
  unused(limit: number): string[];
  forget(ids: readonly string[]): void;
  /** Forgets those to which a project refers: when that is removed, they are noted again. */
  forgetUsed(): void;
  forgetAll(): void;
}

const isUsed = 'EXISTS (SELECT 1 FROM asset WHERE asset.id = asset_candidate.id)';

export function createAssetCandidates(database: Database): AssetCandidates {
  const insert = database.prepare<[{ id: string }]>(
    `INSERT OR IGNORE INTO asset_candidate (id)
     SELECT @id WHERE NOT EXISTS (SELECT 1 FROM asset WHERE id = @id)`,
  );
  const selectUnused = database
    .prepare<[number], string>(`SELECT id FROM asset_candidate WHERE NOT ${isUsed} LIMIT ?`)
    .pluck();
  const remove = database.prepare<[string]>('DELETE FROM asset_candidate WHERE id = ?');
  const removeUsed = database.prepare<[]>(`DELETE FROM asset_candidate WHERE ${isUsed}`);
  const removeAll = database.prepare<[]>('DELETE FROM asset_candidate');
  return {
    note: (id) => {
      insert.run({ id });
    },
    unused: (limit) => selectUnused.all(limit),
    forget: database.transaction((ids: readonly string[]) => {
      for (const id of ids) remove.run(id);
    }),
    forgetAll: () => {
      removeAll.run();
    },
    forgetUsed: () => {
      removeUsed.run();
    },
  };
}
