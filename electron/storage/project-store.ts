import type { Database } from './database.ts';

export interface StoredProject {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly trashedAt: number | null;
  readonly template: string | null;
  /** How many pages its document has; null until a project of an earlier version is opened. */
  readonly pages: number | null;
  /** How its document describes the site; null until a project of an earlier version is opened. */
  readonly description: string | null;
}

/** What a document says of itself, kept where all projects can be listed by it. */
export type ProjectFacts = {
  readonly [Fact in 'pages' | 'description']: NonNullable<StoredProject[Fact]>;
};

export interface ProjectStore {
  /** All projects, the one with the newest log row first. */
  list(): StoredProject[];
  find(id: string): StoredProject | undefined;
  insert(project: StoredProject): void;
  /** Returns the project as it is now, or undefined for an unknown one. */
  change(
    id: string,
    fields: { name?: string; trashedAt?: number | null },
  ): StoredProject | undefined;
  /** Notes what the document says of itself; writes only what differs. */
  setFacts(id: string, facts: ProjectFacts): void;
  /**
   * Removes a project with its log, snapshots, versions, list of assets and of deployments. Notes that its
   * assets may be unused now, and that a recovery must not bring it back. False for an unknown one.
   */
  remove(id: string): boolean;
}

/** Tables whose rows belong to a project, in the order in which references let them go. */
const belongings = [
  'project_update',
  'project_update_damaged',
  'project_snapshot',
  'version',
  'asset',
  'deployment',
  'recovery_note',
] as const;

const columns =
  'id, name, created_at AS createdAt, updated_at AS updatedAt, trashed_at AS trashedAt, template, page_count AS pages, description';

export function createProjectStore(database: Database): ProjectStore {
  const selectAll = database.prepare<[], StoredProject>(
    `SELECT ${columns} FROM project ORDER BY
     (SELECT max(sequence) FROM project_update WHERE project_id = project.id) DESC`,
  );
  const select = database.prepare<[string], StoredProject>(
    `SELECT ${columns} FROM project WHERE id = ?`,
  );
  const insert = database.prepare<[StoredProject]>(
    `INSERT INTO project (id, name, created_at, updated_at, trashed_at, template, page_count, description)
     VALUES (@id, @name, @createdAt, @updatedAt, @trashedAt, @template, @pages, @description)`,
  );
  const update = database.prepare<[Pick<StoredProject, 'id' | 'name' | 'trashedAt'>]>(
    'UPDATE project SET name = @name, trashed_at = @trashedAt WHERE id = @id',
  );
  const updateFacts = database.prepare<[ProjectFacts & { id: string }]>(
    `UPDATE project SET page_count = @pages, description = @description
     WHERE id = @id AND (page_count IS NOT @pages OR description IS NOT @description)`,
  );
  const noteAssets = database.prepare<[string]>(
    'INSERT OR IGNORE INTO asset_candidate (id) SELECT id FROM asset WHERE project_id = ?',
  );
  const removals = belongings.map((table) =>
    database.prepare<[string]>(`DELETE FROM ${table} WHERE project_id = ?`),
  );
  const removeProject = database.prepare<[string]>('DELETE FROM project WHERE id = ?');
  const noteRemoval = database.prepare<[string, number]>(
    'INSERT OR IGNORE INTO removed_project (id, removed_at) VALUES (?, ?)',
  );

  return {
    list: () => selectAll.all(),
    find: (id) => select.get(id),
    insert: (project) => {
      insert.run(project);
    },
    change(id, fields) {
      const project = select.get(id);
      if (project === undefined) return undefined;
      const { name, trashedAt } = { ...project, ...fields };
      update.run({ id, name, trashedAt });
      return { ...project, name, trashedAt };
    },
    setFacts: (id, facts) => {
      updateFacts.run({ ...facts, id });
    },
    remove: database.transaction((id: string) => {
      noteAssets.run(id);
      noteRemoval.run(id, Date.now());
      for (const removal of removals) removal.run(id);
      return removeProject.run(id).changes > 0;
    }),
  };
}
