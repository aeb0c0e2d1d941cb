import type { Environment } from '#shared/api/schemas/app.ts';
import type { Transaction } from '../database/database.ts';
import { ProblemError } from '../problem.ts';
import { moveDeployment } from './deployment-rows.ts';

interface Slot {
  appId: string;
  environment: Environment;
}

/** The id of the deployment that is live there, after locking the app against other switches. */
async function lockLive(transaction: Transaction, slot: Slot): Promise<string | undefined> {
  const apps = await transaction.query('select id from app where id = $1 for update', [slot.appId]);
  if (apps.length === 0) throw new ProblemError('not_found', 'There is no such app.');
  const [live] = await transaction.query<{ id: string }>(
    `select id from deployment where app_id = $1 and environment = $2 and state = 'live'`,
    [slot.appId, slot.environment],
  );
  return live?.id;
}

/**
 * Makes a built deployment the live one and the live one superseded, within the caller's
 * transaction: visitors see the whole old site or the whole new one. Returns the superseded id.
 */
export async function switchLive(
  transaction: Transaction,
  slot: Slot,
  deploymentId: string,
): Promise<string | undefined> {
  const previous = await lockLive(transaction, slot);
  if (previous === deploymentId) return undefined;
  if (previous !== undefined) await moveDeployment(transaction, previous, ['live'], 'superseded');
  await moveDeployment(transaction, deploymentId, ['building', 'superseded'], 'live');
  await transaction.query('update deployment set live_at = clock_timestamp() where id = $1', [
    deploymentId,
  ]);
  return previous;
}

/**
 * The deployment a rollback goes to: the named one, which must have been live, or the newest
 * older than the live one. Throws `nothing_to_roll_back`, `not_found` or `deployment_state`.
 */
export async function rollbackTarget(
  transaction: Transaction,
  slot: Slot,
  wanted: string | undefined,
): Promise<string> {
  const live = await lockLive(transaction, slot);
  if (wanted !== undefined) {
    const [row] = await transaction.query<{ state: string }>(
      'select state from deployment where id = $1 and app_id = $2 and environment = $3',
      [wanted, slot.appId, slot.environment],
    );
    if (row === undefined) throw new ProblemError('not_found', 'There is no such deployment.');
    if (row.state !== 'superseded' && row.state !== 'live') {
      throw new ProblemError('deployment_state', `The deployment is ${row.state}.`, {
        state: row.state,
      });
    }
    return wanted;
  }
  const [earlier] = await transaction.query<{ id: string }>(
    `select id from deployment
      where app_id = $1 and environment = $2 and state = 'superseded' and ($3::text is null or id < $3)
      order by id desc limit 1`,
    [slot.appId, slot.environment, live ?? null],
  );
  if (earlier === undefined) {
    throw new ProblemError('nothing_to_roll_back', 'There is no earlier deployment to go back to.');
  }
  return earlier.id;
}
