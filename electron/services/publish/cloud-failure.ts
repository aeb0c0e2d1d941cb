import { CloudError } from '#shared/api/cloud-error.ts';
import { type ProblemCode, problemCodes } from '#shared/api/schemas/problem.ts';
import type { HostErrorCode } from '#shared/contract/errors.ts';
import { HostError } from '../errors.ts';

type ClientCode = 'network' | 'aborted' | 'invalid_answer' | 'server_error';

/** What each answer of an engine means to the user; the interface has a sentence for each of these. */
const meanings: Readonly<Record<ProblemCode | ClientCode, HostErrorCode>> = {
  network: 'publish-offline',
  aborted: 'publish-failed',
  invalid_answer: 'publish-failed',
  server_error: 'publish-failed',
  invalid_request: 'publish-failed',
  unauthorized: 'publish-refused',
  plan_limit: 'plan-limit',
  forbidden: 'publish-refused',
  not_found: 'publish-gone',
  file_not_expected: 'publish-failed',
  method_not_allowed: 'publish-failed',
  deployment_state: 'publish-gone',
  files_missing: 'publish-gone',
  idempotency_in_progress: 'publish-server-busy',
  last_tenant: 'publish-failed',
  nothing_to_roll_back: 'publish-gone',
  subdomain_taken: 'publish-failed',
  tenant_slug_taken: 'publish-failed',
  payload_too_large: 'publish-too-large',
  misdirected_request: 'publish-failed',
  digest_mismatch: 'publish-failed',
  idempotency_key_reused: 'publish-failed',
  invalid_manifest: 'publish-too-large',
  subdomain_reserved: 'publish-failed',
  rate_limited: 'publish-server-busy',
  internal: 'publish-server-busy',
  storage_full: 'publish-storage-full',
  not_ready: 'publish-server-busy',
};

/** Every code that an engine or the client of it can fail with. */
export const cloudFailureCodes: readonly string[] = [
  ...Object.keys(problemCodes),
  ...['network', 'aborted', 'invalid_answer', 'server_error'],
];

/** What a failed call to the engine means to the user. */
export function toPublishError(thrown: unknown): unknown {
  if (!(thrown instanceof CloudError)) return thrown;
  const limit = thrown.planLimit;
  const detail = limit
    ? `${limit.metric}: ${limit.current}/${limit.limit}`
    : `${thrown.code}: ${thrown.message}`;
  const code: HostErrorCode = isKnown(thrown.code) ? meanings[thrown.code] : 'publish-failed';
  return new HostError(code, detail, { cause: thrown });
}

function isKnown(code: string): code is keyof typeof meanings {
  return Object.hasOwn(meanings, code);
}
