import { and, asc, desc, eq, gt, gte, isNotNull, max } from 'drizzle-orm';
import { updateChecksum } from './checksum.ts';
import type { Database } from './database.ts';
import { projectTable, projectUpdateDamagedTable, projectUpdateTable } from './schema.ts';

export interface NewUpdate {
  readonly projectId: string;
  /** A UUID made by the client; the same one is stored once. */
  readonly gestureId: string;
  readonly update: Uint8Array;
  /** The gesture as JSON, or null for the row that a project begins with. */
  readonly gesture: string | null;
  readonly createdAt: number;
}

export interface StoredUpdate extends NewUpdate {
  readonly sequence: number;
}

export interface UpdateLog {
  /** Returns once the row is on the disk. */
  append(update: NewUpdate): StoredUpdate;
  find(gestureId: string): StoredUpdate | undefined;
  /** Sequence of the project's newest row, 0 without one. */
  newestSequence(projectId: string): number;
  /** Rows after a sequence, in order, up to the first one whose checksum is wrong. */
  readAfter(projectId: string, sequence: number): { updates: StoredUpdate[]; damagedFrom: number | null };
  /** The last rows with a gesture, oldest first; none from before a damaged row. */
  recentGestures(projectId: string, limit: number): StoredUpdate[];
  /** Moves rows from a sequence on into the table for damaged ones. Returns how many. */
  setAside(projectId: string, fromSequence: number, now: number): number;
}

/** The log of all projects: rows are added and read, never changed. */
export function createUpdateLog(database: Database): UpdateLog {
  const { query, sqlite } = database;
  const table = projectUpdateTable;

  const insert = sqlite.transaction((update: NewUpdate): number => {
    const checksum = updateChecksum(update);
    const { sequence } = query
      .insert(table)
      .values({ ...update, update: Buffer.from(update.update), checksum })
      .returning({ sequence: table.sequence })
      .get();
    query
      .update(projectTable)
      .set({ updatedAt: update.createdAt })
      .where(eq(projectTable.id, update.projectId))
      .run();
    return sequence;
  });

  return {
    append: (update) => ({ ...update, sequence: insert.immediate(update) }),
    find: (gestureId) => query.select().from(table).where(eq(table.gestureId, gestureId)).get(),
    newestSequence: (projectId) =>
      query
        .select({ sequence: max(table.sequence) })
        .from(table)
        .where(eq(table.projectId, projectId))
        .get()?.sequence ?? 0,
    readAfter(projectId, sequence) {
      const rows = query
        .select()
        .from(table)
        .where(and(eq(table.projectId, projectId), gt(table.sequence, sequence)))
        .orderBy(asc(table.sequence))
        .all();
      const damaged = rows.findIndex((row) => !isIntact(row));
      return {
        updates: damaged === -1 ? rows : rows.slice(0, damaged),
        damagedFrom: rows[damaged]?.sequence ?? null,
      };
    },
    recentGestures(projectId, limit) {
      const rows = query
        .select()
        .from(table)
        .where(and(eq(table.projectId, projectId), isNotNull(table.gesture)))
        .orderBy(desc(table.sequence))
        .limit(limit)
        .all();
      const damaged = rows.findIndex((row) => !isIntact(row));
      return (damaged === -1 ? rows : rows.slice(0, damaged)).toReversed();
    },
    setAside: sqlite.transaction((projectId: string, fromSequence: number, now: number) => {
      const rows = query
        .select()
        .from(table)
        .where(and(eq(table.projectId, projectId), gte(table.sequence, fromSequence)))
        .all();
      for (const row of rows) {
        query
          .insert(projectUpdateDamagedTable)
          .values({ ...row, setAsideAt: now })
          .run();
        query.delete(table).where(eq(table.sequence, row.sequence)).run();
      }
      return rows.length;
    }),
  };
}

/** Whether a row says what was written. */
export function isIntact(row: NewUpdate & { readonly checksum: string }): boolean {
  return updateChecksum(row) === row.checksum;
}
