import type { Database } from './database.ts';
import { createRecoveryNotes } from './recovery-notes.ts';

/** Where a row stood in the log. */
export interface LogPosition {
  readonly projectId: string;
  readonly sequence: number;
}

/**
 * Notes the log rows of which an index tells and that are nowhere any more, each with the time between its
 * neighbours. One that a snapshot has in it isn't missing.
 */
export function noteMissingRows(database: Database, indexed: readonly LogPosition[]): void {
  const notes = createRecoveryNotes(database);
  const has = database.prepare<[string, number]>(
    'SELECT 1 FROM project_update WHERE project_id = ? AND sequence = ?',
  );
  const isCovered = database.prepare<[string, number]>(
    'SELECT 1 FROM project_snapshot WHERE project_id = ? AND sequence >= ?',
  );
  const hasProject = database.prepare<[string]>('SELECT 1 FROM project WHERE id = ?');
  for (const { projectId, sequence } of indexed) {
    if (hasProject.get(projectId) === undefined) continue;
    if (has.get(projectId, sequence) ?? isCovered.get(projectId, sequence)) continue;
    notes.addGesture(projectId, sequence);
  }
}
