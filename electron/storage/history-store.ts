import type { Database } from './database.ts';

/** What the log says of one gesture, without its content. */
export interface HistoryRow {
  readonly sequence: number;
  /** Null where the gesture's record can't be read. */
  readonly label: string | null;
  readonly kind: string | null;
  readonly createdAt: number;
}

export interface HistoryStore {
  /** A project's gestures before a sequence, the newest first. */
  list(projectId: string, before: number, limit: number): HistoryRow[];
}

/** Reads labels in the database, because a gesture's changes can be large. */
export function createHistoryStore(database: Database): HistoryStore {
  const select = database.prepare<[string, number, number], HistoryRow>(
    `SELECT sequence, created_at AS createdAt,
       CASE WHEN json_valid(gesture) THEN json_extract(gesture, '$.label') END AS label,
       CASE WHEN json_valid(gesture) THEN json_extract(gesture, '$.kind') END AS kind
     FROM project_update
     WHERE project_id = ? AND gesture IS NOT NULL AND sequence < ?
     ORDER BY sequence DESC LIMIT ?`,
  );
  return { list: (projectId, before, limit) => select.all(projectId, before, limit) };
}
