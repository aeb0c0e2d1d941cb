import type { Environment } from '#shared/api/schemas/app.ts';
import type { Deployment, DeploymentState } from '#shared/api/schemas/deployment.ts';
import { appUrl, type PublicAddress } from '../apps/app-address.ts';
import type { Transaction } from '../database/database.ts';
import { ProblemError } from '../problem.ts';

export interface DeploymentRow {
  id: string;
  tenant_id: string;
  app_id: string;
  subdomain: string;
  environment: Environment;
  state: DeploymentState;
  digest: string;
  error_code: string | null;
  error_detail: string | null;
  created_at: Date;
  updated_at: Date;
  live_at: Date | null;
  path_count: number;
  files_total: number;
  files_stored: number;
  byte_count: number;
}

/** Deployments with their counts; to be followed by a `where`. */
export const selectDeployment = `
  select deployment.*, app.subdomain, counts.*
    from deployment
    join app on app.id = deployment.app_id
    cross join lateral (
      select coalesce(sum(path_count), 0)::int as path_count,
             count(*)::int as files_total,
             count(size)::int as files_stored,
             coalesce(sum(size), 0)::float8 as byte_count
        from (select file.sha256, count(*) as path_count, max(blob.size) as size
                from deployment_file file
                left join blob on blob.tenant_id = file.tenant_id and blob.sha256 = file.sha256
               where file.deployment_id = deployment.id
               group by file.sha256) as content
    ) as counts`;

/** The deployment of that id; throws `not_found`. */
export async function readDeployment(transaction: Transaction, id: string): Promise<DeploymentRow> {
  const [row] = await transaction.query<DeploymentRow>(
    `${selectDeployment} where deployment.id = $1`,
    [id],
  );
  if (row === undefined) throw new ProblemError('not_found', 'There is no such deployment.');
  return row;
}

/** Digests of the deployment that the tenant does not have, sorted. */
export async function readMissing(transaction: Transaction, id: string): Promise<string[]> {
  const rows = await transaction.query<{ sha256: string }>(
    `select distinct file.sha256 from deployment_file file
      where file.deployment_id = $1
        and not exists (select from blob
                         where blob.tenant_id = file.tenant_id and blob.sha256 = file.sha256)
      order by file.sha256`,
    [id],
  );
  return rows.map((row) => row.sha256);
}

/**
 * Moves a deployment to a state; throws `deployment_state` unless it is in one of `from`. The row
 * stays locked until the transaction ends.
 */
export async function moveDeployment(
  transaction: Transaction,
  id: string,
  from: readonly DeploymentState[],
  to: DeploymentState,
): Promise<void> {
  const [row] = await transaction.query<{ state: DeploymentState }>(
    'select state from deployment where id = $1 for update',
    [id],
  );
  if (row === undefined) throw new ProblemError('not_found', 'There is no such deployment.');
  if (!from.includes(row.state)) {
    throw new ProblemError('deployment_state', `The deployment is ${row.state}.`, {
      state: row.state,
    });
  }
  await transaction.query(
    `update deployment set state = $2, updated_at = clock_timestamp() where id = $1`,
    [id, to],
  );
}

/** The row as the API shows it. */
export function toDeployment(row: DeploymentRow, address: PublicAddress): Deployment {
  return {
    id: row.id,
    app_id: row.app_id,
    environment: row.environment,
    state: row.state,
    digest: row.digest,
    url: appUrl(address, row.subdomain, row.environment),
    path_count: row.path_count,
    files: { total: row.files_total, stored: row.files_stored },
    byte_count: row.byte_count,
    error:
      row.error_code === null ? null : { code: row.error_code, detail: row.error_detail ?? '' },
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    live_at: row.live_at === null ? null : row.live_at.toISOString(),
  };
}
