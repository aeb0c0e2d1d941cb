import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { digestSchema } from '#shared/api/schemas/deployment.ts';
import {
  type Environment,
  type QueuedPublication,
  environmentSchema,
} from '#shared/contract/schemas.ts';
import type { Outbox, OutboxEntry } from '#storage/outbox.ts';
import { type Shipment, isCut, pauseAfter } from './deliver.ts';

export interface PublishQueue {
  /** Keeps a built site until it is delivered; its files are copied. Takes the place of one for the same slot. */
  put(shipment: Shipment): Promise<QueuedPublication>;
  find(project: string, environment: Environment): QueuedPublication | null;
  projects(): ReadonlySet<string>;
  /** Stops and forgets what waits for a slot. False where nothing did. */
  remove(project: string, environment: Environment): Promise<boolean>;
  /** Tries at once. */
  retry(): void;
  close(): Promise<void>;
}

interface QueueOptions {
  readonly outbox: Outbox;
  /** Where the files of what waits are kept. */
  readonly folder: string;
  readonly clock: () => number;
  /** Delivers one, and tells. Throws what `deliver` throws. */
  readonly send: (shipment: Shipment, signal: AbortSignal) => Promise<void>;
  /** What waits changed, or one could not be delivered for good. */
  readonly onWaiting: (project: string, environment: Environment) => void;
  readonly onFailed: (shipment: Shipment, error: unknown) => void;
}

const payloadSchema = z.object({
  project: z.uuid(),
  environment: environmentSchema,
  folder: z.uuid(),
  sequence: z.number().int(),
  content: z.string().nullable().default(null),
  files: z.array(z.object({ path: z.string(), sha256: digestSchema, size: z.number().int() })),
});
type Payload = z.infer<typeof payloadSchema>;

const prefix = 'publish/';

/** Publications that wait for a connection: on the disk until they are online or taken back. */
export function createPublishQueue(options: QueueOptions): PublishQueue {
  const { outbox, folder, clock } = options;
  let sending: { topic: string; abort: AbortController; done: Promise<void> } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let failures = 0;

  const entries = (): (OutboxEntry & { shipment: Payload | undefined })[] =>
    outbox
      .list()
      .filter(({ topic }) => topic.startsWith(prefix))
      .map((entry) => ({ ...entry, shipment: payloadSchema.safeParse(entry.payload).data }));

  const find: PublishQueue['find'] = (project, environment) => {
    const topic = topicOf(project, environment);
    const entry = entries().find((candidate) => candidate.topic === topic);
    if (!entry) return null;
    const { createdAt, attempts } = entry;
    return { environment, createdAt, attempts, sending: sending?.topic === topic };
  };

  const forget = async (topic: string): Promise<void> => {
    const kept = entries().find((entry) => entry.topic === topic)?.shipment;
    outbox.remove(topic);
    if (kept) await rm(join(folder, kept.folder), { recursive: true, force: true });
  };

  const schedule = (milliseconds: number): void => {
    if (timer) clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(run, milliseconds);
    timer.unref();
  };

  const sendOne = async (topic: string, payload: Payload, signal: AbortSignal): Promise<void> => {
    const shipment = { ...payload, folder: join(folder, payload.folder) };
    const { project, environment } = shipment;
    outbox.countAttempt(topic);
    options.onWaiting(project, environment);
    try {
      await options.send(shipment, signal);
      failures = 0;
      await forget(topic);
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      if (isCut(error)) return;
      await forget(topic);
      options.onFailed(shipment, error);
    }
  };

  function run(): void {
    if (closed || sending) return;
    const [entry] = entries();
    if (!entry) return;
    if (!entry.shipment) {
      outbox.remove(entry.topic);
      schedule(0);
      return;
    }
    const { environment, project } = entry.shipment;
    const abort = new AbortController();
    const done = sendOne(entry.topic, entry.shipment, abort.signal).finally(() => {
      sending = null;
      if (closed) return;
      options.onWaiting(project, environment);
      if (entries().length > 0) schedule(failures === 0 ? 0 : pauseAfter(failures));
    });
    sending = { topic: entry.topic, abort, done };
  }

  const stop = async (topic?: string): Promise<void> => {
    if (!sending || (topic !== undefined && sending.topic !== topic)) return;
    const { abort, done } = sending;
    abort.abort();
    await done;
  };

  schedule(0);
  return {
    async put({ project, environment, sequence, content, files, folder: built }) {
      const topic = topicOf(project, environment);
      const payload: Payload = {
        project,
        environment,
        sequence,
        content,
        files: [...files],
        folder: randomUUID(),
      };
      await cp(built, join(folder, payload.folder), { recursive: true });
      await stop(topic);
      await forget(topic);
      const createdAt = clock();
      outbox.put({ topic, payload, createdAt });
      failures += 1;
      schedule(pauseAfter(failures));
      return { environment, createdAt, attempts: 0, sending: false };
    },
    find,
    projects: () => new Set(entries().flatMap(({ shipment }) => shipment?.project ?? [])),
    async remove(project, environment) {
      const topic = topicOf(project, environment);
      const found = find(project, environment) !== null;
      await stop(topic);
      await forget(topic);
      return found;
    },
    retry() {
      failures = 0;
      schedule(0);
    },
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      await stop();
    },
  };
}

function topicOf(project: string, environment: Environment): string {
  return `${prefix}${project}/${environment}`;
}
