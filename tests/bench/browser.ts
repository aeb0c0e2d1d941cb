import { type Browser, type CDPSession, type Page, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts';
import { AppDriver } from '../support/app-driver.ts';
import { installRecorder } from './page-recorder.ts';
import { percentile } from './statistics.ts';
import { traceFrames } from './trace.ts';

/** Frames of one gesture. Milliseconds. */
export interface FrameTimes {
  readonly frames: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** The main thread's processor time per frame. */
  readonly work: { readonly median: number; readonly p95: number; readonly worst: number };
}

/** A real Chromium page of the app with what the bench reads of it. */
export interface BenchPage {
  readonly browser: Browser;
  readonly page: Page;
  readonly app: AppDriver;
  readonly protocol: CDPSession;
  close(): Promise<void>;
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await ensureChromium();
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
}

/** A window with a profile of its own. */
export async function openPage(browser: Browser): Promise<BenchPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'es-CO',
  });
  const page = await context.newPage();
  await page.addInitScript(installRecorder, 'Guardado');
  const protocol = await context.newCDPSession(page);
  await protocol.send('Performance.enable', { timeDomain: 'timeTicks' });
  return { browser, page, app: new AppDriver(page), protocol, close: () => context.close() };
}

/** Seconds of main-thread work so far. */
async function taskSeconds(protocol: CDPSession): Promise<number> {
  const { metrics } = await protocol.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Records the frames while a gesture runs, and one more for what it left behind. */
export async function measureFrames(
  { browser, page }: BenchPage,
  gesture: () => Promise<void>,
): Promise<FrameTimes> {
  let intervals: number[] = [];
  const work = await traceFrames(browser, page, async () => {
    await page.evaluate(() => window.bench?.startFrames());
    await gesture();
    intervals = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(() => resolve(window.bench?.stopFrames() ?? []));
          });
        }),
    );
  });
  return { frames: intervals.length, ...spread(intervals), work: spread(work) };
}

function spread(values: readonly number[]) {
  return {
    median: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    worst: Math.max(...values),
  };
}

/** Waits until the main thread has had nothing to do for a while; the milliseconds until it came to rest. */
export async function untilQuiet({ page, protocol }: BenchPage): Promise<number> {
  const start = performance.now();
  let rest = start;
  let last = await taskSeconds(protocol);
  while (performance.now() - rest < 400) {
    await page.waitForTimeout(50);
    const now = await taskSeconds(protocol);
    if (now - last > 0.006) rest = performance.now();
    last = now;
    if (performance.now() - start > 60_000) break;
  }
  return rest - start;
}
