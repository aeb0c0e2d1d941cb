import { Worker } from 'node:worker_threads';
import { HostError } from '../errors.ts';
import type { HostErrorCode } from '#shared/contract/errors.ts';

/** What a worker answers to one job. */
export type WorkerAnswer<Result> =
  | { readonly result: Result }
  | {
      readonly failure: { readonly code: HostErrorCode; readonly detail: string };
      /** Whether the thread may be left in a state that no later job should meet. */
      readonly broken: boolean;
    };

export interface WorkerThread<Job, Result> {
  /** Runs a job once those before it are done. Throws the HostError that it ends with. */
  run(job: Job): Promise<Result>;
  /** Ends the thread, and whatever it is at with it. */
  close(): Promise<void>;
}

interface WorkerThreadOptions {
  /** Milliseconds that one job may take. */
  readonly patience: number;
  /** What a job ends with that takes longer, or more memory than a thread gets. */
  readonly tooMuch: HostErrorCode;
}

const megabytes = 1024;
/** Milliseconds without a job after which the thread ends. */
const idleTime = 30_000;

/**
 * One thread that is started with the first job, does them one after another, and is given up with the job
 * that it doesn't finish in time: whatever comes from outside, the host goes on meanwhile. It keeps no
 * process alive.
 */
export function createWorkerThread<Job, Result>(
  entry: URL,
  { patience, tooMuch }: WorkerThreadOptions,
): WorkerThread<Job, Result> {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function giveUp(): Promise<void> {
    clearTimeout(idle);
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  }

  function start(): Worker {
    const started = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    return started
      .on('error', () => undefined)
      .on('exit', () => {
        if (worker === started) worker = undefined;
      });
  }

  async function answer(job: Job): Promise<Result> {
    if (closed) throw new HostError('unexpected', 'the app is closing');
    clearTimeout(idle);
    worker ??= start();
    const answered = await ask<Job, Result>(worker, job, patience);
    if (answered === undefined) {
      await giveUp();
      throw new HostError(tooMuch, `not done within ${patience} ms`);
    }
    idle = setTimeout(() => void giveUp(), idleTime).unref();
    if ('result' in answered) return answered.result;
    if (answered.broken) await giveUp();
    throw new HostError(answered.failure.code, answered.failure.detail);
  }

  return {
    run(job) {
      const done = last.then(() => answer(job));
      last = done.catch(() => undefined);
      return done;
    },
    async close() {
      closed = true;
      await giveUp();
    },
  };
}

/** The answer, or undefined where the thread ended without one or took too long. */
function ask<Job, Result>(
  worker: Worker,
  job: Job,
  patience: number,
): Promise<WorkerAnswer<Result> | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(undefined), patience);
    const onFailed = (): void => done(undefined);
    function done(answered: WorkerAnswer<Result> | undefined): void {
      clearTimeout(timer);
      worker.off('message', done).off('error', onFailed).off('exit', onFailed).unref();
      resolve(answered);
    }
    worker.ref();
    worker.on('message', done).on('error', onFailed).on('exit', onFailed);
    worker.postMessage(job);
  });
}
