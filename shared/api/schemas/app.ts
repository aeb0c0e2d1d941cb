import { z } from 'zod';

export const environmentSchema = z.enum(['production', 'staging']);
export type Environment = z.infer<typeof environmentSchema>;

/** Subdomains an app can't have. */
export const reservedSubdomains: ReadonlySet<string> = new Set(
  (
    'www api admin app docs blog support mail ftp cdn static assets dev staging test demo ' +
    'sandbox portal dashboard status help console manage'
  ).split(' '),
);

/** One DNS label without `--`, which separates the environment (`shop--staging`). */
export const subdomainSchema = z
  .string()
  .min(2)
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const appNameSchema = z.string().trim().min(1).max(120);

/** A published app. `live` names the deployment that each environment serves. */
export const appSchema = z.object({
  id: z.string(),
  tenant_id: z.string(),
  name: z.string(),
  subdomain: z.string(),
  template_id: z.string().nullable(),
  url: z.string(),
  staging_url: z.string(),
  live: z.object({ production: z.string().nullable(), staging: z.string().nullable() }),
  created_at: z.string(),
  updated_at: z.string(),
});
export type App = z.infer<typeof appSchema>;

/** Without `subdomain` one is made from the name, unique and not reserved. */
export const createAppSchema = z.object({
  name: appNameSchema,
  subdomain: subdomainSchema.optional(),
  template_id: z.string().max(120).optional(),
});
export type CreateApp = z.input<typeof createAppSchema>;

export const updateAppSchema = z.object({
  name: appNameSchema.optional(),
  subdomain: subdomainSchema.optional(),
});
export type UpdateApp = z.input<typeof updateAppSchema>;
