import type { Page } from '#shared/api/schemas/paging.ts';
import type { Plan, PlanName, Tenant, TenantRole, Usage } from '#shared/api/schemas/tenant.ts';
import { slugify } from '../apps/subdomain.ts';
import { type Database, onlyRow, type Transaction } from '../database/database.ts';
import { newIdentifier } from '../database/identifier.ts';
import { decodeCursor, toPage } from '../database/page.ts';
import type { BlobStore } from '../deployments/blob-store.ts';
import { ProblemError } from '../problem.ts';
import { callerIn, type Caller, type Principal, requireRole } from './caller.ts';
import { describePlan } from './plans.ts';

export interface Tenants {
  list(principal: Principal, cursor: string | undefined, limit: number): Promise<Page<Tenant>>;
  create(principal: Principal, name: string): Promise<Tenant>;
  get(caller: Caller): Promise<Tenant>;
  update(
    caller: Caller,
    change: { name?: string | undefined; plan?: PlanName | undefined },
  ): Promise<Tenant>;
  remove(caller: Caller): Promise<void>;
  usage(caller: Caller): Promise<Usage>;
  plan(caller: Caller): Promise<Plan>;
}

export interface TenantsOptions {
  newTenantPlan: PlanName;
  upgradeUrl: string;
}

interface TenantRow {
  id: string;
  name: string;
  slug: string;
  plan: PlanName;
  created_at: Date;
}

function toTenant(row: TenantRow, role: TenantRole): Tenant {
  return { ...row, role, created_at: row.created_at.toISOString() };
}

async function readTenant(transaction: Transaction, id: string): Promise<TenantRow> {
  const [row] = await transaction.query<TenantRow>(
    'select id, name, slug, plan, created_at from tenant where id = $1',
    [id],
  );
  if (row === undefined) throw new ProblemError('not_found', 'There is no such tenant.');
  return row;
}

async function insertTenant(
  transaction: Transaction,
  name: string,
  plan: PlanName,
): Promise<TenantRow> {
  const base = slugify(name) || 'tenant';
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const [row] = await transaction.query<TenantRow>(
      `insert into tenant (id, name, slug, plan) values ($1, $2, $3, $4)
         on conflict (slug) do nothing returning id, name, slug, plan, created_at`,
      [newIdentifier('tnt'), name, attempt === 1 ? base : `${base}-${attempt}`, plan],
    );
    if (row !== undefined) return row;
  }
  throw new ProblemError('tenant_slug_taken', 'Many tenants have this name. Choose another one.');
}

/** Tenants as their members manage them. */
export function createTenants(
  database: Database,
  blobs: BlobStore,
  options: TenantsOptions,
): Tenants {
  return {
    list: (principal, cursor, limit) =>
      database.asSystem(async (transaction) => {
        const rows = await transaction.query<TenantRow & { role: TenantRole }>(
          `select tenant.id, name, slug, plan, tenant.created_at, membership.role
             from membership join tenant on tenant.id = membership.tenant_id
            where membership.account_id = $1 and ($2::text is null or tenant.id > $2)
            order by tenant.id limit $3`,
          [principal.accountId, decodeCursor(cursor), limit + 1],
        );
        return toPage(
          rows,
          limit,
          (row) => row.id,
          (row) => toTenant(row, row.role),
        );
      }),

    create: (principal, name) =>
      database.asSystem(async (transaction) => {
        const row = await insertTenant(transaction, name, options.newTenantPlan);
        await transaction.query(
          `insert into membership (account_id, tenant_id, role) values ($1, $2, 'owner')`,
          [principal.accountId, row.id],
        );
        return toTenant(row, 'owner');
      }),

    get: (caller) =>
      database.asTenant(caller.tenantId, async (transaction) =>
        toTenant(await readTenant(transaction, caller.tenantId), caller.role),
      ),

    update: async (caller, change) => {
      requireRole(caller, 'owner');
      if (change.plan !== undefined && !caller.principal.operator) {
        throw new ProblemError('forbidden', 'Only the operator of this engine changes plans.');
      }
      return database.asTenant(caller.tenantId, async (transaction) => {
        await transaction.query(
          `update tenant set name = coalesce($2, name), plan = coalesce($3, plan) where id = $1`,
          [caller.tenantId, change.name ?? null, change.plan ?? null],
        );
        return toTenant(await readTenant(transaction, caller.tenantId), caller.role);
      });
    },

    remove: async (caller) => {
      requireRole(caller, 'owner');
      if (caller.principal.memberships.length < 2) {
        throw new ProblemError('last_tenant', 'This is your only tenant, so it stays.');
      }
      await database.asSystem((transaction) =>
        transaction.query('delete from tenant where id = $1', [caller.tenantId]),
      );
      await blobs.removeTenant(caller.tenantId);
    },

    usage: (caller) =>
      database.asTenant(caller.tenantId, async (transaction) =>
        onlyRow(
          await transaction.query<Usage>(
            `select (select count(*) from app)::int as apps,
                    (select count(*) from deployment)::int as deployments,
                    (select count(*) from blob)::int as files_stored,
                    (select coalesce(sum(size), 0) from blob)::float8 as bytes_stored`,
          ),
        ),
      ),

    plan: (caller) =>
      database.asTenant(caller.tenantId, async (transaction) =>
        describePlan((await readTenant(transaction, caller.tenantId)).plan, options.upgradeUrl),
      ),
  };
}

/** The caller in the tenant that a path names; throws `not_found` for a tenant it is not in. */
export function callerOfTenant(principal: Principal, tenantId: string): Caller {
  if (!principal.memberships.some((membership) => membership.tenantId === tenantId)) {
    throw new ProblemError('not_found', 'There is no such tenant.');
  }
  return callerIn(principal, tenantId);
}
