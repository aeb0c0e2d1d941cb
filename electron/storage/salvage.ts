import type { Database } from './database.ts';
import { mergeLog } from './merge-log.ts';
import { type LogPosition, noteMissingRows } from './note-missing-rows.ts';
import type { ShapedRow, ShapedTable } from './row-shapes.ts';
import { type ScannedRows, scanRows } from './scan-rows.ts';
import { StorageError, toStorageError } from './storage-error.ts';

/**
 * Tables without checksums, in the order in which their references allow them to be filled. Rows are
 * added, or also replace older ones: a name, a setting and a deployment's state change after the backup.
 */
const plainTables = [
  ['project_snapshot', 'add'],
  ['asset', 'add'],
  ['version', 'replace'],
  ['deployment', 'replace'],
  ['outbox', 'add'],
  ['setting', 'replace'],
  ['recovery_note', 'add'],
] as const satisfies readonly (readonly [ShapedTable, 'add' | 'replace'])[];

/**
 * Brings rows that can still be read from damaged databases, the oldest first, into the one that takes
 * their place, so that what was edited after the last backup isn't lost: all of them, or none where the
 * disk is full, which throws StorageError `full`. Log rows count only with a right checksum, and have a
 * project made for them where theirs is gone. Notes which rows are gone for good. The damaged files
 * themselves aren't touched. Returns how many rows came back.
 * @param backups damaged ones that are newer than what the database was made of: their log rows count.
 */
export function salvageRows(
  damagedFiles: readonly string[],
  backups: readonly string[],
  database: Database,
): number {
  return database.transaction(() => {
    let count = 0;
    const indexed: LogPosition[] = [];
    for (const file of damagedFiles) {
      const scanned = scanRows(file);
      count += salvageAll(scanned, database);
      indexed.push(...scanned.indexed);
    }
    for (const file of backups) count += mergeLog(database, scanRows(file).rows.project_update);
    noteMissingRows(database, indexed);
    return count;
  })();
}

function salvageAll({ rows, indexed, indexedAssets }: ScannedRows, database: Database): number {
  let count = insertRows(database, 'removed_project', rows.removed_project, 'add');
  const removed = new Set(
    database.prepare<[], string>('SELECT id FROM removed_project').pluck().all(),
  );
  const stays = (row: ShapedRow): boolean => !removed.has(String(row['project_id'] ?? row['id']));
  for (const id of removed) removeProject(database, id);

  const log = rows.project_update.filter(stays);
  const withRows = new Set<unknown>([
    ...log.map((row) => row['project_id']),
    ...indexed.map((row) => row.projectId),
  ]);
  const projects = rows.project.filter(stays);
  const named = projects.filter(({ id }) => withRows.has(id));
  count += insertRows(database, 'project', named, 'replace');
  // One whose number was damaged names a project that never was.
  adoptOrphans(
    database,
    log,
    projects.filter(({ id }) => !withRows.has(id)),
  );
  count += mergeLog(database, log);
  count += mergeDamaged(database, rows.project_update_damaged.filter(stays));
  for (const [table, mode] of plainTables) {
    count += insertRows(database, table, rows[table].filter(stays), mode);
  }
  const unread = indexedAssets.map(({ projectId, id }) => {
    const unknown = { media_type: '', bytes: 0, width: null, height: null, created_at: 0 };
    return { project_id: projectId, id, name: id.slice(0, 8), ...unknown };
  });
  insertRows(database, 'asset', unread.filter(stays), 'add');
  keepSequences(database, rows.sqlite_sequence);
  return count;
}

/** Makes a project for log rows that have none, of what can be known of it; its document has its name. */
function adoptOrphans(
  database: Database,
  log: readonly ShapedRow[],
  unknown: readonly ShapedRow[],
): void {
  const has = database.prepare<[unknown]>('SELECT 1 FROM project WHERE id = ?');
  const orphans = Map.groupBy(
    log.filter((row) => has.get(row['project_id']) === undefined),
    (row) => row['project_id'],
  );
  for (const [id, rows] of orphans) {
    const times = rows.map((row) => Number(row['created_at']));
    const createdAt = rows.reduce((first, row) =>
      Number(row['sequence']) < Number(first['sequence']) ? row : first,
    )['created_at'];
    // Made in one turn with the first row, the project has its time.
    const row = unknown.find((project) => project['created_at'] === createdAt);
    const updatedAt = times.reduce((latest, time) => Math.max(latest, time));
    const fields = { created_at: createdAt ?? null, updated_at: updatedAt, trashed_at: null };
    insertRows(
      database,
      'project',
      [{ name: '', template: null, ...fields, ...row, id: id ?? null }],
      'add',
    );
  }
}

/** Rows that were set aside: kept once, whatever their number is now. */
function mergeDamaged(database: Database, rows: readonly ShapedRow[]): number {
  const has = database.prepare<[unknown, unknown]>(
    'SELECT 1 FROM project_update_damaged WHERE sequence = ? AND checksum = ?',
  );
  const fresh = rows.filter((row) => has.get(row['sequence'], row['checksum']) === undefined);
  const numbered = fresh.map((row) => ({ ...row, id: null }));
  return insertRows(database, 'project_update_damaged', numbered, 'add');
}

function removeProject(database: Database, id: string): void {
  for (const table of ['project_update', 'project_update_damaged', 'project_snapshot']) {
    database.prepare(`DELETE FROM ${table} WHERE project_id = ?`).run(id);
  }
  for (const table of ['version', 'asset', 'deployment', 'recovery_note']) {
    database.prepare(`DELETE FROM ${table} WHERE project_id = ?`).run(id);
  }
  database.prepare('DELETE FROM project WHERE id = ?').run(id);
}

/** No number that was given before is given again, also not that of a row that is gone. */
function keepSequences(database: Database, rows: readonly ShapedRow[]): void {
  const raise = database.prepare('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?');
  for (const { name, seq } of rows) {
    // A damaged number isn't taken: those after it must still fit.
    if (typeof seq === 'number' && seq < 2 ** 40) raise.run(seq, name);
  }
}

function insertRows(
  database: Database,
  table: string,
  rows: readonly ShapedRow[],
  mode: 'add' | 'replace',
): number {
  let count = 0;
  for (const row of rows) {
    try {
      const insert = database.prepare(insertion(table, Object.keys(row), mode));
      count += insert.run(...Object.values(row)).changes;
    } catch (thrown) {
      const error = toStorageError(thrown);
      if (error instanceof StorageError && error.code === 'full') throw error;
      // A row that no longer fits (its project is gone) stays in the damaged file.
    }
  }
  return count;
}

function insertion(table: string, names: readonly string[], mode: 'add' | 'replace'): string {
  const columns = names.map((name) => `"${name}"`);
  const places = names.map(() => '?').join(', ');
  const into = `INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
  if (mode === 'add') return `INSERT OR IGNORE ${into}`;
  const changes = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `INSERT ${into} ON CONFLICT DO UPDATE SET ${changes}`;
}
