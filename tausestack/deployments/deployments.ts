import type { Environment } from '#shared/api/schemas/app.ts';
import {
  type Deployment,
  isSettled,
  type Manifest,
  type StartedDeployment,
} from '#shared/api/schemas/deployment.ts';
import type { Page } from '#shared/api/schemas/paging.ts';
import type { PublicAddress } from '../apps/app-address.ts';
import type { Database, Transaction } from '../database/database.ts';
import { newIdentifier } from '../database/identifier.ts';
import { decodeCursor, toPage } from '../database/page.ts';
import { ProblemError } from '../problem.ts';
import { type Caller, requireRole } from '../tenants/caller.ts';
import { activate } from './activate.ts';
import type { BlobStore } from './blob-store.ts';
import type { DeploymentHub } from './deployment-hub.ts';
import {
  type DeploymentRow,
  moveDeployment,
  readDeployment,
  readMissing,
  selectDeployment,
  toDeployment,
} from './deployment-rows.ts';
import { checkManifest, manifestDigest } from './manifest.ts';
import { rollbackTarget, switchLive } from './release.ts';

export interface DeploymentsOptions {
  address: () => PublicAddress;
  maximumFiles: number;
  maximumFileBytes: number;
  maximumSiteBytes: number;
}

export interface Deployments {
  start(
    caller: Caller,
    input: { app_id: string; environment: Environment; files: Manifest },
  ): Promise<StartedDeployment>;
  upload(
    caller: Caller,
    id: string,
    sha256: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<number>;
  finalize(caller: Caller, id: string): Promise<Deployment>;
  get(caller: Caller, id: string): Promise<Deployment>;
  watch(caller: Caller, id: string, signal: AbortSignal): AsyncGenerator<Deployment, void>;
  cancel(caller: Caller, id: string): Promise<Deployment>;
  list(
    caller: Caller,
    appId: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<Deployment>>;
  rollback(
    caller: Caller,
    appId: string,
    environment: Environment,
    wanted: string | undefined,
  ): Promise<Deployment>;
}

/** Deployments of a tenant's apps: immutable, by digest, switched atomically. */
export function createDeployments(
  database: Database,
  blobs: BlobStore,
  hub: DeploymentHub,
  options: DeploymentsOptions,
): Deployments {
  const show = (row: DeploymentRow): Deployment => toDeployment(row, options.address());

  async function get(caller: Caller, id: string): Promise<Deployment> {
    return database.asTenant(caller.tenantId, async (transaction) =>
      show(await readDeployment(transaction, id)),
    );
  }

  return {
    get,

    start: async (caller, input) => {
      requireRole(caller, 'editor');
      checkManifest(input.files, options.maximumFiles);
      return database.asTenant(caller.tenantId, async (transaction) => {
        const id =
          (await findSame(transaction, input)) ?? (await insertNew(transaction, caller, input));
        return {
          deployment: show(await readDeployment(transaction, id)),
          missing: await readMissing(transaction, id),
        };
      });
    },

    upload: async (caller, id, sha256, bytes) => {
      requireRole(caller, 'editor');
      const storedBytes = await database.asTenant(caller.tenantId, (transaction) =>
        expectFile(transaction, id, sha256),
      );
      const room = Math.min(options.maximumFileBytes, options.maximumSiteBytes - storedBytes);
      const size = await blobs.put(caller.tenantId, sha256, bytes, room);
      await database.asTenant(caller.tenantId, async (transaction) => {
        await transaction.query(
          `insert into blob (tenant_id, sha256, size) values ($1, $2, $3) on conflict do nothing`,
          [caller.tenantId, sha256, size],
        );
        await transaction.query(
          `update deployment set state = 'uploading', updated_at = clock_timestamp()
            where id = $1 and state in ('queued', 'uploading')`,
          [id],
        );
      });
      hub.notify(id);
      return size;
    },

    finalize: async (caller, id) => {
      requireRole(caller, 'editor');
      const already = await database.asTenant(caller.tenantId, async (transaction) => {
        const row = await readDeployment(transaction, id);
        if (row.state === 'live') return show(row);
        const missing = await readMissing(transaction, id);
        if (missing.length > 0) {
          throw new ProblemError(
            'files_missing',
            `${missing.length} file(s) are not uploaded yet.`,
            {
              missing,
            },
          );
        }
        if (row.byte_count > options.maximumSiteBytes) {
          throw new ProblemError(
            'payload_too_large',
            `A site may have ${options.maximumSiteBytes} bytes; this one has ${row.byte_count}.`,
          );
        }
        await moveDeployment(transaction, id, ['queued', 'uploading', 'building'], 'building');
        return undefined;
      });
      if (already !== undefined) return already;
      hub.notify(id);
      await activate(database, blobs, hub, { tenantId: caller.tenantId, deploymentId: id });
      return get(caller, id);
    },

    watch: async function* (caller, id, signal) {
      const watch = hub.watch(id);
      signal.addEventListener('abort', watch.close);
      try {
        for (let open = true; open; open = await watch.next()) {
          const current = await get(caller, id);
          yield current;
          if (isSettled(current.state)) return;
        }
      } finally {
        signal.removeEventListener('abort', watch.close);
        watch.close();
      }
    },

    cancel: async (caller, id) => {
      requireRole(caller, 'editor');
      await database.asTenant(caller.tenantId, (transaction) =>
        moveDeployment(transaction, id, ['queued', 'uploading', 'canceled'], 'canceled'),
      );
      hub.notify(id);
      return get(caller, id);
    },

    list: (caller, appId, cursor, limit) =>
      database.asTenant(caller.tenantId, async (transaction) => {
        const rows = await transaction.query<DeploymentRow>(
          `${selectDeployment}
            where deployment.app_id = $1 and ($2::text is null or deployment.id < $2)
            order by deployment.id desc limit $3`,
          [appId, decodeCursor(cursor), limit + 1],
        );
        return toPage(rows, limit, (row) => row.id, show);
      }),

    rollback: async (caller, appId, environment, wanted) => {
      requireRole(caller, 'editor');
      const slot = { appId, environment };
      const { target, previous } = await database.asTenant(caller.tenantId, async (transaction) => {
        const id = await rollbackTarget(transaction, slot, wanted);
        return { target: id, previous: await switchLive(transaction, slot, id) };
      });
      if (previous !== undefined) hub.notify(previous);
      hub.notify(target);
      return get(caller, target);
    },
  };
}

interface StartInput {
  app_id: string;
  environment: Environment;
  files: Manifest;
}

/** An unfinished deployment of the same content to resume, or the live one if it is the same. */
async function findSame(transaction: Transaction, input: StartInput): Promise<string | undefined> {
  const [row] = await transaction.query<{ id: string }>(
    `select id from deployment
      where app_id = $1 and environment = $2 and digest = $3
        and state in ('queued', 'uploading', 'building', 'live')
      order by id desc limit 1`,
    [input.app_id, input.environment, manifestDigest(input.files)],
  );
  return row?.id;
}

async function insertNew(
  transaction: Transaction,
  caller: Caller,
  input: StartInput,
): Promise<string> {
  const apps = await transaction.query('select from app where id = $1', [input.app_id]);
  if (apps.length === 0) throw new ProblemError('not_found', 'There is no such app.');
  const id = newIdentifier('dep');
  await transaction.query(
    `insert into deployment (id, tenant_id, app_id, environment, state, digest)
       values ($1, $2, $3, $4, 'queued', $5)`,
    [id, caller.tenantId, input.app_id, input.environment, manifestDigest(input.files)],
  );
  await transaction.query(
    `insert into deployment_file (tenant_id, deployment_id, path, sha256)
       select $1, $2, path, sha256 from unnest($3::text[], $4::text[]) as file (path, sha256)`,
    [caller.tenantId, id, Object.keys(input.files), Object.values(input.files)],
  );
  return id;
}

/** Throws unless the deployment waits for this file; returns the bytes that its others have. */
async function expectFile(transaction: Transaction, id: string, sha256: string): Promise<number> {
  const [row] = await transaction.query<{ state: string; expected: boolean; bytes: number }>(
    `select state,
            exists (select from deployment_file
                     where deployment_id = deployment.id and sha256 = $2) as expected,
            (select coalesce(sum(size), 0)::float8 from blob
              where sha256 <> $2 and sha256 in (select sha256 from deployment_file
                                                 where deployment_id = deployment.id)) as bytes
       from deployment where id = $1`,
    [id, sha256],
  );
  if (row === undefined) throw new ProblemError('not_found', 'There is no such deployment.');
  if (!row.expected) {
    throw new ProblemError('file_not_expected', 'No path of this deployment has this digest.');
  }
  if (row.state !== 'queued' && row.state !== 'uploading') {
    throw new ProblemError('deployment_state', `The deployment is ${row.state}.`, {
      state: row.state,
    });
  }
  return row.bytes;
}
