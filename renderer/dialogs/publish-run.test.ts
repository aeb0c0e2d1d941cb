import { expect, test } from 'vitest';
import { type PublishEvent, publishSteps } from '#shared/contract/schemas.ts';
import { advanceRun, idleRun, stepState } from './publish-run.ts';

const states = (events: readonly PublishEvent[]) => {
  const run = events.reduce(advanceRun, idleRun);
  return publishSteps.map((step) => stepState(run, step));
};

test('steps before the current one are done, those after it pending', () => {
  expect(states([])).toEqual(publishSteps.map(() => 'pending'));
  expect(states([{ type: 'step', step: 'build' }])).toEqual([
    'done',
    'done',
    'running',
    'pending',
    'pending',
    'pending',
  ]);
});

test('all steps are done once the app is live', () => {
  const deployment = {
    id: 'd1',
    environment: 'production',
    state: 'live',
    url: 'http://a.localhost/',
    createdAt: 0,
    files: 3,
  } as const;
  expect(
    states([
      { type: 'step', step: 'switch' },
      { type: 'live', deployment },
    ]),
  ).toEqual(publishSteps.map(() => 'done'));
});

test('a failure marks the step at which it came', () => {
  const run = {
    ...advanceRun(idleRun, { type: 'step', step: 'upload' }),
    state: 'failed' as const,
  };
  expect(stepState(run, 'connect')).toBe('done');
  expect(stepState(run, 'upload')).toBe('failed');
  expect(stepState(run, 'switch')).toBe('pending');
});
