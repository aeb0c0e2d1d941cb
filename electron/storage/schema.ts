import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Times are milliseconds since 1970, UTC. They are for people; order always comes from `sequence`. */

export const projectTable = sqliteTable('project', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  trashedAt: integer('trashed_at'),
  template: text('template'),
});

/** The log: append-only, the only truth about a project's content. */
export const projectUpdateTable = sqliteTable(
  'project_update',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    projectId: text('project_id')
      .notNull()
      .references(() => projectTable.id),
    gestureId: text('gesture_id').notNull().unique(),
    update: blob('update', { mode: 'buffer' }).notNull(),
    /** The gesture as JSON; null for the row that a project begins with. */
    gesture: text('gesture'),
    createdAt: integer('created_at').notNull(),
    checksum: text('checksum').notNull(),
  },
  (table) => [index('project_update_by_project').on(table.projectId, table.sequence)],
);

/** Rows that were found damaged, or that stood behind a damaged one. Kept, never read by the app. */
export const projectUpdateDamagedTable = sqliteTable('project_update_damaged', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  sequence: integer('sequence').notNull(),
  projectId: text('project_id').notNull(),
  gestureId: text('gesture_id').notNull(),
  update: blob('update', { mode: 'buffer' }).notNull(),
  gesture: text('gesture'),
  createdAt: integer('created_at').notNull(),
  checksum: text('checksum').notNull(),
  setAsideAt: integer('set_aside_at').notNull(),
});

/** Derived from the log up to and including `sequence`; can be thrown away and made again. */
export const projectSnapshotTable = sqliteTable(
  'project_snapshot',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projectTable.id),
    sequence: integer('sequence').notNull(),
    snapshot: blob('snapshot', { mode: 'buffer' }).notNull(),
    createdAt: integer('created_at').notNull(),
    checksum: text('checksum').notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.sequence] })],
);

/** A named point in a project's history. */
export const versionTable = sqliteTable('version', {
  id: text('id').primaryKey(),
  projectId: text('project_id')
    .notNull()
    .references(() => projectTable.id),
  name: text('name').notNull(),
  frontiers: blob('frontiers', { mode: 'buffer' }).notNull(),
  createdAt: integer('created_at').notNull(),
});

/** What is known of an asset; its bytes are a file named by its digest. */
export const assetTable = sqliteTable(
  'asset',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projectTable.id),
    id: text('id').notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    width: integer('width'),
    height: integer('height'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.id] })],
);

export const deploymentTable = sqliteTable('deployment', {
  id: text('id').primaryKey(),
  projectId: text('project_id')
    .notNull()
    .references(() => projectTable.id),
  environment: text('environment').notNull(),
  state: text('state').notNull(),
  url: text('url'),
  files: integer('files').notNull(),
  createdAt: integer('created_at').notNull(),
});

/** Work that waits for the network. */
export const outboxTable = sqliteTable('outbox', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  topic: text('topic').notNull(),
  payload: text('payload').notNull(),
  attempts: integer('attempts').notNull().default(0),
  createdAt: integer('created_at').notNull(),
});

export const settingTable = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});
