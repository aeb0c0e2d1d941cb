import { snapshotChecksum } from './checksum.ts';
import type { Database } from './database.ts';

export interface StoredSnapshot {
  readonly sequence: number;
  readonly snapshot: Uint8Array;
}

export interface SnapshotStore {
  /** Stores what the log up to and including `sequence` comes to, and forgets all but the newest two. */
  save(projectId: string, sequence: number, snapshot: Uint8Array, now: number): void;
  /** The newest intact snapshot; `damaged` counts newer ones that weren't and that were thrown away. */
  newest(projectId: string): { snapshot: StoredSnapshot | null; damaged: number };
  /** Throws away a snapshot, e.g. one that turned out unreadable. The log has everything in it. */
  discard(projectId: string, sequence: number): void;
}

const keptSnapshots = 2;

interface SnapshotRow extends StoredSnapshot {
  readonly checksum: string;
}

/** Derived snapshots beside the log, so that opening doesn't read all of it. */
export function createSnapshotStore(database: Database): SnapshotStore {
  const selectAll = database.prepare<[string], SnapshotRow>(
    `SELECT sequence, snapshot, checksum FROM project_snapshot
     WHERE project_id = ? ORDER BY sequence DESC`,
  );
  const selectOld = database.prepare<[string, number], { sequence: number }>(
    `SELECT sequence FROM project_snapshot
     WHERE project_id = ? ORDER BY sequence DESC LIMIT -1 OFFSET ?`,
  );
  const upsert = database.prepare<[string, number, Uint8Array, number, string]>(
    `INSERT OR REPLACE INTO project_snapshot (project_id, sequence, snapshot, created_at, checksum)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const remove = database.prepare<[string, number]>(
    'DELETE FROM project_snapshot WHERE project_id = ? AND sequence = ?',
  );
  const discard = (projectId: string, sequence: number): void => {
    remove.run(projectId, sequence);
  };

  return {
    discard,
    save: database.transaction(
      (projectId: string, sequence: number, bytes: Uint8Array, now: number) => {
        upsert.run(projectId, sequence, bytes, now, snapshotChecksum(projectId, sequence, bytes));
        for (const old of selectOld.all(projectId, keptSnapshots)) discard(projectId, old.sequence);
      },
    ),
    newest(projectId) {
      let damaged = 0;
      for (const { sequence, snapshot, checksum } of selectAll.all(projectId)) {
        if (snapshotChecksum(projectId, sequence, snapshot) === checksum) {
          return { snapshot: { sequence, snapshot }, damaged };
        }
        discard(projectId, sequence);
        damaged += 1;
      }
      return { snapshot: null, damaged };
    },
  };
}
