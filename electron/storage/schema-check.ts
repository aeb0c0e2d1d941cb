import SqliteDatabase from 'better-sqlite3';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';

/** What a database says of its tables: every column, index and reference. */
function describeSchema(database: Database): string {
  return JSON.stringify(
    database
      .prepare<[], unknown[]>(
        `SELECT kind, name, number, detail FROM (
           SELECT 'column' AS kind, t.name, c.cid AS number,
             json_array(c.name, c.type, c."notnull", c.pk) AS detail
           FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'
           UNION ALL SELECT 'index', t.name || ' ' || i.name, x.seqno,
             json_array(i."unique", i.origin, x.name)
           FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) x
           WHERE t.type = 'table'
           UNION ALL SELECT 'reference', t.name, f.id, json_array(f."table", f."from", f."to")
           FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table')
         WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY kind, name, number, detail`,
      )
      .raw()
      .all(),
  );
}

/**
 * Whether the tables are those that this app makes, for the version that the database says to have. False
 * for a database of another program, and for one whose schema was damaged.
 */
export function hasOwnSchema(database: Database): boolean {
  const version = Number(database.pragma('user_version', { simple: true }));
  const expected = new SqliteDatabase(':memory:');
  try {
    for (const { statements } of migrations.slice(0, version)) expected.exec(statements);
    return describeSchema(database) === describeSchema(expected);
  } finally {
    expected.close();
  }
}

/** Whether it has the tables that every version has. */
export function hasOldestTables(database: Database): boolean {
  const names = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('project', 'project_update')`,
    )
    .pluck()
    .all();
  return names.length === 2;
}
