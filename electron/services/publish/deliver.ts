import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CloudClient } from '#shared/api/client.ts';
import { CloudError } from '#shared/api/cloud-error.ts';
import { type PublishFile, manifestOf, planUploads } from '#shared/api/publish-plan.ts';
import type { Deployment } from '#shared/api/schemas/deployment.ts';
import type { Environment, PublishEvent } from '#shared/contract/schemas.ts';
import { HostError } from '../errors.ts';

/** A built site on its way to an engine. */
export interface Shipment {
  readonly project: string;
  readonly environment: Environment;
  /** Holds the files. */
  readonly folder: string;
  readonly files: readonly PublishFile[];
  /** The newest row of the project's log that is in it. */
  readonly sequence: number;
  /** What `contentDigest` gives for the project as it is in it; null where that wasn't kept. */
  readonly content: string | null;
}

interface DeliverOptions {
  /** A client and the app's id there; asked again after each cut, as the engine may have moved. */
  readonly connect: () => Promise<{ client: CloudClient; app: string }>;
  readonly signal?: AbortSignal | undefined;
  /** Cuts in a row, with nothing arriving between them, after which it gives up; at once where it never got through. */
  readonly patience: number;
  /** Milliseconds before the next try after so many cuts in a row. */
  readonly pause?: (cuts: number) => number;
}

/**
 * Brings a built site to an engine and puts it online. After a cut it goes on with what has not
 * arrived. Throws CloudError where the engine stays out of reach or refuses, HostError `publish-failed`
 * where it can't put the site online.
 */
export async function* deliver(
  shipment: Shipment,
  { connect, signal, patience, pause = pauseAfter }: DeliverOptions,
): AsyncGenerator<PublishEvent, Deployment, void> {
  let cuts = 0;
  let total: number | null = null;
  let arrived = 0;
  for (;;) {
    signal?.throwIfAborted();
    try {
      if (total === null) yield step('connect');
      const { client, app } = await connect();
      if (total === null) yield step('upload');
      const started = await client.deploy.start({
        app_id: app,
        environment: shipment.environment,
        files: manifestOf(shipment.files),
      });
      const { uploads, bytesToUpload, unchangedCount } = planUploads(
        shipment.files,
        started.missing,
      );
      total ??= uploads.length;
      const before = Math.max(total - uploads.length, 0);
      if (before > arrived) cuts = 0;
      arrived = before;
      const progress = {
        totalFiles: total,
        totalBytes: bytesToUpload,
        unchanged: unchangedCount - before,
      };
      let bytes = 0;
      yield { type: 'upload', files: arrived, bytes, ...progress };
      for (const file of uploads) {
        signal?.throwIfAborted();
        const content = new Uint8Array(await readFile(join(shipment.folder, file.path)));
        await client.deploy.upload(started.deployment.id, file.sha256, content, signal);
        bytes += file.size;
        arrived += 1;
        cuts = 0;
        yield { type: 'upload', files: arrived, bytes, ...progress };
      }
      yield step('switch');
      const finished = await client.deploy.finalize(started.deployment.id);
      if (finished.state === 'live') return finished;
      const detail = finished.error?.detail ?? `the deployment is ${finished.state}`;
      throw new HostError('publish-failed', detail);
    } catch (error) {
      cuts += 1;
      if (!isCut(error) || cuts > (total === null ? 0 : patience)) throw error;
      yield { type: 'interrupted', files: arrived, totalFiles: total ?? 0 };
      await wait(pause(cuts), undefined, { signal });
    }
  }
}

/** Whether the same may succeed later without anything being changed. */
export function isCut(error: unknown): boolean {
  return error instanceof CloudError && error.retryable;
}

/** Doubling from one second up to a minute. */
export function pauseAfter(cuts: number): number {
  return Math.min(60_000, 1000 * 2 ** (cuts - 1));
}

function step(name: Extract<PublishEvent, { type: 'step' }>['step']): PublishEvent {
  return { type: 'step', step: name };
}
