import { updateChecksum } from './checksum.ts';
import type { Database } from './database.ts';

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
  /** Gesture id of the project's newest row; undefined without one. */
  newestGesture(projectId: string): string | undefined;
  /** Rows after a sequence, in order, up to the first one whose checksum is wrong. */
  readAfter(
    projectId: string,
    sequence: number,
  ): { updates: StoredUpdate[]; damagedFrom: number | null };
  /** The last rows with a gesture, oldest first; none from before a damaged row. */
  recentGestures(projectId: string, limit: number): StoredUpdate[];
  /** Moves rows from a sequence on into the table for damaged ones. Returns how many. */
  setAside(projectId: string, fromSequence: number, now: number): number;
}

interface UpdateRow extends StoredUpdate {
  readonly checksum: string;
}

const columns =
  'sequence, project_id AS projectId, gesture_id AS gestureId, "update", gesture, created_at AS createdAt, checksum';

/** The log of all projects: rows are added and read, never changed. */
export function createUpdateLog(database: Database): UpdateLog {
  const insertRow = database.prepare<[NewUpdate & { checksum: string }]>(
    `INSERT INTO project_update (project_id, gesture_id, "update", gesture, created_at, checksum)
     VALUES (@projectId, @gestureId, @update, @gesture, @createdAt, @checksum)`,
  );
  const touchProject = database.prepare<[number, string]>(
    'UPDATE project SET updated_at = ? WHERE id = ?',
  );
  const selectByGesture = database.prepare<[string], UpdateRow>(
    `SELECT ${columns} FROM project_update WHERE gesture_id = ?`,
  );
  const selectNewest = database.prepare<[string], { sequence: number | null }>(
    'SELECT max(sequence) AS sequence FROM project_update WHERE project_id = ?',
  );
  const selectNewestGesture = database.prepare<[string], { gestureId: string }>(
    `SELECT gesture_id AS gestureId FROM project_update WHERE project_id = ?
     ORDER BY sequence DESC LIMIT 1`,
  );
  const selectAfter = database.prepare<[string, number], UpdateRow>(
    `SELECT ${columns} FROM project_update WHERE project_id = ? AND sequence > ? ORDER BY sequence`,
  );
  const selectRecent = database.prepare<[string, number], UpdateRow>(
    `SELECT ${columns} FROM project_update WHERE project_id = ? AND gesture IS NOT NULL
     ORDER BY sequence DESC LIMIT ?`,
  );
  const copyAside = database.prepare<[number, string, number]>(
    `INSERT INTO project_update_damaged
       (sequence, project_id, gesture_id, "update", gesture, created_at, checksum, set_aside_at)
     SELECT sequence, project_id, gesture_id, "update", gesture, created_at, checksum, ?
     FROM project_update WHERE project_id = ? AND sequence >= ?`,
  );
  const removeFrom = database.prepare<[string, number]>(
    'DELETE FROM project_update WHERE project_id = ? AND sequence >= ?',
  );

  const insert = database.transaction((update: NewUpdate): number => {
    const inserted = insertRow.run({ ...update, checksum: updateChecksum(update) });
    touchProject.run(update.createdAt, update.projectId);
    return Number(inserted.lastInsertRowid);
  });

  return {
    append: (update) => ({ ...update, sequence: insert.immediate(update) }),
    find: (gestureId) => selectByGesture.get(gestureId),
    newestSequence: (projectId) => selectNewest.get(projectId)?.sequence ?? 0,
    newestGesture: (projectId) => selectNewestGesture.get(projectId)?.gestureId,
    readAfter(projectId, sequence) {
      const rows = selectAfter.all(projectId, sequence);
      const damaged = rows.findIndex((row) => !isIntact(row));
      return {
        updates: damaged === -1 ? rows : rows.slice(0, damaged),
        damagedFrom: rows[damaged]?.sequence ?? null,
      };
    },
    recentGestures(projectId, limit) {
      const rows = selectRecent.all(projectId, limit);
      const damaged = rows.findIndex((row) => !isIntact(row));
      return (damaged === -1 ? rows : rows.slice(0, damaged)).toReversed();
    },
    setAside: database.transaction((projectId: string, fromSequence: number, now: number) => {
      copyAside.run(now, projectId, fromSequence);
      return removeFrom.run(projectId, fromSequence).changes;
    }),
  };
}

function isIntact(row: UpdateRow): boolean {
  return updateChecksum(row) === row.checksum;
}
