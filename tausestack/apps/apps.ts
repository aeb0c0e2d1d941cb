import { type App, type Environment, reservedSubdomains } from '#shared/api/schemas/app.ts';
import type { Page } from '#shared/api/schemas/paging.ts';
import type { PlanName } from '#shared/api/schemas/tenant.ts';
import { type Database, onlyRow, type Transaction } from '../database/database.ts';
import { newIdentifier } from '../database/identifier.ts';
import { decodeCursor, toPage } from '../database/page.ts';
import { ProblemError } from '../problem.ts';
import { type Caller, requireRole } from '../tenants/caller.ts';
import { describePlan } from '../tenants/plans.ts';
import { appUrl, type PublicAddress } from './app-address.ts';
import { subdomainCandidates } from './subdomain.ts';

export interface NewApp {
  name: string;
  subdomain?: string | undefined;
  template_id?: string | undefined;
}

export interface Apps {
  create(caller: Caller, input: NewApp): Promise<App>;
  list(caller: Caller, cursor: string | undefined, limit: number): Promise<Page<App>>;
  get(caller: Caller, id: string): Promise<App>;
  update(
    caller: Caller,
    id: string,
    change: { name?: string | undefined; subdomain?: string | undefined },
  ): Promise<App>;
  remove(caller: Caller, id: string): Promise<void>;
}

interface AppRow {
  id: string;
  tenant_id: string;
  name: string;
  subdomain: string;
  template_id: string | null;
  created_at: Date;
  updated_at: Date;
  production: string | null;
  staging: string | null;
}

const selectApp = `
  select app.*,
         (select id from deployment
           where app_id = app.id and environment = 'production' and state = 'live') as production,
         (select id from deployment
           where app_id = app.id and environment = 'staging' and state = 'live') as staging
    from app`;

async function readApp(transaction: Transaction, id: string): Promise<AppRow> {
  const [row] = await transaction.query<AppRow>(`${selectApp} where app.id = $1`, [id]);
  if (row === undefined) throw new ProblemError('not_found', 'There is no such app.');
  return row;
}

function refuseReserved(subdomain: string): void {
  if (reservedSubdomains.has(subdomain)) {
    throw new ProblemError(
      'subdomain_reserved',
      `“${subdomain}” is reserved. Choose another name.`,
    );
  }
}

async function refuseOverPlan(
  transaction: Transaction,
  tenantId: string,
  upgradeUrl: string,
): Promise<void> {
  const tenant = onlyRow(
    await transaction.query<{ plan: PlanName }>(
      'select plan from tenant where id = $1 for update',
      [tenantId],
    ),
  );
  const { current } = onlyRow(
    await transaction.query<{ current: number }>('select count(*)::int as current from app'),
  );
  const limit = describePlan(tenant.plan, upgradeUrl).limits.apps;
  if (limit === null || current < limit) return;
  throw new ProblemError('plan_limit', `The plan ${tenant.plan} allows ${limit} app(s).`, {
    metric: 'apps',
    current,
    limit,
    upgradeUrl,
  });
}

/** Apps of a tenant; `address` is asked late, as the port is known only once listening. */
export function createApps(
  database: Database,
  options: { address: () => PublicAddress; upgradeUrl: string },
): Apps {
  function toApp(row: AppRow): App {
    const url = (environment: Environment) => appUrl(options.address(), row.subdomain, environment);
    return {
      id: row.id,
      tenant_id: row.tenant_id,
      name: row.name,
      subdomain: row.subdomain,
      template_id: row.template_id,
      url: url('production'),
      staging_url: url('staging'),
      live: { production: row.production, staging: row.staging },
      created_at: row.created_at.toISOString(),
      updated_at: row.updated_at.toISOString(),
    };
  }

  return {
    create: async (caller, input) => {
      requireRole(caller, 'editor');
      if (input.subdomain !== undefined) refuseReserved(input.subdomain);
      const candidates =
        input.subdomain === undefined ? subdomainCandidates(input.name) : [input.subdomain];
      return database.asTenant(caller.tenantId, async (transaction) => {
        await refuseOverPlan(transaction, caller.tenantId, options.upgradeUrl);
        for (const subdomain of candidates) {
          const [created] = await transaction.query<{ id: string }>(
            `insert into app (id, tenant_id, name, subdomain, template_id)
               values ($1, $2, $3, $4, $5) on conflict (subdomain) do nothing returning id`,
            [
              newIdentifier('app'),
              caller.tenantId,
              input.name,
              subdomain,
              input.template_id ?? null,
            ],
          );
          if (created !== undefined) return toApp(await readApp(transaction, created.id));
        }
        throw new ProblemError('subdomain_taken', 'The address is taken. Choose another name.');
      });
    },

    list: (caller, cursor, limit) =>
      database.asTenant(caller.tenantId, async (transaction) => {
        const rows = await transaction.query<AppRow>(
          `${selectApp} where $1::text is null or app.id < $1 order by app.id desc limit $2`,
          [decodeCursor(cursor), limit + 1],
        );
        return toPage(rows, limit, (row) => row.id, toApp);
      }),

    get: (caller, id) =>
      database.asTenant(caller.tenantId, async (transaction) =>
        toApp(await readApp(transaction, id)),
      ),

    update: async (caller, id, change) => {
      requireRole(caller, 'editor');
      const { subdomain } = change;
      if (subdomain !== undefined) refuseReserved(subdomain);
      return database.asTenant(caller.tenantId, async (transaction) => {
        await readApp(transaction, id);
        try {
          await transaction.query(
            `update app set name = coalesce($2, name), subdomain = coalesce($3, subdomain),
                            updated_at = now() where id = $1`,
            [id, change.name ?? null, subdomain ?? null],
          );
        } catch (error) {
          if (!isUniqueViolation(error)) throw error;
          throw new ProblemError('subdomain_taken', 'The address is taken. Choose another one.');
        }
        return toApp(await readApp(transaction, id));
      });
    },

    remove: async (caller, id) => {
      requireRole(caller, 'admin');
      await database.asTenant(caller.tenantId, async (transaction) => {
        await readApp(transaction, id);
        await transaction.query('delete from app where id = $1', [id]);
      });
    },
  };
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
