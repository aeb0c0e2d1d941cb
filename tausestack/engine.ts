import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { type Logger, pino } from 'pino';
import type { PlanName } from '#shared/api/schemas/tenant.ts';
import type { PublicAddress } from './apps/app-address.ts';
import { createApps } from './apps/apps.ts';
import type { Database } from './database/database.ts';
import { lockFolder } from './database/folder-lock.ts';
import { openPgliteDatabase } from './database/pglite-database.ts';
import { resumeBuilding } from './deployments/activate.ts';
import { createDiskBlobStore } from './deployments/blob-store.ts';
import { createDeploymentHub } from './deployments/deployment-hub.ts';
import { createDeployments } from './deployments/deployments.ts';
import { sweep } from './deployments/sweep.ts';
import { createApi } from './http/api.ts';
import { createHandler, type RequestHandler } from './http/handler.ts';
import { forgetStaleKeys } from './http/idempotency.ts';
import { createMetrics } from './http/metrics.ts';
import { createMemoryRateLimiter } from './http/rate-limit.ts';
import { answerUnreadable, unreadableResponse } from './http/unreadable-request.ts';
import { serveSite } from './serving/serve-site.ts';
import { createSites } from './serving/sites.ts';
import { createFolderTemplateSource } from './templates/template-source.ts';
import { createTemplates } from './templates/templates.ts';
import { createApiKeyAuthenticator } from './tenants/authenticator.ts';
import { ensureLocalOwner } from './tenants/local-owner.ts';
import { createTenants } from './tenants/tenants.ts';

export interface EngineLimits {
  maximumFiles: number;
  maximumFileBytes: number;
  maximumSiteBytes: number;
  /** Requests a minute and tenant. */
  requestsPerMinute: number;
}

export interface EngineOptions {
  /** Holds the database and the files; one process at a time. */
  dataFolder: string;
  /** Milliseconds for which an engine that has the folder may take to end; by default none. */
  folderPatience?: number | undefined;
  /** Bearer token of the default tenant's owner. */
  token: string;
  /** Templates as `<category>/<template>/template.json`. */
  templatesFolder?: string | undefined;
  /** Plan of the default tenant where it is new. */
  plan?: PlanName | undefined;
  /** Plan of tenants made later. */
  newTenantPlan?: PlanName | undefined;
  upgradeUrl?: string | undefined;
  /** Where visitors reach the apps; by default `http://<app>.localhost` on the listening port. */
  publicAddress?: PublicAddress | undefined;
  /** Host names of the API beside the loopback ones. */
  apiHosts?: readonly string[] | undefined;
  limits?: Partial<EngineLimits> | undefined;
  logger?: Logger | undefined;
  /** File that keeps what initdb makes, so that the next new data folder starts faster. */
  clusterArchive?: string | undefined;
  /** The open database; the engine closes it. By default PGlite in the data folder. */
  database?: Database | undefined;
}

export interface Engine {
  /** Answers one request without a network; the host name in the URL chooses the origin. */
  fetch: RequestHandler;
  /** Listens on a port (0: any free one) and returns where. */
  listen(port: number, hostname?: string): Promise<{ port: number; url: string }>;
  close(): Promise<void>;
}

const defaultLimits: EngineLimits = {
  maximumFiles: 5000,
  maximumFileBytes: 50 * 1024 * 1024,
  maximumSiteBytes: 1024 * 1024 * 1024,
  requestsPerMinute: 6000,
};
const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];
const shutdownMilliseconds = 3000;

/** Opens the data folder and puts the engine's parts together. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const logger = options.logger ?? pino({ level: 'silent' });
  const limits = { ...defaultLimits, ...options.limits };
  const upgradeUrl = options.upgradeUrl ?? 'https://tausestack.dev/plans';
  await mkdir(options.dataFolder, { recursive: true });
  const releaseFolder = await lockFolder(options.dataFolder, options.folderPatience);
  const database =
    options.database ??
    (await openPgliteDatabase(join(options.dataFolder, 'database'), options.clusterArchive));
  const blobs = createDiskBlobStore(join(options.dataFolder, 'blobs'));
  const hub = createDeploymentHub();
  const sites = createSites(database);
  const metrics = createMetrics();

  let port: number | undefined;
  const address = (): PublicAddress =>
    options.publicAddress ?? { scheme: 'http', domain: 'localhost', port };

  await ensureLocalOwner(database, options.token, options.plan ?? 'pro');
  await forgetStaleKeys(database);
  const resumed = await resumeBuilding(database, blobs, hub);
  if (resumed > 0) logger.info({ resumed }, 'finished deployments that were cut off');
  const dropped = await sweep(database, blobs);
  if (dropped > 0) logger.info({ dropped }, 'dropped files that no deployment needs');

  const api = createApi({
    services: {
      tenants: createTenants(database, blobs, {
        newTenantPlan: options.newTenantPlan ?? 'free',
        upgradeUrl,
      }),
      templates: createTemplates(createFolderTemplateSource(options.templatesFolder)),
      apps: createApps(database, { address, upgradeUrl }),
      deployments: createDeployments(database, blobs, hub, { ...limits, address }),
    },
    database,
    authenticator: createApiKeyAuthenticator(database),
    rateLimiter: createMemoryRateLimiter({ limit: limits.requestsPerMinute, windowSeconds: 60 }),
    failureLimiter: createMemoryRateLimiter({ limit: 60, windowSeconds: 60 }),
    metrics,
    logger,
    isReady: () => answers(database),
    maximumFileBytes: limits.maximumFileBytes,
  });
  const fetch = createHandler({
    api,
    serveSite: (site, request) => serveSite(sites, blobs, site, request),
    apiHosts: new Set([...loopbackHosts, ...(options.apiHosts ?? [])]),
    appsDomain: address().domain,
    metrics,
    logger,
  });
  const server = createServer(
    // Node would refuse one without saying why in a way that programs read.
    { requireHostHeader: false },
    getRequestListener(
      (request, { incoming }) => fetch(request, { remoteAddress: incoming.socket.remoteAddress }),
      { errorHandler: () => unreadableResponse() },
    ),
  );

  server.on('clientError', answerUnreadable);

  return {
    fetch,

    listen: (wanted, hostname = '127.0.0.1') =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(wanted, hostname, () => {
          server.off('error', reject);
          port = addressPort(server.address());
          resolve({ port, url: `http://127.0.0.1:${port}` });
        });
      }),

    close: async () => {
      await closeServer(server);
      await database.close();
      await releaseFolder();
    },
  };
}

function addressPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.asSystem((transaction) => transaction.query('select 1'));
    return true;
  } catch {
    return false;
  }
}

/** Stops listening, lets running answers end for a moment, then cuts what is left (event streams). */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) {
      resolve();
      return;
    }
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, shutdownMilliseconds);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
