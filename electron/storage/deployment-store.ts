import { desc, eq } from 'drizzle-orm';
import type { Deployment } from '#shared/contract/schemas.ts';
import { deploymentSchema } from '#shared/contract/schemas.ts';
import type { Database } from './database.ts';
import { deploymentTable } from './schema.ts';

export interface DeploymentStore {
  /** What was known of a project's deployments when the engine last answered, newest first. */
  list(projectId: string): Deployment[];
  save(projectId: string, deployments: readonly Deployment[]): void;
}

/** Keeps deployments beside the project, so that its publish history can be read with no engine in reach. */
export function createDeploymentStore({ query }: Database): DeploymentStore {
  const table = deploymentTable;
  return {
    list: (projectId) =>
      query
        .select()
        .from(table)
        .where(eq(table.projectId, projectId))
        .orderBy(desc(table.createdAt))
        .all()
        .flatMap((row) => deploymentSchema.safeParse(row).data ?? []),
    save(projectId, deployments) {
      query.transaction((transaction) => {
        for (const { id, ...known } of deployments) {
          transaction
            .insert(table)
            .values({ id, projectId, ...known })
            .onConflictDoUpdate({ target: table.id, set: known })
            .run();
        }
      });
    },
  };
}
