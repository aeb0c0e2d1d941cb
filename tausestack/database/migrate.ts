import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';

const migrationsFolder = join(import.meta.dirname, 'migrations');

/**
 * Applies the `NNNN-name.sql` files that the database has not seen, in order, each in a transaction
 * together with its row in `schema_version`. Refuses a database newer than this program.
 */
export async function migrate(client: PGlite): Promise<void> {
  await client.exec(
    `create table if not exists schema_version (
       name text primary key,
       applied_at timestamptz not null default now()
     )`,
  );
  const names = (await readdir(migrationsFolder))
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  const applied = await client.query<{ name: string }>('select name from schema_version');
  const seen = new Set(applied.rows.map((row) => row.name));
  const unknown = [...seen].filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(`The data was written by a newer engine (${unknown.join(', ')}). Update it.`);
  }
  for (const name of names.filter((candidate) => !seen.has(candidate))) {
    const sql = await readFile(join(migrationsFolder, name), 'utf8');
    await client.transaction(async (transaction) => {
      await transaction.exec(sql);
      await transaction.query('insert into schema_version (name) values ($1)', [name]);
    });
  }
}
