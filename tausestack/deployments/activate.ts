import type { Environment } from '#shared/api/schemas/app.ts';
import type { Database } from '../database/database.ts';
import type { BlobStore } from './blob-store.ts';
import type { DeploymentHub } from './deployment-hub.ts';
import { moveDeployment } from './deployment-rows.ts';
import { switchLive } from './release.ts';

interface Building {
  tenantId: string;
  deploymentId: string;
}

interface Content {
  sha256: string;
  size: number;
}

/** Contents that the database knows but the disk does not have as they were. */
async function findDamaged(
  blobs: BlobStore,
  tenantId: string,
  contents: readonly Content[],
): Promise<string[]> {
  const damaged: string[] = [];
  for (const content of contents) {
    if ((await blobs.sizeOf(tenantId, content.sha256)) !== Number(content.size)) {
      damaged.push(content.sha256);
    }
  }
  return damaged;
}

/**
 * Takes a deployment in `building` to `live`, or to `failed` when files are lost on disk; those are
 * forgotten, so that the next start asks for them again. May run again after a cut.
 */
export async function activate(
  database: Database,
  blobs: BlobStore,
  hub: DeploymentHub,
  building: Building,
): Promise<void> {
  const { tenantId, deploymentId } = building;
  const contents = await database.asTenant(tenantId, (transaction) =>
    transaction.query<Content>(
      `select distinct blob.sha256, blob.size from deployment_file file
         join blob on blob.tenant_id = file.tenant_id and blob.sha256 = file.sha256
        where file.deployment_id = $1`,
      [deploymentId],
    ),
  );
  const damaged = await findDamaged(blobs, tenantId, contents);
  const superseded = await database.asTenant(tenantId, async (transaction) => {
    const [row] = await transaction.query<{
      app_id: string;
      environment: Environment;
      state: string;
    }>('select app_id, environment, state from deployment where id = $1 for update', [
      deploymentId,
    ]);
    if (row === undefined || row.state !== 'building') return undefined;
    if (damaged.length > 0) {
      await transaction.query('delete from blob where sha256 = any($1)', [damaged]);
      await moveDeployment(transaction, deploymentId, ['building'], 'failed');
      await transaction.query(
        `update deployment set error_code = 'files_lost', error_detail = $2 where id = $1`,
        [deploymentId, `${damaged.length} file(s) are damaged in storage. Publish again.`],
      );
      return undefined;
    }
    const slot = { appId: row.app_id, environment: row.environment };
    return switchLive(transaction, slot, deploymentId);
  });
  if (superseded !== undefined) hub.notify(superseded);
  hub.notify(deploymentId);
}

/** Finishes what an earlier process left in `building`. Returns how many there were. */
export async function resumeBuilding(
  database: Database,
  blobs: BlobStore,
  hub: DeploymentHub,
): Promise<number> {
  const left = await database.asSystem((transaction) =>
    transaction.query<{ id: string; tenant_id: string }>(
      `select id, tenant_id from deployment where state = 'building' order by id`,
    ),
  );
  for (const row of left) {
    await activate(database, blobs, hub, { tenantId: row.tenant_id, deploymentId: row.id });
  }
  return left.length;
}
