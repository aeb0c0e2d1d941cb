import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CloudClient, createCloudClient } from '#shared/api/client.ts';
import type { FetchFunction } from '#shared/api/fetch-shape.ts';
import type { Deployment } from '#shared/api/schemas/deployment.ts';
import type { Database } from '../database/database.ts';
import { createEngine, type Engine, type EngineOptions } from '../engine.ts';
import { hashToken } from '../tenants/authenticator.ts';
import { openMemoryDatabase } from './memory-database.ts';

export const ownerToken = 'owner-token-of-this-test';

/** Text files of a site by path. */
export type SiteText = Readonly<Record<string, string>>;

export interface TestEngine {
  engine: Engine;
  database: Database;
  dataFolder: string;
  client: CloudClient;
  /** A client with another token or tenant. */
  clientFor(options: { token?: string; tenantId?: string }): CloudClient;
  /** A request to the API with the owner's token. */
  api(path: string, init?: RequestInit): Promise<Response>;
  /** A request to a published app, by the label of its host. */
  visit(label: string, path: string, init?: RequestInit): Promise<Response>;
  /** Starts, uploads what is missing and finalises. */
  publish(appId: string, site: SiteText, environment?: 'staging'): Promise<Deployment>;
  /** Adds an account with a tenant of its own; its token is the account's name. */
  addAccount(name: string, role?: 'owner' | 'viewer', tenantId?: string): Promise<string>;
  close(): Promise<void>;
}

/** An engine in this process on an empty temporary folder and a database in memory. */
export async function startTestEngine(options: Partial<EngineOptions> = {}): Promise<TestEngine> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'tausestack-test-'));
  const database = options.database ?? (await openMemoryDatabase());
  const engine = await createEngine({ ...options, dataFolder, database, token: ownerToken });
  const clientFor: TestEngine['clientFor'] = ({ token = ownerToken, tenantId }) =>
    createCloudClient({
      baseUrl: 'http://localhost',
      token,
      tenantId,
      fetch: fetchOf(engine),
      wait: async () => {},
    });
  const client = clientFor({});

  return {
    engine,
    database,
    dataFolder,
    client,
    clientFor,
    api: (path, init = {}) =>
      engine.fetch(
        new Request(`http://localhost${path}`, {
          ...init,
          headers: { authorization: `Bearer ${ownerToken}`, ...headersOf(init) },
        }),
      ),
    visit: (label, path, init) =>
      engine.fetch(new Request(`http://${label}.localhost${path}`, init)),
    publish: (appId, site, environment) => publishWith(client, appId, site, environment),
    addAccount: (name, role = 'owner', tenantId = `tnt_${name}`) =>
      database.asSystem(async (transaction) => {
        await transaction.query('insert into account (id, name) values ($1, $2)', [
          `acc_${name}`,
          name,
        ]);
        await transaction.query(
          `insert into tenant (id, name, slug, plan) values ($1, $2, $2, 'free') on conflict do nothing`,
          [tenantId, name],
        );
        await transaction.query(
          'insert into membership (account_id, tenant_id, role) values ($1, $2, $3)',
          [`acc_${name}`, tenantId, role],
        );
        await transaction.query(
          'insert into api_key (id, account_id, name, token_hash) values ($1, $2, $3, $4)',
          [`key_${name}`, `acc_${name}`, name, hashToken(name)],
        );
        return tenantId;
      }),
    close: async () => {
      await engine.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Lower-case hex SHA-256 of a text's UTF-8 bytes. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The manifest of a site. */
export function manifestOfText(site: SiteText): Record<string, string> {
  return Object.fromEntries(Object.entries(site).map(([path, text]) => [path, digestOf(text)]));
}

/** Publishes through a client as the desktop does. */
export async function publishWith(
  client: CloudClient,
  appId: string,
  site: SiteText,
  environment: 'production' | 'staging' = 'production',
): Promise<Deployment> {
  const files = manifestOfText(site);
  const { deployment, missing } = await client.deploy.start({ app_id: appId, environment, files });
  for (const text of new Set(Object.values(site))) {
    if (!missing.includes(digestOf(text))) continue;
    await client.deploy.upload(deployment.id, digestOf(text), new TextEncoder().encode(text));
  }
  return client.deploy.finalize(deployment.id);
}

function fetchOf(engine: Engine): FetchFunction {
  return (url, { signal, body, ...request }) =>
    engine.fetch(
      new Request(url, {
        ...request,
        ...(body === undefined ? {} : { body }),
        ...(signal instanceof AbortSignal ? { signal } : {}),
      }),
    );
}

function headersOf(init: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(init.headers));
}
