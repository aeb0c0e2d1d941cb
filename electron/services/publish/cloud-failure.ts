import { CloudError } from '#shared/api/cloud-error.ts';
import { HostError } from '../errors.ts';

/** What a failed call to the engine means to the user. */
export function toPublishError(thrown: unknown): unknown {
  if (!(thrown instanceof CloudError)) return thrown;
  if (thrown.code === 'network')
    return new HostError('publish-offline', thrown.message, { cause: thrown });
  if (thrown.code === 'plan_limit') {
    const limit = thrown.planLimit;
    const detail = limit ? `${limit.metric}: ${limit.current}/${limit.limit}` : thrown.message;
    return new HostError('plan-limit', detail, { cause: thrown });
  }
  return new HostError('publish-failed', `${thrown.code}: ${thrown.message}`, { cause: thrown });
}
