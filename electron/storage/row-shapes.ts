import type { StoredValue } from './page-records.ts';

/** The tables whose rows are looked for in a damaged file. */
export type ShapedTable = keyof typeof shapes;

/** A row as its columns' names and values; those that an older version didn't have are absent. */
export type ShapedRow = Readonly<Record<string, StoredValue>>;

/**
 * What the rows of each table look like, column by column, in the order in which they were added: a page
 * doesn't say of which table it is. `?` allows null; `rowid` is stored beside the row. Columns after `|`
 * came with a later version.
 */
const shapes = {
  project:
    'id text, name text, created_at integer, updated_at integer, trashed_at integer?, template text? | page_count integer?, description text?',
  project_update:
    'sequence rowid, project_id text, gesture_id text, update blob, gesture text?, created_at integer, checksum text',
  project_update_damaged:
    'id rowid, sequence integer, project_id text, gesture_id text, update blob, gesture text?, created_at integer, checksum text, set_aside_at integer | waiting integer',
  project_snapshot:
    'project_id text, sequence integer, snapshot blob, created_at integer, checksum text',
  version: 'id text, project_id text, name text, frontiers blob, created_at integer',
  asset:
    'project_id text, id digest, name text, media_type text, bytes integer, width integer?, height integer?, created_at integer',
  deployment:
    'id text, project_id text, environment text, state text, url text?, files integer, created_at integer | engine text, sequence integer?, manifest text?, content text?',
  outbox: 'id rowid, topic text, payload text, attempts integer, created_at integer',
  setting: 'key text, value text',
  removed_project: 'id text, removed_at integer',
  recovery_note:
    'id rowid, project_id text, kind text, subject text, earliest integer?, latest integer?, read integer',
  sqlite_sequence: 'name table, seq integer',
} as const;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
}

interface Shape {
  readonly table: ShapedTable;
  readonly columns: readonly Column[];
  /** Columns that every version has. */
  readonly required: number;
}

const readShapes: readonly Shape[] = (Object.keys(shapes) as ShapedTable[]).map((table) => {
  const [first = '', later] = shapes[table].split(' | ');
  const columns = (text: string): Column[] =>
    text.split(', ').map((column) => {
      const [name = '', type = ''] = column.split(' ');
      return { name, type: type.replace('?', ''), isOptional: type.endsWith('?') };
    });
  const required = columns(first);
  return {
    table,
    columns: later === undefined ? required : [...required, ...columns(later)],
    required: required.length,
  };
});

/** The table to which a row of a table's page belongs by its looks, and its columns; undefined for none. */
export function recognizeRow(
  rowid: number,
  values: readonly StoredValue[],
): { readonly table: ShapedTable; readonly row: ShapedRow } | undefined {
  for (const { table, columns, required } of readShapes) {
    if (values.length < required || values.length > columns.length) continue;
    if (!values.every((value, index) => fits(value, columns[index]))) continue;
    const row = values.map((value, index) => {
      const { name = '', type = '' } = columns[index] ?? {};
      return [name, type === 'rowid' ? rowid : value] as const;
    });
    return { table, row: Object.fromEntries(row) };
  }
  return undefined;
}

function fits(value: StoredValue, column: Column | undefined): boolean {
  if (column === undefined) return false;
  if (value === null) return column.isOptional || column.type === 'rowid';
  switch (column.type) {
    case 'text':
      return typeof value === 'string';
    case 'digest':
      return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
    case 'table':
      return typeof value === 'string' && /^(?:project_update|outbox|recovery_note)/.test(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'blob':
      return value instanceof Buffer;
    default:
      return false;
  }
}
