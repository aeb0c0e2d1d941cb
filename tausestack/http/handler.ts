import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { parseAppHost } from '../apps/app-address.ts';
import { ProblemError } from '../problem.ts';
import type { SiteAddress } from '../serving/serve-site.ts';
import type { ApiEnvironment, createApi } from './api.ts';
import type { Metrics } from './metrics.ts';
import { problemResponse } from './problem-response.ts';

export interface HandlerParts {
  api: ReturnType<typeof createApi>;
  serveSite: (address: SiteAddress, request: Request) => Promise<Response>;
  /** Host names of the API's origin. Any other name is refused, which stops DNS rebinding. */
  apiHosts: ReadonlySet<string>;
  appsDomain: string;
  metrics: Metrics;
  logger: Logger;
}

/** What a request can be built with anew. Others, such as TRACE, aren't passed on at all. */
const methods: ReadonlySet<string> = new Set('GET HEAD POST PUT PATCH DELETE OPTIONS'.split(' '));

/** Answers a request; `remoteAddress` is the peer's, where there is a connection. */
export type RequestHandler = (
  request: Request,
  connection?: { remoteAddress?: string | undefined },
) => Promise<Response>;

/** The engine's one entrance: chooses the origin by host name, logs and counts every answer. */
export function createHandler(parts: HandlerParts): RequestHandler {
  return async (request, connection = {}) => {
    const startedAt = performance.now();
    const requestId = requestIdOf(request);
    const { hostname, pathname } = new URL(request.url);
    const site = parseAppHost(hostname, parts.appsDomain);
    let tenantId: string | undefined;
    const response = await answer(parts, site, request, {
      remoteAddress: connection.remoteAddress,
      requestId,
      noteTenant: (id) => {
        tenantId = id;
      },
    });
    response.headers.set('x-request-id', requestId);
    const seconds = (performance.now() - startedAt) / 1000;
    parts.metrics.observe(
      site === undefined ? 'api' : 'site',
      request.method,
      response.status,
      seconds,
    );
    parts.logger.info(
      {
        request_id: requestId,
        tenant_id: tenantId,
        host: hostname,
        method: request.method,
        path: pathname,
        status: response.status,
        milliseconds: Math.round(seconds * 1000),
      },
      'request',
    );
    return response;
  };
}

async function answer(
  parts: HandlerParts,
  site: SiteAddress | undefined,
  request: Request,
  bindings: ApiEnvironment['Bindings'],
): Promise<Response> {
  const { hostname } = new URL(request.url);
  const { requestId } = bindings;
  if (site !== undefined) {
    try {
      return await parts.serveSite(site, request);
    } catch (error) {
      parts.logger.error({ err: error, request_id: requestId }, 'site failed');
      return problemResponse(
        new ProblemError('internal', 'The site can’t be shown now.'),
        requestId,
      );
    }
  }
  if (!parts.apiHosts.has(hostname)) {
    return problemResponse(
      new ProblemError('misdirected_request', `${hostname} is not served here.`),
      requestId,
    );
  }
  if (!methods.has(request.method)) {
    return problemResponse(
      new ProblemError('method_not_allowed', 'The method is not one of this API.'),
      requestId,
    );
  }
  const response = await parts.api.fetch(request, bindings);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return response;
}

function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id');
  return given !== null && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}
