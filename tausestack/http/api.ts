import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import { digestSchema } from '#shared/api/schemas/deployment.ts';
import { apiPrefix } from '#shared/api/upload-route.ts';
import type { Database } from '../database/database.ts';
import { ProblemError } from '../problem.ts';
import type { Authenticator } from '../tenants/authenticator.ts';
import { type Caller, callerIn } from '../tenants/caller.ts';
import { refuseUncleanJson, refuseUncleanAddress } from './clean-text.ts';
import { runOnce } from './idempotency.ts';
import type { Metrics } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { problemResponse, toProblem, toRpcError } from './problem-response.ts';
import type { RateDecision, RateLimiter } from './rate-limit.ts';
import { readBody, refuseAnnounced } from './read-body.ts';
import { type CallContext, createRouter, type Services } from './router.ts';

export interface ApiParts {
  services: Services;
  database: Database;
  authenticator: Authenticator;
  /** By tenant. */
  rateLimiter: RateLimiter;
  /** By remote address, for tokens that nobody has. */
  failureLimiter: RateLimiter;
  metrics: Metrics;
  logger: Logger;
  isReady: () => Promise<boolean>;
  maximumFileBytes: number;
}

export interface ApiEnvironment {
  Bindings: {
    requestId: string;
    remoteAddress: string | undefined;
    /** Tells the log whose request it is. */
    noteTenant: (tenantId: string) => void;
  };
  Variables: { caller: Caller };
}

const maximumJsonBytes = 4 * 1024 * 1024;
const nothingHere = 'There is nothing at this address.';

/** The API's own origin: operations, the OpenAPI document, and the contract under `/api/v1`. */
export function createApi(parts: ApiParts) {
  const api = new Hono<ApiEnvironment>();
  const handler = createContractHandler(parts);
  let document: ReturnType<typeof describeApi> | undefined;

  api.onError((error, context) => {
    const problem = toProblem(error);
    if (problem.code === 'internal') {
      parts.logger.error({ err: error, request_id: context.env.requestId }, 'request failed');
    }
    return problemResponse(problem, context.env.requestId);
  });
  api.notFound((context) =>
    problemResponse(new ProblemError('not_found', nothingHere), context.env.requestId),
  );

  api.get('/health', (context) => context.json({ status: 'ok' }));
  api.get('/ready', async (context) => {
    if (!(await parts.isReady()))
      throw new ProblemError('not_ready', 'The database does not answer.');
    return context.json({ status: 'ready' });
  });
  api.get('/metrics', (context) =>
    context.text(parts.metrics.render(), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );
  api.get(`${apiPrefix}/openapi.json`, async (context) => {
    document ??= describeApi();
    return context.json(await document);
  });

  api.use(`${apiPrefix}/*`, async (context, next) => {
    refuseUncleanAddress(new URL(context.req.url));
    const caller = await identify(parts, context);
    context.set('caller', caller);
    context.env.noteTenant(caller.tenantId);
    const decision = await parts.rateLimiter.take(caller.tenantId);
    if (decision.allowed) await next();
    else context.res = problemResponse(tooMany(decision), context.env.requestId);
    for (const [name, value] of Object.entries(rateHeaders(decision))) {
      context.res.headers.set(name, value);
    }
  });

  api.put(`${apiPrefix}/deploy/:id/files/:sha256`, async (context) => {
    const { id, sha256 } = context.req.param();
    if (!digestSchema.safeParse(sha256).success) {
      throw new ProblemError('invalid_request', 'The digest is 64 lower-case hexadecimal digits.');
    }
    refuseAnnounced(context.req.raw, parts.maximumFileBytes);
    const bytes = context.req.raw.body ?? new Blob([]).stream();
    const size = await parts.services.deployments.upload(context.var.caller, id, sha256, bytes);
    return context.json({ sha256, size });
  });

  api.all(`${apiPrefix}/*`, async (context) => {
    const request = context.req.raw;
    if (request.method === 'GET' || request.method === 'HEAD') return handler(request, context);
    const body = await readBody(request, maximumJsonBytes);
    refuseOtherThanJson(request, body);
    const run = (): Promise<Response> => handler(withBody(request, body), context);
    const key = request.headers.get('idempotency-key');
    if (key === null) return run();
    const { tenantId, principal } = context.var.caller;
    const { accountId } = principal;
    const path = new URL(request.url).pathname;
    const { method } = request;
    return runOnce(parts.database, { tenantId, accountId, key, method, path, body }, run);
  });

  return api;
}

function createContractHandler(parts: ApiParts) {
  const handler = new OpenAPIHandler<CallContext & { requestId: string }>(
    createRouter(parts.services),
    {
      customErrorResponseBodyEncoder: (error) => error.data,
      interceptors: [
        async ({ next, context }) => {
          try {
            return await next();
          } catch (error) {
            const problem = toProblem(error);
            if (problem.code === 'internal') {
              parts.logger.error({ err: error, request_id: context.requestId }, 'request failed');
            }
            throw toRpcError(problem, context.requestId);
          }
        },
      ],
    },
  );
  return async (request: Request, context: Context<ApiEnvironment>): Promise<Response> => {
    const { response } = await handler.handle(request, {
      prefix: apiPrefix,
      context: { caller: context.var.caller, requestId: context.env.requestId },
    });
    if (response === undefined) throw new ProblemError('not_found', nothingHere);
    if (response.status >= 400) response.headers.set('content-type', 'application/problem+json');
    return response;
  };
}

async function identify(parts: ApiParts, context: Context<ApiEnvironment>): Promise<Caller> {
  const [, token] = /^Bearer (\S{1,4096})$/i.exec(context.req.header('authorization') ?? '') ?? [];
  const principal = token === undefined ? undefined : await parts.authenticator.authenticate(token);
  if (principal !== undefined) return callerIn(principal, context.req.header('x-tenant-id'));
  const address = context.env.remoteAddress ?? 'unknown';
  const decision = await parts.failureLimiter.take(address);
  if (!decision.allowed) throw tooMany(decision);
  throw new ProblemError('unauthorized', 'Send a valid token as Authorization: Bearer …');
}

function tooMany(decision: RateDecision): ProblemError {
  return new ProblemError('rate_limited', `Try again in ${decision.resetSeconds} s.`, {
    retryAfter: decision.resetSeconds,
    limit: decision.limit,
  });
}

function rateHeaders(decision: RateDecision): Record<string, string> {
  return {
    'ratelimit-limit': String(decision.limit),
    'ratelimit-remaining': String(decision.remaining),
    'ratelimit-reset': String(decision.resetSeconds),
  };
}

/** Forms would be understood as well, and those any page can send. */
function refuseOtherThanJson(request: Request, body: Uint8Array): void {
  if (body.byteLength === 0) return;
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new ProblemError('invalid_request', 'The body is to be application/json.');
  }
  refuseUncleanJson(body);
}

/** Without a body there is no type of it, which would be read as one all the same. */
function withBody(request: Request, body: Uint8Array): Request {
  const headers = new Headers(request.headers);
  if (body.byteLength === 0) headers.delete('content-type');
  return new Request(request.url, {
    method: request.method,
    headers,
    body: body.byteLength === 0 ? null : Buffer.from(body),
    signal: request.signal,
  });
}
