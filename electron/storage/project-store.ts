import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { projectTable, projectUpdateTable } from './schema.ts';

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
  change(id: string, fields: { name?: string; trashedAt?: number | null }): StoredProject | undefined;
}

export function createProjectStore({ query }: Database): ProjectStore {
  const table = projectTable;
  const newestSequence = sql<number>`(SELECT max(${projectUpdateTable.sequence}) FROM ${projectUpdateTable} WHERE ${projectUpdateTable.projectId} = ${table.id})`;

  return {
    list: () => query.select().from(table).orderBy(desc(newestSequence)).all(),
    find: (id) => query.select().from(table).where(eq(table.id, id)).get(),
    insert: (project) => {
      query.insert(table).values(project).run();
    },
    change: (id, fields) => query.update(table).set(fields).where(eq(table.id, id)).returning().get(),
  };
}
