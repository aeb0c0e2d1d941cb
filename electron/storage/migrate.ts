import type { Backups } from './backups.ts';
import type { Database } from './database.ts';
import { type Migration, migrations as allMigrations } from './migrations.ts';
import { StorageError } from './storage-error.ts';

/**
 * Brings the database to the newest schema, each step in a transaction of its own, after a backup of a
 * file that has content. Throws StorageError `newer` for a file of a later version, which stays untouched.
 */
export function migrate(
  database: Database,
  backups: Backups,
  migrations: readonly Migration[] = allMigrations,
): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > migrations.length) {
    throw new StorageError('newer', `database version ${version}, known ${migrations.length}`);
  }
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    if (version > 0) backups.make(database);
    database.transaction(() => {
      database.exec(migration.statements);
      database.pragma(`user_version = ${index + 1}`);
    })();
  }
}
