import { useState } from 'react';
import type { Environment } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { toHostFailure } from '../host/host-failure.ts';
import { type PublishRun, advanceRun, idleRun } from './publish-run.ts';

/** Publishes what is saved: waits for the last gestures, then follows the host step by step. */
export function usePublish(): {
  run: PublishRun;
  start: (environment: Environment) => Promise<PublishRun>;
  /** Forgets a run that is over, so that the next one begins with the checks. */
  reset: () => void;
} {
  const { project, saving } = useOpenProject();
  const client = useHostClient();
  const [run, setRun] = useState(idleRun);

  const start = async (environment: Environment) => {
    let current: PublishRun = { ...idleRun, state: 'saving' };
    const show = (next: PublishRun) => {
      current = next;
      setRun(next);
    };
    show(current);
    try {
      await saving.settled();
      show({ ...current, state: 'running' });
      for await (const event of await client.publish.start({ project: project.id, environment })) {
        show(advanceRun(current, event));
      }
      if (current.state !== 'live' && current.state !== 'queued')
        throw new Error('the events ended before the app was live');
    } catch (error) {
      show({ ...current, state: 'failed', failure: toHostFailure(error) });
    }
    return current;
  };
  return { run, start, reset: () => setRun(idleRun) };
}
