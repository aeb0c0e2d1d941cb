import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { updateChecksum } from './checksum.ts';
import type { Database } from './database.ts';
import { guardStorage, StorageError, toStorageError } from './storage-error.ts';

type Row = Record<string, unknown>;

/**
 * Tables in the order in which their references allow them to be filled. Rows are added, or also replace
 * older ones: a name, a setting and a deployment's state change after the backup.
 */
const salvagedTables = [
  ['project', 'replace'],
  ['project_update', 'add'],
  ['project_update_damaged', 'add'],
  ['asset', 'add'],
  ['version', 'replace'],
  ['deployment', 'replace'],
  ['outbox', 'add'],
  ['setting', 'replace'],
] as const;

/**
 * Brings rows that can still be read from a damaged database into the one that takes its place, so that
 * what was edited after the last backup isn't lost: all of them, or none where the disk is full, which
 * throws StorageError `full`. Log rows count only with a right checksum. The damaged file itself isn't
 * touched. Returns how many rows came back.
 */
export function salvageRows(damagedFile: string, database: Database): number {
  // Beside it: a database can be larger than what a folder for temporary files holds.
  const folder = join(dirname(damagedFile), 'reading');
  rmSync(folder, { recursive: true, force: true });
  let source: Database | undefined;
  try {
    guardStorage(() => {
      mkdirSync(folder);
      for (const suffix of ['', '-wal']) {
        if (existsSync(damagedFile + suffix))
          copyFileSync(damagedFile + suffix, join(folder, `copy${suffix}`));
      }
    });
    const opened = openCopy(join(folder, 'copy'));
    source = opened;
    if (opened === undefined) return 0;
    return database.transaction(() =>
      salvagedTables.reduce(
        (count, [table, mode]) => count + salvageTable(opened, database, table, mode),
        0,
      ),
    )();
  } finally {
    source?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Undefined for a file of which nothing can be read. */
function openCopy(file: string): Database | undefined {
  try {
    return new SqliteDatabase(file);
  } catch {
    return undefined;
  }
}

function salvageTable(
  source: Database,
  target: Database,
  table: string,
  mode: 'add' | 'replace',
): number {
  let count = 0;
  for (const fields of readRows(source, table)) {
    if (table === 'project_update' && !isIntact(fields)) continue;
    try {
      const insert = target.prepare(insertion(table, Object.keys(fields), mode));
      count += insert.run(...Object.values(fields)).changes;
    } catch (thrown) {
      const error = toStorageError(thrown);
      if (error instanceof StorageError && error.code === 'full') throw error;
      // A row that no longer fits (its project is gone) stays in the damaged file.
    }
  }
  return count;
}

function readRows(source: Database, table: string): Iterable<Row> {
  const rows = new Map<unknown, Row>();
  // From both ends: reading stops at the damage, and most of a table may lie behind it.
  for (const direction of ['ASC', 'DESC']) {
    try {
      const read = source.prepare<[], Row>(
        `SELECT rowid AS row, * FROM ${table} ORDER BY rowid ${direction}`,
      );
      for (const { row, ...fields } of read.iterate()) rows.set(row, fields);
    } catch {
      // What was read until here is kept.
    }
  }
  return rows.values();
}

function insertion(table: string, names: readonly string[], mode: 'add' | 'replace'): string {
  const columns = names.map((name) => `"${name}"`);
  const places = names.map(() => '?').join(', ');
  const into = `INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
  if (mode === 'add') return `INSERT OR IGNORE ${into}`;
  const changes = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `INSERT ${into} ON CONFLICT DO UPDATE SET ${changes}`;
}

function isIntact(row: Row): boolean {
  const {
    project_id: projectId,
    gesture_id: gestureId,
    created_at: createdAt,
    update,
    gesture,
  } = row;
  if (typeof projectId !== 'string' || typeof gestureId !== 'string') return false;
  if (typeof createdAt !== 'number' || !(update instanceof Uint8Array)) return false;
  if (gesture !== null && typeof gesture !== 'string') return false;
  return updateChecksum({ projectId, gestureId, createdAt, update, gesture }) === row['checksum'];
}
