import type { Database } from './database.ts';

export interface StoredProject {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly trashedAt: number | null;
  readonly template: string | null;
}

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
}

const columns =
  'id, name, created_at AS createdAt, updated_at AS updatedAt, trashed_at AS trashedAt, template';

export function createProjectStore(database: Database): ProjectStore {
  const selectAll = database.prepare<[], StoredProject>(
    `SELECT ${columns} FROM project ORDER BY
     (SELECT max(sequence) FROM project_update WHERE project_id = project.id) DESC`,
  );
  const select = database.prepare<[string], StoredProject>(
    `SELECT ${columns} FROM project WHERE id = ?`,
  );
  const insert = database.prepare<[StoredProject]>(
    `INSERT INTO project (id, name, created_at, updated_at, trashed_at, template)
     VALUES (@id, @name, @createdAt, @updatedAt, @trashedAt, @template)`,
  );
  const update = database.prepare<[Pick<StoredProject, 'id' | 'name' | 'trashedAt'>]>(
    'UPDATE project SET name = @name, trashed_at = @trashedAt WHERE id = @id',
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
  };
}
