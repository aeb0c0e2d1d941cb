import { z } from 'zod';

export const planNameSchema = z.enum(['free', 'starter', 'pro', 'enterprise']);
export type PlanName = z.infer<typeof planNameSchema>;

export const tenantRoleSchema = z.enum(['owner', 'admin', 'editor', 'viewer']);
export type TenantRole = z.infer<typeof tenantRoleSchema>;

export const tenantIdSchema = z.string().min(1).max(80);

/** A tenant as the caller sees it; `role` is the caller's role in it. */
export const tenantSchema = z.object({
  id: tenantIdSchema,
  name: z.string(),
  slug: z.string(),
  plan: planNameSchema,
  role: tenantRoleSchema,
  created_at: z.string(),
});
export type Tenant = z.infer<typeof tenantSchema>;

export const tenantNameSchema = z.string().trim().min(1).max(120);

export const createTenantSchema = z.object({ name: tenantNameSchema });
export type CreateTenant = z.input<typeof createTenantSchema>;

export const updateTenantSchema = z.object({
  name: tenantNameSchema.optional(),
  plan: planNameSchema.optional(),
});
export type UpdateTenant = z.input<typeof updateTenantSchema>;

/** What a tenant uses now; `bytes_stored` counts each distinct file once. */
export const usageSchema = z.object({
  apps: z.number().int(),
  deployments: z.number().int(),
  files_stored: z.number().int(),
  bytes_stored: z.number().int(),
});
export type Usage = z.infer<typeof usageSchema>;

/** The tenant's plan; `apps` null means without limit. */
export const planSchema = z.object({
  name: planNameSchema,
  limits: z.object({ apps: z.number().int().nullable() }),
  white_label: z.boolean(),
  upgrade_url: z.string(),
});
export type Plan = z.infer<typeof planSchema>;
