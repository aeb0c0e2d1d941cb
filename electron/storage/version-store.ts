import type { Database } from './database.ts';

/** A named point in a project's history. */
export interface StoredVersion {
  readonly id: string;
  readonly name: string;
  /** Where the document stood, as `DocumentStore.version()` writes it. */
  readonly version: string;
  readonly createdAt: number;
}

export interface VersionStore {
  /** The newest first. */
  list(projectId: string): StoredVersion[];
  insert(projectId: string, version: StoredVersion): void;
  /** Returns the version as it is now, or undefined for one that the project doesn't have. */
  rename(projectId: string, id: string, name: string): StoredVersion | undefined;
}

interface VersionRow extends Omit<StoredVersion, 'version'> {
  readonly frontiers: Uint8Array;
}

const columns = 'id, name, frontiers, created_at AS createdAt';

export function createVersionStore(database: Database): VersionStore {
  const selectAll = database.prepare<[string], VersionRow>(
    `SELECT ${columns} FROM version WHERE project_id = ? ORDER BY rowid DESC`,
  );
  const insert = database.prepare<[VersionRow & { projectId: string }]>(
    `INSERT INTO version (id, project_id, name, frontiers, created_at)
     VALUES (@id, @projectId, @name, @frontiers, @createdAt)`,
  );
  const update = database.prepare<[string, string, string], VersionRow>(
    `UPDATE version SET name = ? WHERE project_id = ? AND id = ? RETURNING ${columns}`,
  );
  return {
    list: (projectId) => selectAll.all(projectId).map(fromRow),
    insert: (projectId, { version, ...fields }) => {
      insert.run({ ...fields, projectId, frontiers: Buffer.from(version, 'utf8') });
    },
    rename(projectId, id, name) {
      const row = update.get(name, projectId, id);
      return row === undefined ? undefined : fromRow(row);
    },
  };
}

function fromRow({ frontiers, ...fields }: VersionRow): StoredVersion {
  return { ...fields, version: Buffer.from(frontiers).toString('utf8') };
}
