import type { Browser } from '@playwright/test';
import { startWebHost } from '../support/web-host.ts';
import { type BenchPage, openPage, untilQuiet } from './browser.ts';
import { timed } from './statistics.ts';

/** Milliseconds since a project was asked for. */
export interface OpenTimes {
  /** Its first frame was painted. */
  readonly painted: number;
  /** Everything was sharp and the main thread at rest. */
  readonly settled: number;
  /** From asking for the whole page in view until that was sharp. */
  readonly wholePage: number;
}

export interface StartTimes {
  /** Milliseconds from starting the program until it answers. */
  readonly host: number;
  /** Until the projects could be seen. */
  readonly home: number;
  /** Until a new project's canvas was painted. */
  readonly canvas: number;
}

/** Starts the app with nothing cached and makes a project of a template. */
export async function measureStart(browser: Browser): Promise<StartTimes> {
  const start = performance.now();
  const host = await startWebHost();
  const ready = performance.now();
  const bench = await openPage(browser);
  try {
    const { app } = bench;
    const [, home] = await timed(() => app.open(host.url));
    const [, canvas] = await timed(async () => {
      await app.createProject('Arranque', 'Tienda artesanal');
      await firstFrame(bench);
    });
    return { host: ready - start, home, canvas };
  } finally {
    await bench.close();
    await host.stop();
  }
}

/** Opens a project from the list. */
export async function measureOpen(bench: BenchPage, name: string): Promise<OpenTimes> {
  const { page, app } = bench;
  const start = performance.now();
  await page.getByRole('button', { name: `Abrir ${name}` }).click();
  await firstFrame(bench);
  const painted = performance.now() - start;
  const settled = painted + (await untilQuiet(bench));
  await app.canvas.focus();
  await page.keyboard.press('Shift+1');
  return { painted, settled, wholePage: await untilQuiet(bench) };
}

function firstFrame({ page }: BenchPage): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const shown = document.querySelector('[role=application] canvas');
          const isThere = shown && window.tauseproInspection?.elements?.();
          if (isThere) requestAnimationFrame(() => setTimeout(resolve));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}
