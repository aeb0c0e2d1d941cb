import type { Plan, PlanName } from '#shared/api/schemas/tenant.ts';

const limits: Record<PlanName, { apps: number | null; whiteLabel: boolean }> = {
  free: { apps: 1, whiteLabel: false },
  starter: { apps: 5, whiteLabel: false },
  pro: { apps: null, whiteLabel: true },
  enterprise: { apps: null, whiteLabel: true },
};

/** The plan as the API describes it. */
export function describePlan(name: PlanName, upgradeUrl: string): Plan {
  const limit = limits[name];
  return {
    name,
    limits: { apps: limit.apps },
    white_label: limit.whiteLabel,
    upgrade_url: upgradeUrl,
  };
}
