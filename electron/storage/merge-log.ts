import { isIntactUpdate } from './checksum.ts';
import type { Database } from './database.ts';
import type { ShapedRow } from './row-shapes.ts';

const columns = 'sequence, project_id, gesture_id, "update", gesture, created_at, checksum';

/**
 * Adds intact log rows to a log that may have some of them, be it damaged. A gesture is there once; one
 * whose number belongs to another gesture, or that was set aside, comes last. Returns how many rows were added or mended.
 */
export function mergeLog(database: Database, rows: readonly ShapedRow[]): number {
  const byGesture = database.prepare<[unknown], ShapedRow>(
    `SELECT ${columns} FROM project_update WHERE gesture_id = ?`,
  );
  const bySequence = database.prepare<[unknown], ShapedRow>(
    `SELECT ${columns} FROM project_update WHERE sequence = ?`,
  );
  const remove = database.prepare<[unknown]>('DELETE FROM project_update WHERE sequence = ?');
  const wasSetAside = database.prepare<[unknown]>(
    'SELECT 1 FROM project_update_damaged WHERE gesture_id = ?',
  );
  const hasProject = database.prepare<[unknown]>('SELECT 1 FROM project WHERE id = ?');
  const insert = database.prepare<[ShapedRow]>(
    `INSERT INTO project_update (${columns})
     VALUES (@sequence, @project_id, @gesture_id, @update, @gesture, @created_at, @checksum)`,
  );
  const inOrder = rows.toSorted((a, b) => Number(a['sequence']) - Number(b['sequence']));
  let count = 0;
  for (const row of inOrder) {
    if (hasProject.get(row['project_id']) === undefined) continue;
    const same = byGesture.get(row['gesture_id']);
    if (same && isIntactUpdate(same)) continue;
    if (same) remove.run(same['sequence']);
    const taken = bySequence.get(row['sequence']);
    const isTaken = taken !== undefined && isIntactUpdate(taken);
    if (taken && !isTaken) remove.run(row['sequence']);
    // Snapshots without one that was set aside may have been made meanwhile.
    const isLast = isTaken || wasSetAside.get(row['gesture_id']) !== undefined;
    insert.run(isLast ? { ...row, sequence: null } : row);
    count += 1;
  }
  return count;
}
