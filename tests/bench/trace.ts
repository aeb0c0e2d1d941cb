import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number().default(0),
      tdur: z.number().optional(),
    }),
  ),
});
type TraceEvent = z.infer<typeof traceSchema>['traceEvents'][number];

const frameEvent = 'FireAnimationFrame';
const categories = ['toplevel', 'devtools.timeline'];

/**
 * Milliseconds of processor time that the page's main thread spent on each frame while `run` ran: the
 * frame's own task and all until the next one. Other programs on the machine don't change it.
 */
export async function traceFrames(
  browser: Browser,
  page: Page,
  run: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories });
  let trace: Buffer;
  try {
    await run();
  } finally {
    trace = await browser.stopTracing();
  }
  return frameWork(traceSchema.parse(JSON.parse(trace.toString())).traceEvents);
}

function frameWork(events: readonly TraceEvent[]): number[] {
  const threads = Map.groupBy(
    events.filter(({ name }) => name === frameEvent),
    threadOf,
  );
  const [thread, frames = []] = [...threads].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const tasks = events
    .filter((event) => event.tdur !== undefined && threadOf(event) === thread)
    .filter(({ name }) => name.endsWith('RunTask'))
    .sort((a, b) => a.ts - b.ts);
  const starts = frames.map(({ ts }) => ts).sort((a, b) => a - b);
  const work: number[] = [];
  let passed = 0;
  for (const [index, task] of tasks.entries()) {
    const end = tasks[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const before = passed;
    while ((starts[passed] ?? Number.POSITIVE_INFINITY) < end) passed += 1;
    if (passed > before) work.push(0);
    const last = work.length - 1;
    if (last >= 0) work[last] = (work[last] ?? 0) + (task.tdur ?? 0) / 1000;
  }
  return work;
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}
