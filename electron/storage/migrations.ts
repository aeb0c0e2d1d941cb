/** One step of the database's schema. Steps are never edited after a release; a change is a new step. */
export interface Migration {
  readonly name: string;
  readonly statements: string;
}

/** In order: the database's `user_version` counts how many of them it has. */
export const migrations: readonly Migration[] = [
  {
    name: 'initial',
    statements: `
      CREATE TABLE project (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        trashed_at INTEGER,
        template TEXT
      ) STRICT;

      CREATE TABLE project_update (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        project_id TEXT NOT NULL REFERENCES project (id),
        gesture_id TEXT NOT NULL UNIQUE,
        "update" BLOB NOT NULL,
        gesture TEXT,
        created_at INTEGER NOT NULL,
        checksum TEXT NOT NULL
      ) STRICT;
      CREATE INDEX project_update_by_project ON project_update (project_id, sequence);

      CREATE TABLE project_update_damaged (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sequence INTEGER NOT NULL,
        project_id TEXT NOT NULL,
        gesture_id TEXT NOT NULL,
        "update" BLOB NOT NULL,
        gesture TEXT,
        created_at INTEGER NOT NULL,
        checksum TEXT NOT NULL,
        set_aside_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE project_snapshot (
        project_id TEXT NOT NULL REFERENCES project (id),
        sequence INTEGER NOT NULL,
        snapshot BLOB NOT NULL,
        created_at INTEGER NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (project_id, sequence)
      ) STRICT;

      CREATE TABLE version (
        id TEXT PRIMARY KEY,
        project_id TEXT NOT NULL REFERENCES project (id),
        name TEXT NOT NULL,
        frontiers BLOB NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE asset (
        project_id TEXT NOT NULL REFERENCES project (id),
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        width INTEGER,
        height INTEGER,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (project_id, id)
      ) STRICT;

      CREATE TABLE deployment (
        id TEXT PRIMARY KEY,
        project_id TEXT NOT NULL REFERENCES project (id),
        environment TEXT NOT NULL,
        state TEXT NOT NULL,
        url TEXT,
        files INTEGER NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        topic TEXT NOT NULL,
        payload TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;
    `,
  },
  {
    name: 'page-count',
    statements: 'ALTER TABLE project ADD COLUMN page_count INTEGER;',
  },
  {
    name: 'deployment-source',
    statements: `
      ALTER TABLE deployment ADD COLUMN engine TEXT NOT NULL DEFAULT '';
      ALTER TABLE deployment ADD COLUMN sequence INTEGER;
      ALTER TABLE deployment ADD COLUMN manifest TEXT;
      CREATE UNIQUE INDEX outbox_topic ON outbox (topic);
    `,
  },
  {
    name: 'deployment-content',
    statements: 'ALTER TABLE deployment ADD COLUMN content TEXT;',
  },
  {
    name: 'asset-candidates',
    statements: `
      CREATE TABLE asset_candidate (id TEXT PRIMARY KEY) STRICT;
      CREATE INDEX asset_by_id ON asset (id);
    `,
  },
  {
    name: 'project-description',
    statements: 'ALTER TABLE project ADD COLUMN description TEXT;',
  },
  {
    name: 'owner',
    statements: 'CREATE TABLE owner (epoch TEXT NOT NULL) STRICT;',
  },
  {
    name: 'recovery',
    statements: `
      CREATE TABLE removed_project (id TEXT PRIMARY KEY, removed_at INTEGER NOT NULL) STRICT;
      CREATE TABLE recovery_note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        project_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        earliest INTEGER,
        latest INTEGER,
        read INTEGER NOT NULL DEFAULT 0,
        UNIQUE (project_id, kind, subject)
      ) STRICT;
      ALTER TABLE project_update_damaged ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
    `,
  },
];
