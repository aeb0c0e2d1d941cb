import type { Environment } from '#shared/api/schemas/app.ts';
import type { Database } from '../database/database.ts';

/** What one immutable deployment serves. */
export interface Site {
  deploymentId: string;
  tenantId: string;
  /** Path → digest. */
  files: ReadonlyMap<string, string>;
}

export interface Sites {
  /** The live site of an address, undefined where nothing is published. */
  find(subdomain: string, environment: Environment): Promise<Site | undefined>;
}

/**
 * Live sites. Which deployment is live is asked each time, so that a switch shows at once
 * everywhere; what a deployment contains never changes and is kept for the latest `capacity`.
 */
export function createSites(database: Database, capacity = 50): Sites {
  const kept = new Map<string, Site>();

  async function load(deploymentId: string, tenantId: string): Promise<Site> {
    const rows = await database.asTenant(tenantId, (transaction) =>
      transaction.query<{ path: string; sha256: string }>(
        'select path, sha256 from deployment_file where deployment_id = $1',
        [deploymentId],
      ),
    );
    return { deploymentId, tenantId, files: new Map(rows.map((row) => [row.path, row.sha256])) };
  }

  return {
    find: async (subdomain, environment) => {
      const [live] = await database.asSystem((transaction) =>
        transaction.query<{ id: string; tenant_id: string }>(
          `select deployment.id, deployment.tenant_id from app
             join deployment on deployment.app_id = app.id
            where app.subdomain = $1 and deployment.environment = $2 and deployment.state = 'live'`,
          [subdomain, environment],
        ),
      );
      if (live === undefined) return undefined;
      const site = kept.get(live.id) ?? (await load(live.id, live.tenant_id));
      kept.delete(live.id);
      kept.set(live.id, site);
      for (const oldest of kept.keys()) {
        if (kept.size <= capacity) break;
        kept.delete(oldest);
      }
      return site;
    },
  };
}
