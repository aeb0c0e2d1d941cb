import { parentPort } from 'node:worker_threads';
import { toHostError } from '../errors.ts';
import type { WorkerAnswer } from './worker-thread.ts';

/** What the thread is asked to read. */
export interface InspectionJob {
  readonly type: 'asset' | 'project-file';
  readonly content: Uint8Array;
}

parentPort?.on('message', (job: InspectionJob) => {
  void answer(job).then((answered) => parentPort?.postMessage(answered));
});

async function answer({ type, content }: InspectionJob): Promise<WorkerAnswer<unknown>> {
  try {
    // Each loads what it needs alone.
    if (type === 'asset') {
      const { inspectAsset } = await import('../assets/inspect-asset.ts');
      return { result: inspectAsset(content) };
    }
    const { readProjectFile } = await import('../project-file/read-project-file.ts');
    return { result: await readProjectFile(content) };
  } catch (error) {
    const { code, detail } = toHostError(error);
    return { failure: { code, detail }, broken: leavesBroken(error) };
  }
}

/** Code that ran out of stack, or WebAssembly that stopped half-way, may go on wrongly. */
function leavesBroken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RangeError || cause.name === 'RuntimeError') return true;
  }
  return false;
}
