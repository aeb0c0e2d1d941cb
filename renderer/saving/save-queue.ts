import { type StoreApi, createStore } from 'zustand/vanilla';
import type { CommittedGesture } from '#shared/document/document.ts';
import type { HostFailure } from '../host/host-failure.ts';

/** How much of the work is durable. `saved` is said only when the host has confirmed every gesture. */
export interface SaveState {
  readonly status: 'saved' | 'saving' | 'offline' | 'failed';
  /** Gestures that the host has not confirmed. */
  readonly pending: number;
  readonly failure: HostFailure | null;
}

interface SaveQueueOptions {
  /** Makes one gesture durable. A gesture with an id that was stored before is stored once. */
  readonly append: (gestureId: string, gesture: CommittedGesture) => Promise<unknown>;
  readonly failureOf: (error: unknown) => HostFailure;
  readonly createId: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface SaveQueue {
  readonly state: StoreApi<SaveState>;
  push(gesture: CommittedGesture): void;
  /** Resolves once everything pushed so far is durable. */
  settled(): Promise<void>;
  /** Tries at once instead of at the end of the pause. */
  retry(): void;
}

const firstPause = 300;
const longestPause = 5000;

/**
 * Sends gestures to the host one after another, in their order, each under an id of its own that stays
 * the same however often it is sent. Nothing leaves the queue but by the host's confirmation.
 */
export function createSaveQueue({
  append,
  failureOf,
  createId,
  wait,
}: SaveQueueOptions): SaveQueue {
  const waiting: { readonly id: string; readonly gesture: CommittedGesture }[] = [];
  const state = createStore<SaveState>(() => ({ status: 'saved', pending: 0, failure: null }));
  let running = false;
  let wake: () => void = () => undefined;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    let pause = firstPause;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      try {
        await append(next.id, next.gesture);
        waiting.shift();
        pause = firstPause;
        state.setState({ status: 'saving', pending: waiting.length, failure: null });
      } catch (error) {
        const failure = failureOf(error);
        state.setState({ status: failure.code === 'disconnected' ? 'offline' : 'failed', failure });
        await Promise.race([wait(pause), new Promise<void>((resolve) => (wake = resolve))]);
        pause = Math.min(pause * 2, longestPause);
      }
    }
    running = false;
    state.setState({ status: 'saved', pending: 0, failure: null });
  }

  return {
    state,
    push(gesture) {
      waiting.push({ id: createId(), gesture });
      state.setState((before) => ({
        pending: waiting.length,
        status: before.status === 'saved' ? 'saving' : before.status,
      }));
      void run();
    },
    settled: () =>
      new Promise((resolve) => {
        if (waiting.length === 0) return resolve();
        const release = state.subscribe(({ pending }) => {
          if (pending > 0) return;
          release();
          resolve();
        });
      }),
    retry: () => wake(),
  };
}
