import { isIntactSnapshot, isIntactUpdate } from './checksum.ts';
import { type DatabasePages, openDatabasePages } from './database-pages.ts';
import type { LogPosition } from './note-missing-rows.ts';
import { findLogRecords, readRecords } from './page-records.ts';
import { type ShapedRow, type ShapedTable, recognizeRow } from './row-shapes.ts';

/** What a database file holds, read page by page without SQLite. */
export interface ScannedRows {
  /** Rows of a table, of log rows and snapshots only those with a right checksum, each once. */
  readonly rows: Readonly<Record<ShapedTable, readonly ShapedRow[]>>;
  /** Log rows of which an index tells, whether they were found or not. */
  readonly indexed: readonly LogPosition[];
  /** Images of which an index tells in the same way. */
  readonly indexedAssets: readonly { readonly projectId: string; readonly id: string }[];
}

const digest = /^[0-9a-f]{64}$/;
/** Reads of pages on which long rows go on, for each page of the file: a sound file needs one. */
const readsPerPage = 6;

/**
 * Finds every row that can still be read of a database, whatever is damaged in it: page after page, so that
 * neither a missing root nor a circle hides or holds up anything. Rows with a checksum are looked for on all
 * pages, also older ones in the log; others only where they are the newest.
 */
export function scanRows(file: string): ScannedRows {
  const pages = openDatabasePages(file);
  try {
    return scanPages(pages);
  } finally {
    pages.close();
  }
}

function scanPages(pages: DatabasePages): ScannedRows {
  const rows: Record<ShapedTable, ShapedRow[]> = {
    ...{ project: [], project_update: [], project_update_damaged: [], project_snapshot: [] },
    ...{ version: [], asset: [], deployment: [], outbox: [], setting: [] },
    ...{ removed_project: [], recovery_note: [], sqlite_sequence: [] },
  };
  const checked = new Set<string>();
  const indexed = new Map<string, LogPosition>();
  const assets = new Map<string, readonly [string, string]>();
  /** By gesture, as an index has it. */
  const numbers = new Map<string, number>();
  let reads = pages.count * readsPerPage + 1000;
  const follow = (read: DatabasePages['latest']) => (page: number) =>
    (reads -= 1) > 0 ? read(page) : undefined;

  const keep = (table: ShapedTable, row: ShapedRow, isNewest: boolean): void => {
    const isIntact = checksums[table];
    if (isIntact === undefined) {
      if (isNewest) rows[table].push(row);
      return;
    }
    const key = `${table} ${String(row['checksum'])}`;
    if (checked.has(key) || !isIntact(row)) return;
    checked.add(key);
    rows[table].push(row);
  };
  const scan = (
    content: Buffer,
    page: number,
    read: DatabasePages['latest'],
    isNewest: boolean,
  ) => {
    for (const { rowid, values } of readRecords(content, page === 1, pages, follow(read))) {
      if (rowid !== null) {
        const found = recognizeRow(rowid, values);
        if (found) keep(found.table, found.row, isNewest);
        continue;
      }
      const [text, number, same] = values;
      if (!isNewest || typeof text !== 'string') continue;
      if (typeof number === 'string' && digest.test(number))
        assets.set(`${text} ${number}`, [text, number]);
      if (typeof number !== 'number') continue;
      if (values.length === 2) numbers.set(text, number);
      if (values.length !== 3 || number !== same) continue;
      indexed.set(`${text} ${number}`, { projectId: text, sequence: number });
    }
    for (const { rowid, values } of findLogRecords(content, pages, follow(read))) {
      const found = recognizeRow(rowid ?? 0, values);
      if (found?.table === 'project_update') keep(found.table, found.row, isNewest);
    }
  };

  for (let number = 1; number <= pages.count; number += 1) {
    const content = pages.latest(number);
    if (content && !pages.isFree(number)) scan(content, number, pages.latest, true);
  }
  for (const { page, content } of pages.logged) {
    scan(Buffer.from(content), page, pages.latest, false);
  }
  if (pages.logged.length > 0) {
    for (let number = 1; number <= pages.count; number += 1) {
      const content = pages.fromFile(number);
      if (content) scan(content, number, pages.fromFile, false);
    }
  }
  /** The number isn't in the checksum: where two indexes agree on another one, it is that. */
  const numbered = (row: ShapedRow): ShapedRow => {
    const sequence = numbers.get(String(row['gesture_id']));
    const isRight = indexed.has(`${String(row['project_id'])} ${String(row['sequence'])}`);
    const isKnown = indexed.has(`${String(row['project_id'])} ${sequence}`);
    return isKnown && !isRight && sequence !== undefined ? { ...row, sequence } : row;
  };
  return {
    rows: { ...rows, project_update: rows.project_update.map(numbered) },
    indexed: [...indexed.values()],
    indexedAssets: [...assets.values()].map(([projectId, id]) => ({ projectId, id })),
  };
}

const checksums: Readonly<Partial<Record<ShapedTable, (row: ShapedRow) => boolean>>> = {
  project_update: isIntactUpdate,
  project_snapshot: isIntactSnapshot,
};
