import { expect, it } from 'vitest';
import type { AppProcess, StartProgram } from '../app-process.ts';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { createPreviewService } from './preview-service.ts';

/** Servers of which each says where it is, and when it was stopped. */
function setUp() {
  const events: string[] = [];
  let count = 0;
  const startProgram: StartProgram = () => {
    count += 1;
    const number = count;
    events.push(`start ${number}`);
    const exits: ((words: string) => void)[] = [];
    const process: AppProcess = {
      onLine: (listener) =>
        queueMicrotask(() => {
          listener(JSON.stringify({ type: 'ready', url: `http://127.0.0.1:${4000 + number}/` }));
        }),
      onExit: (listener) => exits.push(listener),
      stop: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        events.push(`stop ${number}`);
        for (const listener of exits.splice(0)) listener('');
      },
    };
    return process;
  };
  const previews = createPreviewService({
    projects: { onAppended: () => () => undefined },
    generator: {
      repository: async () => [],
      lockfile: async () => '',
      packageName: async () => 'p',
    },
    startProgram,
    paths: { data: makeTemporaryFolder(), appRoot: makeTemporaryFolder() },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { previews, events };
}
const project = 'p';
const first = { project, viewer: 'first' };
const second = { project, viewer: 'second' };

it('runs one preview for all windows of a project, until the last is done with it', async () => {
  const { previews, events } = setUp();
  const [one, other] = await Promise.all([previews.start(first), previews.start(second)]);
  expect(one).toEqual(other);
  await previews.stop(first);
  expect(events).toEqual(['start 1']);
  await previews.stop(second);
  await previews.stop(second);
  expect(events).toEqual(['start 1', 'stop 1']);
});

it('takes a window that starts it again for the same, and ends only what a window began', async () => {
  const { previews, events } = setUp();
  await previews.start(first);
  await previews.stop(second);
  expect(events).toEqual(['start 1']);
  await previews.start(first);
  await previews.stop(first);
  expect(events).toEqual(['start 1', 'stop 1']);
});

it('leaves nothing running of what is closed again while the one before ends', async () => {
  const { previews, events } = setUp();
  await previews.start(first);
  const stopping = previews.stop(first);
  const starting = previews.start(second);
  await Promise.all([stopping, starting, previews.stop(second)]);
  expect(events).toEqual(['start 1', 'stop 1', 'start 2', 'stop 2']);
});

it('starts no preview before the one that had its folder has ended', async () => {
  const { previews, events } = setUp();
  await previews.start(first);
  const stopping = previews.stop(first);
  await previews.start(first);
  await stopping;
  expect(events).toEqual(['start 1', 'stop 1', 'start 2']);
  await previews.close();
  expect(events).toEqual(['start 1', 'stop 1', 'start 2', 'stop 2']);
});

it('ends at once for a project that is deleted', async () => {
  const { previews, events } = setUp();
  await Promise.all([previews.start(first), previews.start(second)]);
  await previews.forget(project);
  expect(events).toEqual(['start 1', 'stop 1']);
});
