import type { Database } from './database.ts';

/** What of a project was damaged, in numbers. */
export interface StoredRecovery {
  readonly projectId: string;
  /** Gestures that are lost. */
  readonly gestures: number;
  /** Gestures that are kept aside, because they build on lost ones. */
  readonly waiting: number;
  /** Images that are used and gone. */
  readonly images: number;
  /** Between which times the gestures were made; null where that isn't known. */
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** What people are to be told of damage to their projects, until they have read it. */
export interface RecoveryNotes {
  /** Damage of which nothing is missing. */
  addRepair(projectId: string): void;
  /** A gesture that is lost, or kept aside. A time that isn't known lies between those of its neighbours. */
  addGesture(projectId: string, sequence: number, isWaiting?: boolean, createdAt?: number): void;
  /** A gesture that came back. */
  removeGesture(projectId: string, sequence: number): void;
  addImage(projectId: string, asset: string): void;
  removeImage(projectId: string, asset: string): void;
  /** What isn't read yet, a project at a time. */
  list(): StoredRecovery[];
  find(projectId: string): StoredRecovery | null;
  /** Notes that all of it was read: of one project, or of all. */
  dismiss(projectId: string | null): void;
}

export function createRecoveryNotes(database: Database): RecoveryNotes {
  const insert = database.prepare<
    [
      {
        project: string;
        kind: string;
        subject: string;
        earliest: number | null;
        latest: number | null;
      },
    ]
  >(
    `INSERT OR IGNORE INTO recovery_note (project_id, kind, subject, earliest, latest)
     VALUES (@project, @kind, @subject, @earliest, @latest)`,
  );
  const unread = database.prepare<[string]>(
    `UPDATE recovery_note SET read = 0 WHERE project_id = ? AND kind = 'repair'`,
  );
  const remove = database.prepare<[string, string, string]>(
    'DELETE FROM recovery_note WHERE project_id = ? AND kind = ? AND subject = ?',
  );
  const timeBefore = database
    .prepare<[string, number], number>(
      `SELECT created_at FROM project_update WHERE project_id = ? AND sequence < ?
       ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck();
  const timeAfter = database
    .prepare<[string, number], number>(
      `SELECT created_at FROM project_update WHERE project_id = ? AND sequence > ?
       ORDER BY sequence LIMIT 1`,
    )
    .pluck();
  const timeOfProject = database
    .prepare<[string], number>('SELECT updated_at FROM project WHERE id = ?')
    .pluck();
  const select = database.prepare<[{ project: string | null }], StoredRecovery>(
    `SELECT project_id AS projectId, sum(kind = 'gesture') AS gestures,
       sum(kind = 'waiting') AS waiting, sum(kind = 'image') AS images,
       min(earliest) AS earliest, max(latest) AS latest
     FROM recovery_note
     WHERE read = 0 AND (@project IS NULL OR project_id = @project)
       AND EXISTS (SELECT 1 FROM project WHERE id = project_id)
     GROUP BY project_id ORDER BY min(id)`,
  );
  const dismiss = database.prepare<[{ project: string | null }]>(
    'UPDATE recovery_note SET read = 1 WHERE @project IS NULL OR project_id = @project',
  );
  const untimed = { earliest: null, latest: null };

  return {
    addRepair(project) {
      insert.run({ project, kind: 'repair', subject: '', ...untimed });
      unread.run(project);
    },
    addGesture(project, sequence, isWaiting = false, createdAt) {
      const earliest = createdAt ?? timeBefore.get(project, sequence) ?? null;
      const latest =
        createdAt ?? timeAfter.get(project, sequence) ?? timeOfProject.get(project) ?? null;
      const kind = isWaiting ? 'waiting' : 'gesture';
      insert.run({ project, kind, subject: String(sequence), earliest, latest });
    },
    removeGesture(project, sequence) {
      for (const kind of ['gesture', 'waiting']) remove.run(project, kind, String(sequence));
    },
    addImage: (project, subject) => {
      insert.run({ project, kind: 'image', subject, ...untimed });
    },
    removeImage: (project, subject) => {
      remove.run(project, 'image', subject);
    },
    list: () => select.all({ project: null }),
    find: (project) => select.get({ project }) ?? null,
    dismiss: (project) => {
      dismiss.run({ project });
    },
  };
}
