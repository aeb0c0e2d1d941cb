import { PGlite } from '@electric-sql/pglite';
import { ensureCluster } from './cluster.ts';
import type { Database, Transaction } from './database.ts';
import { migrate } from './migrate.ts';

/**
 * Opens PGlite (PostgreSQL in this process) in a folder, made where it is absent, and brings the
 * schema up to date. `clusterArchive` as in `ensureCluster`.
 */
export async function openPgliteDatabase(
  folder: string,
  clusterArchive?: string,
): Promise<Database> {
  await ensureCluster(folder, clusterArchive);
  return toDatabase(await PGlite.create(folder));
}

/** Migrates an open PGlite and narrows it to what the engine uses. */
export async function toDatabase(client: PGlite): Promise<Database> {
  await migrate(client);

  function inRole<Result>(
    role: 'tausestack_tenant' | 'tausestack_system',
    tenantId: string,
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    return client.transaction(async (inner) => {
      await inner.query(
        `select set_config('role', $1, true), set_config('app.tenant_id', $2, true)`,
        [role, tenantId],
      );
      return work({
        query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
          (await inner.query<Row>(sql, [...parameters])).rows,
      });
    });
  }

  return {
    asTenant: (tenantId, work) => inRole('tausestack_tenant', tenantId, work),
    asSystem: (work) => inRole('tausestack_system', '', work),
    close: () => client.close(),
  };
}
