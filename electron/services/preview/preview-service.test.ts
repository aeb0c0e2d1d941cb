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

it('runs one preview for all windows of a project, until the last is done with it', async () => {
  const { previews, events } = setUp();
  const [first, second] = await Promise.all([
    previews.start({ project }),
    previews.start({ project }),
  ]);
  expect(first).toEqual(second);
  await previews.stop({ project });
  expect(events).toEqual(['start 1']);
  await previews.stop({ project });
  await previews.stop({ project });
  expect(events).toEqual(['start 1', 'stop 1']);
});

it('starts no preview before the one that had its folder has ended', async () => {
  const { previews, events } = setUp();
  await previews.start({ project });
  const stopping = previews.stop({ project });
  await previews.start({ project });
  await stopping;
  expect(events).toEqual(['start 1', 'stop 1', 'start 2']);
  await previews.close();
  expect(events).toEqual(['start 1', 'stop 1', 'start 2', 'stop 2']);
});

it('ends at once for a project that is deleted', async () => {
  const { previews, events } = setUp();
  await Promise.all([previews.start({ project }), previews.start({ project })]);
  await previews.forget(project);
  expect(events).toEqual(['start 1', 'stop 1']);
});
