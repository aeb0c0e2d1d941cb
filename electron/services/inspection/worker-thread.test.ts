import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createWorkerThread } from './worker-thread.ts';

/** A thread that does what the job says; `endless` keeps it busy for good. */
const source = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (job) => {
  if (job === 'endless') for (;;);
  if (job === 'hungry') { const all = []; for (;;) all.push(new Array(1e6).fill(job + all.length)); }
  if (job === 'ends') process.exit(3);
  if (job === 'refused') parentPort.postMessage({ failure: { code: 'not-found', detail: 'no' }, broken: false });
  else parentPort.postMessage({ result: job });
});`;

function start(patience: number) {
  const file = join(mkdtempSync(join(tmpdir(), 'worker-')), 'worker.mjs');
  writeFileSync(file, source);
  return createWorkerThread<string, string>(pathToFileURL(file), {
    patience,
    tooMuch: 'asset-too-slow',
  });
}

test('jobs are done in their order, and a refusal is told', async () => {
  const thread = start(20_000);
  const jobs = ['a', 'refused', 'b'].map((job) => thread.run(job));
  expect(await Promise.allSettled(jobs)).toMatchObject([
    { value: 'a' },
    { reason: { code: 'not-found', detail: 'no' } },
    { value: 'b' },
  ]);
  await thread.close();
});

test('a job without end is given up, nothing else waits for it, and the next one is done', async () => {
  const thread = start(1500);
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 10);
  await expect(thread.run('endless')).rejects.toMatchObject({ code: 'asset-too-slow' });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
  expect(await thread.run('after')).toBe('after');
  await thread.close();
});

test('a thread that ends or runs out of memory takes nothing with it', async () => {
  const thread = start(30_000);
  await expect(thread.run('ends')).rejects.toMatchObject({ code: 'asset-too-slow' });
  await expect(thread.run('hungry')).rejects.toMatchObject({ code: 'asset-too-slow' });
  expect(await thread.run('after')).toBe('after');
  await thread.close();
}, 60_000);

test('closing ends what is under way', async () => {
  const thread = start(60_000);
  const job = thread.run('endless').catch((error: unknown) => error);
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  await thread.close();
  expect(await job).toMatchObject({ code: 'asset-too-slow' });
  await expect(thread.run('after')).rejects.toMatchObject({ code: 'unexpected' });
});
