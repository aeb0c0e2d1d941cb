import { and, desc, eq } from 'drizzle-orm';
import { snapshotChecksum } from './checksum.ts';
import type { Database } from './database.ts';
import { projectSnapshotTable } from './schema.ts';

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

/** Derived snapshots beside the log, so that opening doesn't read all of it. */
export function createSnapshotStore({ query, sqlite }: Database): SnapshotStore {
  const table = projectSnapshotTable;
  const discard = (projectId: string, sequence: number): void => {
    query
      .delete(table)
      .where(and(eq(table.projectId, projectId), eq(table.sequence, sequence)))
      .run();
  };

  return {
    discard,
    save: sqlite.transaction((projectId: string, sequence: number, bytes: Uint8Array, now: number) => {
      const checksum = snapshotChecksum(projectId, sequence, bytes);
      const row = { snapshot: Buffer.from(bytes), createdAt: now, checksum };
      query
        .insert(table)
        .values({ projectId, sequence, ...row })
        .onConflictDoUpdate({ target: [table.projectId, table.sequence], set: row })
        .run();
      const sequences = query
        .select({ sequence: table.sequence })
        .from(table)
        .where(eq(table.projectId, projectId))
        .orderBy(desc(table.sequence))
        .all();
      for (const old of sequences.slice(keptSnapshots)) discard(projectId, old.sequence);
    }),
    newest(projectId) {
      const rows = query
        .select()
        .from(table)
        .where(eq(table.projectId, projectId))
        .orderBy(desc(table.sequence))
        .all();
      let damaged = 0;
      for (const row of rows) {
        if (snapshotChecksum(projectId, row.sequence, row.snapshot) === row.checksum) {
          return { snapshot: { sequence: row.sequence, snapshot: row.snapshot }, damaged };
        }
        discard(projectId, row.sequence);
        damaged += 1;
      }
      return { snapshot: null, damaged };
    },
  };
}
