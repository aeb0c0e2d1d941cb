import { z } from 'zod';
import { CloudError, parseJson } from './cloud-error.ts';
import { readServerEvents } from './event-stream.ts';
import type { AbortSignalShape } from './fetch-shape.ts';
import { type App, appSchema, type CreateApp, type UpdateApp } from './schemas/app.ts';
import {
  type Deployment,
  deploymentSchema,
  type Rollback,
  type StartDeployment,
  type StartedDeployment,
  startedDeploymentSchema,
  type StoredFile,
  storedFileSchema,
} from './schemas/deployment.ts';
import { type Page, pageOf, type PageQuery } from './schemas/paging.ts';
import {
  type TemplateQuery,
  type TemplateSummary,
  templateSummarySchema,
} from './schemas/template.ts';
import {
  type CreateTenant,
  type Plan,
  planSchema,
  type Tenant,
  tenantSchema,
  type UpdateTenant,
  type Usage,
  usageSchema,
} from './schemas/tenant.ts';
import { type CloudClientOptions, createTransport } from './transport.ts';
import { uploadPath } from './upload-route.ts';

/** The canonical cloud API with types. Every method throws `CloudError` and nothing else. */
export interface CloudClient {
  tenants: {
    list(page?: PageQuery): Promise<Page<Tenant>>;
    create(input: CreateTenant): Promise<Tenant>;
    get(id: string): Promise<Tenant>;
    update(id: string, change: UpdateTenant): Promise<Tenant>;
    remove(id: string): Promise<void>;
    usage(id: string): Promise<Usage>;
    plan(id: string): Promise<Plan>;
  };
  templates: {
    list(query?: TemplateQuery & PageQuery): Promise<Page<TemplateSummary>>;
    get(id: string, locale?: string): Promise<TemplateSummary>;
  };
  apps: {
    list(page?: PageQuery): Promise<Page<App>>;
    create(input: CreateApp): Promise<App>;
    get(id: string): Promise<App>;
    update(id: string, change: UpdateApp): Promise<App>;
    remove(id: string): Promise<void>;
    rollback(id: string, input?: Rollback): Promise<Deployment>;
  };
  deploy: {
    /** Starting again with the same files resumes: `missing` is what is still to be uploaded. */
    start(input: StartDeployment): Promise<StartedDeployment>;
    upload(
      id: string,
      sha256: string,
      bytes: Uint8Array<ArrayBuffer>,
      signal?: AbortSignalShape,
    ): Promise<StoredFile>;
    /** Builds and switches; the deployment comes back `live` or `failed`. */
    finalize(id: string): Promise<Deployment>;
    get(id: string): Promise<Deployment>;
    list(appId: string, page?: PageQuery): Promise<Page<Deployment>>;
    cancel(id: string): Promise<Deployment>;
    /** The deployment now and after each change, until it settles or the connection ends. */
    events(id: string, signal?: AbortSignalShape): AsyncGenerator<Deployment, void>;
  };
}

const nothing = z.object({});

/** A client of the canonical API that touches the world only through `options`. */
export function createCloudClient(options: CloudClientOptions): CloudClient {
  const { request, open } = createTransport(options);
  const segment = encodeURIComponent;

  return {
    tenants: {
      list: (page) =>
        request(
          { method: 'GET', path: '/tenants/manage', query: { ...page } },
          pageOf(tenantSchema),
        ),
      create: (json) => request({ method: 'POST', path: '/tenants/manage', json }, tenantSchema),
      get: (id) => request({ method: 'GET', path: `/tenants/${segment(id)}` }, tenantSchema),
      update: (id, json) =>
        request({ method: 'PATCH', path: `/tenants/${segment(id)}`, json }, tenantSchema),
      remove: async (id) => {
        await request({ method: 'DELETE', path: `/tenants/${segment(id)}` }, nothing);
      },
      usage: (id) => request({ method: 'GET', path: `/tenants/${segment(id)}/usage` }, usageSchema),
      plan: (id) => request({ method: 'GET', path: `/tenants/${segment(id)}/plan` }, planSchema),
    },

    templates: {
      list: (query) =>
        request(
          { method: 'GET', path: '/templates/list', query: { ...query } },
          pageOf(templateSummarySchema),
        ),
      get: (id, locale) =>
        request(
          { method: 'GET', path: `/templates/${segment(id)}`, query: { locale } },
          templateSummarySchema,
        ),
    },

    apps: {
      list: (page) =>
        request({ method: 'GET', path: '/apps', query: { ...page } }, pageOf(appSchema)),
      create: (json) => request({ method: 'POST', path: '/apps/create', json }, appSchema),
      get: (id) => request({ method: 'GET', path: `/apps/${segment(id)}` }, appSchema),
      update: (id, json) =>
        request({ method: 'PATCH', path: `/apps/${segment(id)}`, json }, appSchema),
      remove: async (id) => {
        await request({ method: 'DELETE', path: `/apps/${segment(id)}` }, nothing);
      },
      rollback: (id, json) =>
        request({ method: 'POST', path: `/apps/${segment(id)}/rollback`, json }, deploymentSchema),
    },

    deploy: {
      start: (json) =>
        request({ method: 'POST', path: '/deploy/start', json }, startedDeploymentSchema),
      upload: (id, sha256, bytes, signal) =>
        request({ method: 'PUT', path: uploadPath(id, sha256), bytes, signal }, storedFileSchema),
      finalize: (id) =>
        request({ method: 'POST', path: `/deploy/${segment(id)}/finalize` }, deploymentSchema),
      get: (id) => request({ method: 'GET', path: `/deploy/${segment(id)}` }, deploymentSchema),
      list: (appId, page) =>
        request(
          { method: 'GET', path: '/deploy', query: { ...page, app_id: appId } },
          pageOf(deploymentSchema),
        ),
      cancel: (id) =>
        request({ method: 'POST', path: `/deploy/${segment(id)}/cancel` }, deploymentSchema),
      events: async function* (id, signal) {
        const path = `/deploy/${segment(id)}/events`;
        const response = await open({ method: 'GET', path, signal });
        if (response.body === null) return;
        try {
          for await (const { event, data } of readServerEvents(response.body)) {
            if (event === 'done') return;
            if (event === 'message') yield deploymentSchema.parse(parseJson(data));
          }
        } catch (cause) {
          throw brokenStream(cause, signal);
        }
      },
    },
  };
}

function brokenStream(cause: unknown, signal: AbortSignalShape | undefined): CloudError {
  if (cause instanceof z.ZodError) {
    return new CloudError({
      code: 'invalid_answer',
      status: 200,
      message: 'An event of the server is not as agreed.',
      cause,
    });
  }
  return new CloudError({
    code: signal?.aborted === true ? 'aborted' : 'network',
    status: 0,
    message: 'The connection to the server ended.',
    cause,
  });
}
