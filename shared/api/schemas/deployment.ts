import { z } from 'zod';
import { environmentSchema } from './app.ts';

/** Lower-case hex SHA-256 of a file's bytes. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** queued → uploading → building → live | failed | canceled; a live one becomes superseded. */
export const deploymentStateSchema = z.enum([
  'queued',
  'uploading',
  'building',
  'live',
  'failed',
  'canceled',
  'superseded',
]);
export type DeploymentState = z.infer<typeof deploymentStateSchema>;

/** Path inside the site → digest of the file there. */
export const manifestSchema = z.record(z.string().min(1).max(1024), digestSchema);
export type Manifest = z.infer<typeof manifestSchema>;

/** `files` counts distinct digests, as only those travel. `digest` identifies the whole content. */
export const deploymentSchema = z.object({
  id: z.string(),
  app_id: z.string(),
  environment: environmentSchema,
  state: deploymentStateSchema,
  digest: digestSchema,
  url: z.string(),
  path_count: z.number().int(),
  files: z.object({ total: z.number().int(), stored: z.number().int() }),
  byte_count: z.number().int(),
  error: z.object({ code: z.string(), detail: z.string() }).nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  live_at: z.string().nullable(),
});
export type Deployment = z.infer<typeof deploymentSchema>;

export const startDeploymentSchema = z.object({
  app_id: z.string().min(1).max(80),
  environment: environmentSchema.default('production'),
  files: manifestSchema,
});
export type StartDeployment = z.input<typeof startDeploymentSchema>;

/** The deployment to upload to and the digests the tenant does not have yet, sorted. */
export const startedDeploymentSchema = z.object({
  deployment: deploymentSchema,
  missing: z.array(digestSchema),
});
export type StartedDeployment = z.infer<typeof startedDeploymentSchema>;

/** Answer to an uploaded file. */
export const storedFileSchema = z.object({ sha256: digestSchema, size: z.number().int() });
export type StoredFile = z.infer<typeof storedFileSchema>;

/** Without `deployment_id` the deployment before the live one comes back. */
export const rollbackSchema = z.object({
  environment: environmentSchema.default('production'),
  deployment_id: z.string().max(80).optional(),
});
export type Rollback = z.input<typeof rollbackSchema>;

/** Whether a deployment in this state will not change by itself any more. */
export function isSettled(state: DeploymentState): boolean {
  return state === 'live' || state === 'failed' || state === 'canceled' || state === 'superseded';
}
