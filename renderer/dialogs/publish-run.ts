import {
  type Deployment,
  type PublishEvent,
  type PublishStep,
  publishSteps,
} from '#shared/contract/schemas.ts';
import type { HostFailure } from '../host/host-failure.ts';

/** One publication as its dialog shows it. */
export interface PublishRun {
  readonly state: 'idle' | 'saving' | 'running' | 'live' | 'queued' | 'failed';
  readonly step: PublishStep | null;
  readonly upload: Extract<PublishEvent, { type: 'upload' }> | null;
  /** How far it was when the connection was cut, until it goes on. */
  readonly cut: Extract<PublishEvent, { type: 'interrupted' }> | null;
  readonly deployment: Deployment | null;
  readonly failure: HostFailure | null;
}

export const idleRun: PublishRun = {
  state: 'idle',
  step: null,
  upload: null,
  cut: null,
  deployment: null,
  failure: null,
};

/** The run after one more event of the host. */
export function advanceRun(run: PublishRun, event: PublishEvent): PublishRun {
  switch (event.type) {
    case 'step':
      return { ...run, state: 'running', step: event.step };
    case 'upload':
      return { ...run, upload: event };
    case 'interrupted':
      return { ...run, cut: event };
    case 'queued':
      return { ...run, state: 'queued', step: null, cut: null };
    case 'live':
      return { ...run, state: 'live', cut: null, deployment: event.deployment };
  }
}

/** How far one step of a run is. */
export function stepState(
  run: PublishRun,
  step: PublishStep,
): 'done' | 'running' | 'pending' | 'failed' {
  if (run.state === 'live') return 'done';
  const at = run.step === null ? -1 : publishSteps.indexOf(run.step);
  const own = publishSteps.indexOf(step);
  if (own < at) return 'done';
  if (own > at) return 'pending';
  return run.state === 'failed' ? 'failed' : 'running';
}
