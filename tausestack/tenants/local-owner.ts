import type { PlanName } from '#shared/api/schemas/tenant.ts';
import type { Database } from '../database/database.ts';
import { hashToken } from './authenticator.ts';

const accountId = 'acc_local';
const tenantId = 'tnt_default';

/**
 * Makes sure that the account this engine runs for exists, owns the default tenant and is reached
 * by exactly the given token: the token of an earlier start stops working. The plan is only set
 * where the tenant is new.
 */
export async function ensureLocalOwner(
  database: Database,
  token: string,
  plan: PlanName,
): Promise<void> {
  await database.asSystem(async (transaction) => {
    await transaction.query(
      `insert into account (id, name, operator) values ($1, 'Local', true) on conflict do nothing`,
      [accountId],
    );
    await transaction.query(
      `insert into tenant (id, name, slug, plan) values ($1, 'Default', 'default', $2)
         on conflict do nothing`,
      [tenantId, plan],
    );
    await transaction.query(
      `insert into membership (account_id, tenant_id, role) values ($1, $2, 'owner')
         on conflict do nothing`,
      [accountId, tenantId],
    );
    await transaction.query(
      `insert into api_key (id, account_id, name, token_hash) values ('key_start', $1, 'start', $2)
         on conflict (id) do update set token_hash = excluded.token_hash`,
      [accountId, hashToken(token)],
    );
  });
}
