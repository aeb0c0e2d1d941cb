import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { updateChecksum } from './checksum.ts';
import type { Database } from './database.ts';

type Row = Record<string, unknown>;

/** Tables in the order in which their references allow them to be filled. */
const salvagedTables = ['project', 'project_update', 'asset', 'version', 'setting'] as const;

/**
 * Brings rows that can still be read from a damaged database into the one that took its place, so that
 * what was edited after the last backup isn't lost. Log rows count only with a right checksum. The
 * damaged file itself isn't touched. Returns how many rows came back.
 */
export function salvageRows(damagedFile: string, database: Database): number {
  const folder = mkdtempSync(join(tmpdir(), 'tausepro-salvage-'));
  let source: Database | undefined;
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(damagedFile + suffix))
        copyFileSync(damagedFile + suffix, join(folder, `copy${suffix}`));
    }
    source = new SqliteDatabase(join(folder, 'copy'));
    const opened = source;
    return salvagedTables.reduce(
      (count, table) => count + salvageTable(opened, database, table),
      0,
    );
  } catch {
    return 0;
  } finally {
    source?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function salvageTable(source: Database, target: Database, table: string): number {
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
  let count = 0;
  for (const fields of rows.values()) {
    if (table === 'project_update' && !isIntact(fields)) continue;
    try {
      const names = Object.keys(fields);
      const places = names.map(() => '?').join(', ');
      const insert = `INSERT OR IGNORE INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${places})`;
      count += target.prepare(insert).run(...Object.values(fields)).changes;
    } catch {
      // A row that no longer fits (its project is gone) stays in the damaged file.
    }
  }
  return count;
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
