import { createHash } from 'node:crypto';
import type { TenantRole } from '#shared/api/schemas/tenant.ts';
import type { Database } from '../database/database.ts';
import type { Principal } from './caller.ts';

/** Turns a bearer token into who it belongs to; undefined for a token nobody has. */
export interface Authenticator {
  authenticate(token: string): Promise<Principal | undefined>;
}

/** Tokens are random, so a plain digest is enough to keep them out of the database. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** API keys of the engine's own accounts. */
export function createApiKeyAuthenticator(database: Database): Authenticator {
  return {
    authenticate: (token) =>
      database.asSystem(async (transaction) => {
        const rows = await transaction.query<{
          account_id: string;
          operator: boolean;
          tenant_id: string | null;
          role: TenantRole | null;
        }>(
          `select account.id as account_id, account.operator, membership.tenant_id, membership.role
             from api_key
             join account on account.id = api_key.account_id
             left join membership on membership.account_id = account.id
            where api_key.token_hash = $1
            order by membership.created_at, membership.tenant_id`,
          [hashToken(token)],
        );
        const [first] = rows;
        if (first === undefined) return undefined;
        return {
          accountId: first.account_id,
          operator: first.operator,
          memberships: rows.flatMap((row) =>
            row.tenant_id !== null && row.role !== null
              ? [{ tenantId: row.tenant_id, role: row.role }]
              : [],
          ),
        };
      }),
  };
}
