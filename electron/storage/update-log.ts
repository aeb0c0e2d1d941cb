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
  /** Rows after a sequence, in order: those that are what was written, and those that aren't. */
  readAfter(
    projectId: string,
    sequence: number,
  ): { updates: StoredUpdate[]; damaged: StoredUpdate[] };
  /** The last rows with a gesture, oldest first; none from before a damaged row. */
  recentGestures(projectId: string, limit: number): StoredUpdate[];
  /**
   * Moves a row into the table for damaged ones, be it because it is damaged or because it waits for one
   * that is.
   */
  setAside(row: StoredUpdate, isWaiting: boolean, now: number): void;
  /** Rows that were set aside because they build on others that are gone, in order. */
  waiting(projectId: string): StoredUpdate[];
  /** Puts a row that waited at the end of the log: snapshots without it may have been made meanwhile. */
  takeBack(row: StoredUpdate): StoredUpdate;
  /** Puts the row as it was written into the place of a damaged one. */
  mend(damaged: StoredUpdate, row: StoredUpdate): void;
}

interface UpdateRow extends StoredUpdate {
  readonly checksum: string;
}

const columns =
  'sequence, project_id AS projectId, gesture_id AS gestureId, "update", gesture, created_at AS createdAt, checksum';

/** The log of all projects: rows are added and read, never changed. */
export function createUpdateLog(database: Database): UpdateLog {
  const insertRow = database.prepare<
    [NewUpdate & { readonly sequence: number | null; readonly checksum: string }]
  >(
    `INSERT INTO project_update
       (sequence, project_id, gesture_id, "update", gesture, created_at, checksum)
     VALUES (@sequence, @projectId, @gestureId, @update, @gesture, @createdAt, @checksum)`,
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
  const copyAside = database.prepare<[number, number, number]>(
    `INSERT INTO project_update_damaged
       (sequence, project_id, gesture_id, "update", gesture, created_at, checksum, set_aside_at, waiting)
     SELECT sequence, project_id, gesture_id, "update", gesture, created_at, checksum, ?, ?
     FROM project_update WHERE sequence = ?`,
  );
  const remove = database.prepare<[number]>('DELETE FROM project_update WHERE sequence = ?');
  const selectWaiting = database.prepare<[string], UpdateRow>(
    `SELECT ${columns} FROM project_update_damaged WHERE project_id = ? AND waiting = 1
       AND gesture_id NOT IN (SELECT gesture_id FROM project_update) ORDER BY sequence`,
  );
  const forgetAside = database.prepare<[number, string]>(
    'DELETE FROM project_update_damaged WHERE sequence = ? AND gesture_id = ? AND waiting = 1',
  );
  const write = (update: NewUpdate, sequence: number | null): number =>
    Number(
      insertRow.run({ ...update, sequence, checksum: updateChecksum(update) }).lastInsertRowid,
    );
  const insert = database.transaction((update: NewUpdate): number => {
    const sequence = write(update, null);
    touchProject.run(update.createdAt, update.projectId);
    return sequence;
  });

  return {
    append: (update) => ({ ...update, sequence: insert.immediate(update) }),
    find: (gestureId) => selectByGesture.get(gestureId),
    newestSequence: (projectId) => selectNewest.get(projectId)?.sequence ?? 0,
    newestGesture: (projectId) => selectNewestGesture.get(projectId)?.gestureId,
    readAfter(projectId, sequence) {
      const rows = selectAfter.all(projectId, sequence);
      return {
        updates: rows.filter(isIntact),
        damaged: rows.filter((row) => !isIntact(row)),
      };
    },
    recentGestures(projectId, limit) {
      const rows = selectRecent.all(projectId, limit);
      const damaged = rows.findIndex((row) => !isIntact(row));
      return (damaged === -1 ? rows : rows.slice(0, damaged)).toReversed();
    },
    setAside: database.transaction(
      ({ sequence }: StoredUpdate, isWaiting: boolean, now: number) => {
        copyAside.run(now, isWaiting ? 1 : 0, sequence);
        remove.run(sequence);
      },
    ),
    waiting: (projectId) => selectWaiting.all(projectId).filter(isIntact),
    takeBack: database.transaction((row: StoredUpdate) => {
      forgetAside.run(row.sequence, row.gestureId);
      return { ...row, sequence: write(row, null) };
    }),
    mend: database.transaction((damaged: StoredUpdate, row: StoredUpdate) => {
      remove.run(damaged.sequence);
      write(row, damaged.sequence);
    }),
  };
}

/** Intact rows of a database that have the gesture or the number of another one. */
export function readUpdates(
  database: Database,
  { gestureId, sequence }: Pick<StoredUpdate, 'gestureId' | 'sequence'>,
): StoredUpdate[] {
  return database
    .prepare<[string, number], UpdateRow>(
      `SELECT ${columns} FROM project_update WHERE gesture_id = ? OR sequence = ?`,
    )
    .all(gestureId, sequence)
    .filter(isIntact);
}

function isIntact(row: UpdateRow): boolean {
  return updateChecksum(row) === row.checksum;
}
