import { z } from 'zod';

/** Codes the canonical engine answers with; a server may add others, so readers accept any string. */
export const problemCodes = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  unauthorized: { status: 401, title: 'A valid access token is needed' },
  plan_limit: { status: 402, title: 'The plan does not allow more' },
  forbidden: { status: 403, title: 'The role does not allow this' },
  not_found: { status: 404, title: 'Not found' },
  file_not_expected: { status: 404, title: 'The file is not part of this deployment' },
  method_not_allowed: { status: 405, title: 'The method is not allowed here' },
  deployment_state: { status: 409, title: 'The deployment is not in a state that allows this' },
  files_missing: { status: 409, title: 'Files of the deployment are missing' },
  idempotency_in_progress: { status: 409, title: 'The same request is still running' },
  last_tenant: { status: 409, title: 'The last tenant of an account stays' },
  nothing_to_roll_back: { status: 409, title: 'There is no earlier deployment' },
  subdomain_taken: { status: 409, title: 'The subdomain is taken' },
  tenant_slug_taken: { status: 409, title: 'The tenant name is taken' },
  payload_too_large: { status: 413, title: 'The content is too large' },
  misdirected_request: { status: 421, title: 'This host is not served here' },
  digest_mismatch: { status: 422, title: 'The bytes do not match their digest' },
  idempotency_key_reused: {
    status: 422,
    title: 'The idempotency key was used for another request',
  },
  invalid_manifest: { status: 422, title: 'The list of files is not valid' },
  subdomain_reserved: { status: 422, title: 'The subdomain is reserved' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'The engine failed' },
  storage_full: { status: 507, title: 'The disk of the engine is full' },
  not_ready: { status: 503, title: 'The engine is not ready' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCodes;

/** RFC 9457 problem details with a machine-readable `code`; extension members pass through. */
export const problemSchema = z.looseObject({
  type: z.string().default('about:blank'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What a 402 `plan_limit` problem carries beside the common members. */
export const planLimitSchema = z.object({
  metric: z.string(),
  current: z.number(),
  limit: z.number(),
  upgradeUrl: z.string(),
});
export type PlanLimit = z.infer<typeof planLimitSchema>;
