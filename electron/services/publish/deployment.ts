import type { Deployment as CloudDeployment } from '#shared/api/schemas/deployment.ts';
import type { Deployment } from '#shared/contract/schemas.ts';

/** The engine's deployment in the words of the interface. */
export function toDeployment(cloud: CloudDeployment): Deployment {
  return {
    id: cloud.id,
    environment: cloud.environment,
    state: cloud.state,
    url: cloud.url,
    createdAt: Date.parse(cloud.created_at),
    files: cloud.path_count,
  };
}
