import type { TenantRole } from '#shared/api/schemas/tenant.ts';
import { ProblemError } from '../problem.ts';

export interface Membership {
  tenantId: string;
  role: TenantRole;
}

/** Who a token belongs to. `operator` runs this engine and may set plans. */
export interface Principal {
  accountId: string;
  operator: boolean;
  memberships: readonly Membership[];
}

/** A principal acting in one of its tenants. */
export interface Caller {
  principal: Principal;
  tenantId: string;
  role: TenantRole;
}

const rank: Record<TenantRole, number> = { viewer: 0, editor: 1, admin: 2, owner: 3 };

/** Throws `forbidden` when the caller's role is below the needed one. */
export function requireRole(membership: Membership, needed: TenantRole): void {
  if (rank[membership.role] < rank[needed]) {
    throw new ProblemError(
      'forbidden',
      `This needs the role ${needed}; you are ${membership.role}.`,
    );
  }
}

/**
 * The tenant a request acts in: the one `X-Tenant-ID` names if the principal is a member of it,
 * the first membership without the header. Any other tenant does not exist for the caller.
 */
export function callerIn(principal: Principal, wantedTenantId: string | undefined): Caller {
  const membership =
    wantedTenantId === undefined
      ? principal.memberships[0]
      : principal.memberships.find((candidate) => candidate.tenantId === wantedTenantId);
  if (membership === undefined) {
    throw new ProblemError('forbidden', 'You are not a member of this tenant.');
  }
  return { principal, tenantId: membership.tenantId, role: membership.role };
}
