import { type Deployment, deploymentSchema } from '#shared/contract/schemas.ts';
import type { Database } from './database.ts';

export interface DeploymentStore {
  /** What was known of a project's deployments when the engine last answered, newest first. */
  list(projectId: string): Deployment[];
  save(projectId: string, deployments: readonly Deployment[]): void;
}

/** Keeps deployments beside the project, so that its publish history can be read with no engine in reach. */
export function createDeploymentStore(database: Database): DeploymentStore {
  const selectAll = database.prepare<[string]>(
    `SELECT id, environment, state, url, files, created_at AS createdAt FROM deployment
     WHERE project_id = ? ORDER BY created_at DESC, rowid DESC`,
  );
  const upsert = database.prepare<[Deployment & { projectId: string }]>(
    `INSERT INTO deployment (id, project_id, environment, state, url, files, created_at)
     VALUES (@id, @projectId, @environment, @state, @url, @files, @createdAt)
     ON CONFLICT (id) DO UPDATE SET environment = excluded.environment, state = excluded.state,
       url = excluded.url, files = excluded.files, created_at = excluded.created_at`,
  );
  return {
    list: (projectId) =>
      selectAll.all(projectId).flatMap((row) => deploymentSchema.safeParse(row).data ?? []),
    save: database.transaction((projectId: string, deployments: readonly Deployment[]) => {
      for (const deployment of deployments) upsert.run({ ...deployment, projectId });
    }),
  };
}
