import type { Database } from './database.ts';

/** What the log says of one gesture. */
export interface HistoryRow {
  readonly sequence: number;
  /** Null where the gesture's record can't be read. */
  readonly label: string | null;
  readonly kind: string | null;
  readonly createdAt: number;
  /** The gesture's record; null where it is longer than is worth reading here. */
  readonly record: string | null;
  /** The bytes of the gesture, from which the moment after it is known. */
  readonly update: Uint8Array;
  /** The row with which the project begins here: what came before it was brought in. */
  readonly isStart: 0 | 1;
}

export interface HistoryStore {
  /** A project's gestures before a sequence, the newest first, and the row with which it begins. */
  list(projectId: string, before: number, limit: number): HistoryRow[];
  /** The bytes of a project's first row: all that it began with. */
  firstUpdate(projectId: string): Uint8Array | undefined;
}

/** Characters of a gesture's record up to which it is read whole: what changes thousands of elements is longer. */
const longestRecord = 100_000;

/** Reads labels in the database, because a gesture's changes can be large. */
export function createHistoryStore(database: Database): HistoryStore {
  const select = database.prepare<
    [{ projectId: string; before: number; limit: number }],
    HistoryRow
  >(
    `SELECT sequence, created_at AS createdAt, "update", gesture IS NULL AS isStart,
       CASE WHEN gesture IS NULL THEN 'create'
         WHEN json_valid(gesture) THEN json_extract(gesture, '$.label') END AS label,
       CASE WHEN gesture IS NULL THEN 'edit'
         WHEN json_valid(gesture) THEN json_extract(gesture, '$.kind') END AS kind,
       CASE WHEN length(gesture) <= ${longestRecord} THEN gesture END AS record
     FROM project_update
     WHERE project_id = @projectId AND sequence < @before AND (gesture IS NOT NULL OR sequence =
       (SELECT max(sequence) FROM project_update WHERE project_id = @projectId AND gesture IS NULL))
     ORDER BY sequence DESC LIMIT @limit`,
  );
  const selectFirst = database.prepare<[string], { update: Uint8Array }>(
    'SELECT "update" FROM project_update WHERE project_id = ? ORDER BY sequence LIMIT 1',
  );
  return {
    list: (projectId, before, limit) => select.all({ projectId, before, limit }),
    firstUpdate: (projectId) => selectFirst.get(projectId)?.update,
  };
}
