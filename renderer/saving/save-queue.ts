import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Appended, OpenedProject, ProjectChange } from '#shared/contract/schemas.ts';
import type { Gesture } from '#shared/document/change.ts';
import type { CommittedGesture, DocumentStore } from '#shared/document/document.ts';
import type { HostFailure } from '../host/host-failure.ts';
import { createLogPlace } from './log-place.ts';

/** How much of the work is durable. `saved` is said only when the host has confirmed every gesture. */
export interface SaveState {
  readonly status: 'saved' | 'saving' | 'offline' | 'failed';
  /** Gestures that the host has not confirmed. */
  readonly pending: number;
  readonly failure: HostFailure | null;
  /** Gesture id of the newest row of the log that this window knows, its own and those of others. */
  readonly position: string;
}

/** A row to be stored: only after the row `after`, or as it comes where that is left out. */
export interface AppendInput {
  readonly gestureId: string;
  readonly update: Uint8Array;
  readonly gesture: Gesture;
  readonly madeAt: number;
  readonly after?: string;
}

/** What the host does for the log of one project. */
export interface ProjectLog {
  /** Makes one row durable. A gesture with an id that was stored before is stored once. */
  append(input: AppendInput): Promise<Appended>;
  /** The rows after one, and those to come. */
  changes(after: string, signal: AbortSignal): Promise<AsyncIterable<ProjectChange>>;
  open(): Promise<Pick<OpenedProject, 'snapshot' | 'updates' | 'position'>>;
}

interface SaveQueueOptions {
  readonly log: ProjectLog;
  readonly document: Pick<DocumentStore, 'importBeneath' | 'updateSince'>;
  /** Gesture id of the newest row that the document holds. */
  readonly position: string;
  readonly failureOf: (error: unknown) => HostFailure;
  readonly createId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface SaveQueue {
  readonly state: StoreApi<SaveState>;
  push(gesture: CommittedGesture): void;
  /** Resolves once everything pushed so far is durable. */
  settled(): Promise<void>;
  /** Tries at once instead of at the end of the pause. */
  retry(): void;
  /** Merges what other windows do, from now on. Returns the release. */
  follow(): () => void;
}

const firstPause = 300;
const longestPause = 5000;
/** Milliseconds before listening again after the stream of changes ended. */
const followPause = 250;

/**
 * Keeps a window's document and the host's log one: sends gestures one after another, in their order,
 * each under an id of its own that stays the same however often it is sent, and merges the rows of others
 * beneath those that wait. Nothing leaves the queue but by the host's confirmation.
 */
export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  const { log, document, failureOf, createId, now, wait } = options;
  const place = createLogPlace(document, options.position);
  const state = createStore<SaveState>(() => ({
    ...{ status: 'saved', pending: 0, failure: null },
    position: place.position,
  }));
  /** The host's log lacks rows that this window holds. */
  let apart = false;
  let running = false;
  let wake: () => void = () => undefined;

  const pending = () => place.waiting.length + (apart ? 1 : 0);
  const where = () => ({ pending: pending(), position: place.position });

  /** Gives the host all that it lacks, and takes what it has. */
  async function join(): Promise<void> {
    const { snapshot, updates, position } = await log.open();
    const bytes = snapshot === null ? updates : [snapshot, ...updates];
    const update = document.updateSince(bytes);
    if (!place.takeAll(bytes, position)) throw new Error('the project of the host does not fit');
    if (update !== null) {
      const gesture: Gesture = { label: 'recover', kind: 'edit', changes: [] };
      await log.append({ gestureId: createId(), update, gesture, madeAt: now() });
    }
    apart = false;
  }

  async function send(): Promise<void> {
    if (apart) return join();
    const [next] = place.waiting;
    if (next === undefined) return;
    const { update, ...gesture } = next.gesture;
    const { id: gestureId, madeAt } = next;
    const answer = await log.append({
      ...{ gestureId, update, gesture, madeAt },
      after: place.position,
    });
    if (answer.type === 'stored') place.confirm(next.id);
    else if (answer.type === 'apart' || !place.take(answer.rows)) apart = true;
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    let pause = firstPause;
    while (pending() > 0) {
      try {
        await send();
        pause = firstPause;
        state.setState({ ...where(), status: 'saving', failure: null });
      } catch (error) {
        const failure = failureOf(error);
        state.setState({ status: failure.code === 'disconnected' ? 'offline' : 'failed', failure });
        await Promise.race([wait(pause), new Promise<void>((resolve) => (wake = resolve))]);
        pause = Math.min(pause * 2, longestPause);
      }
    }
    running = false;
    state.setState({ ...where(), status: 'saved', failure: null });
  }

  function start(): void {
    state.setState((before) => ({
      ...where(),
      status: before.status === 'saved' ? 'saving' : before.status,
    }));
    void run();
  }

  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      if (pending() === 0) return resolve();
      const release = state.subscribe((next) => {
        if (next.pending > 0) return;
        release();
        resolve();
      });
    });

  async function listen(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        for await (const change of await log.changes(place.position, signal)) {
          apart = change.type === 'apart' || !place.take(change.rows);
          if (apart) break;
          state.setState(where());
        }
      } catch {
        // The host is away; what was missed comes once it is back.
      }
      if (signal.aborted) return;
      if (apart) {
        start();
        await settled();
      }
      await wait(followPause);
    }
  }

  return {
    state,
    push(gesture) {
      place.push({ id: createId(), madeAt: now(), gesture });
      start();
    },
    settled,
    retry: () => wake(),
    follow() {
      const abort = new AbortController();
      void listen(abort.signal);
      return () => abort.abort();
    },
  };
}
