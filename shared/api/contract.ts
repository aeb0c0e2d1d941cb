import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { appSchema, createAppSchema, updateAppSchema } from './schemas/app.ts';
import {
  deploymentSchema,
  rollbackSchema,
  startDeploymentSchema,
  startedDeploymentSchema,
} from './schemas/deployment.ts';
import { pageOf, pageQuerySchema } from './schemas/paging.ts';
import { templateQuerySchema, templateSummarySchema } from './schemas/template.ts';
import {
  createTenantSchema,
  planSchema,
  tenantSchema,
  updateTenantSchema,
  usageSchema,
} from './schemas/tenant.ts';

const byId = z.object({ id: z.string().min(1).max(120) });
const nothing = z.object({});

/**
 * The canonical cloud contract, relative to `/api/v1`. The file upload, which is raw bytes, is
 * described beside it in `upload-route.ts`. Errors are RFC 9457 problem details (`schemas/problem.ts`).
 */
export const cloudContract = {
  tenants: {
    list: oc
      .route({ method: 'GET', path: '/tenants/manage', tags: ['tenants'] })
      .input(pageQuerySchema)
      .output(pageOf(tenantSchema)),
    create: oc
      .route({ method: 'POST', path: '/tenants/manage', tags: ['tenants'], successStatus: 201 })
      .input(createTenantSchema)
      .output(tenantSchema),
    get: oc
      .route({ method: 'GET', path: '/tenants/{id}', tags: ['tenants'] })
      .input(byId)
      .output(tenantSchema),
    update: oc
      .route({ method: 'PATCH', path: '/tenants/{id}', tags: ['tenants'] })
      .input(byId.extend(updateTenantSchema.shape))
      .output(tenantSchema),
    remove: oc
      .route({ method: 'DELETE', path: '/tenants/{id}', tags: ['tenants'] })
      .input(byId)
      .output(nothing),
    usage: oc
      .route({ method: 'GET', path: '/tenants/{id}/usage', tags: ['tenants'] })
      .input(byId)
      .output(usageSchema),
    plan: oc
      .route({ method: 'GET', path: '/tenants/{id}/plan', tags: ['tenants'] })
      .input(byId)
      .output(planSchema),
  },
  templates: {
    list: oc
      .route({ method: 'GET', path: '/templates/list', tags: ['templates'] })
      .input(pageQuerySchema.extend(templateQuerySchema.shape))
      .output(pageOf(templateSummarySchema)),
    get: oc
      .route({ method: 'GET', path: '/templates/{id}', tags: ['templates'] })
      .input(byId.extend({ locale: z.string().max(20).optional() }))
      .output(templateSummarySchema),
  },
  apps: {
    create: oc
      .route({ method: 'POST', path: '/apps/create', tags: ['apps'], successStatus: 201 })
      .input(createAppSchema)
      .output(appSchema),
    list: oc
      .route({ method: 'GET', path: '/apps', tags: ['apps'] })
      .input(pageQuerySchema)
      .output(pageOf(appSchema)),
    get: oc
      .route({ method: 'GET', path: '/apps/{id}', tags: ['apps'] })
      .input(byId)
      .output(appSchema),
    update: oc
      .route({ method: 'PATCH', path: '/apps/{id}', tags: ['apps'] })
      .input(byId.extend(updateAppSchema.shape))
      .output(appSchema),
    remove: oc
      .route({ method: 'DELETE', path: '/apps/{id}', tags: ['apps'] })
      .input(byId)
      .output(nothing),
    rollback: oc
      .route({ method: 'POST', path: '/apps/{id}/rollback', tags: ['apps'] })
      .input(byId.extend(rollbackSchema.shape))
      .output(deploymentSchema),
  },
  deploy: {
    start: oc
      .route({ method: 'POST', path: '/deploy/start', tags: ['deploy'], successStatus: 201 })
      .input(startDeploymentSchema)
      .output(startedDeploymentSchema),
    finalize: oc
      .route({ method: 'POST', path: '/deploy/{id}/finalize', tags: ['deploy'] })
      .input(byId)
      .output(deploymentSchema),
    get: oc
      .route({ method: 'GET', path: '/deploy/{id}', tags: ['deploy'] })
      .input(byId)
      .output(deploymentSchema),
    events: oc
      .route({ method: 'GET', path: '/deploy/{id}/events', tags: ['deploy'] })
      .input(byId)
      .output(eventIterator(deploymentSchema)),
    cancel: oc
      .route({ method: 'POST', path: '/deploy/{id}/cancel', tags: ['deploy'] })
      .input(byId)
      .output(deploymentSchema),
    list: oc
      .route({ method: 'GET', path: '/deploy', tags: ['deploy'] })
      .input(pageQuerySchema.extend({ app_id: z.string().min(1).max(120) }))
      .output(pageOf(deploymentSchema)),
  },
};
