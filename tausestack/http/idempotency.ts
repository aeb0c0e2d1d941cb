import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { ProblemError } from '../problem.ts';

export interface IdempotentRequest {
  tenantId: string;
  accountId: string;
  key: string;
  method: string;
  path: string;
  body: Uint8Array;
}

interface StoredAnswer {
  fingerprint: string;
  status: number | null;
  body: string | null;
}

const keyPattern = /^[\x21-\x7e]{1,200}$/;

/**
 * Runs a mutation once per key and tenant: a repetition gets the first answer again, with
 * `Idempotency-Replayed: true`. Answers of 500 and above are not kept, so that a retry tries again.
 * Throws `idempotency_key_reused` for another request under the same key and
 * `idempotency_in_progress` while the first one still runs.
 */
export async function runOnce(
  database: Database,
  request: IdempotentRequest,
  run: () => Promise<Response>,
): Promise<Response> {
  if (!keyPattern.test(request.key)) {
    throw new ProblemError('invalid_request', 'Idempotency-Key is 1 to 200 visible characters.');
  }
  const { tenantId, key } = request;
  const fingerprint = fingerprintOf(request);
  const stored = await claim(database, tenantId, key, fingerprint);
  if (stored !== undefined) return replay(stored, fingerprint);
  try {
    const response = await run();
    if (response.status >= 500) {
      await release(database, tenantId, key);
      return response;
    }
    const body = await response.clone().text();
    await database.asTenant(tenantId, (transaction) =>
      transaction.query('update idempotency set status = $2, body = $3 where key = $1', [
        key,
        response.status,
        body,
      ]),
    );
    return response;
  } catch (error) {
    await release(database, tenantId, key);
    throw error;
  }
}

/** Forgets keys whose request was cut off by the end of an earlier process, and old answers. */
export async function forgetStaleKeys(database: Database): Promise<void> {
  await database.asSystem((transaction) =>
    transaction.query(
      `delete from idempotency where status is null or created_at < now() - interval '24 hours'`,
    ),
  );
}

function fingerprintOf(request: IdempotentRequest): string {
  return createHash('sha256')
    .update(`${request.accountId}\n${request.method}\n${request.path}\n`)
    .update(request.body)
    .digest('hex');
}

/** Takes the key, or returns what is stored under it. */
function claim(
  database: Database,
  tenantId: string,
  key: string,
  fingerprint: string,
): Promise<StoredAnswer | undefined> {
  return database.asTenant(tenantId, async (transaction) => {
    const claimed = await transaction.query(
      `insert into idempotency (tenant_id, key, fingerprint) values ($1, $2, $3)
         on conflict do nothing returning key`,
      [tenantId, key, fingerprint],
    );
    if (claimed.length > 0) return undefined;
    const [stored] = await transaction.query<StoredAnswer>(
      'select fingerprint, status, body from idempotency where key = $1',
      [key],
    );
    return stored;
  });
}

async function release(database: Database, tenantId: string, key: string): Promise<void> {
  await database.asTenant(tenantId, (transaction) =>
    transaction.query('delete from idempotency where key = $1', [key]),
  );
}

function replay(stored: StoredAnswer, fingerprint: string): Response {
  if (stored.fingerprint !== fingerprint) {
    throw new ProblemError(
      'idempotency_key_reused',
      'This Idempotency-Key belongs to another request. Use a new one.',
    );
  }
  if (stored.status === null) {
    throw new ProblemError('idempotency_in_progress', 'The same request is still running.');
  }
  return new Response(stored.body, {
    status: stored.status,
    headers: {
      'content-type': stored.status >= 400 ? 'application/problem+json' : 'application/json',
      'idempotency-replayed': 'true',
    },
  });
}
