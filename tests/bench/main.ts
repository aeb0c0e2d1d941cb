import type { Browser } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildRendererIfStale } from '../../scripts/toolchain/build-renderer.ts';
import { launchBrowser, openPage } from './browser.ts';
import { measureEdits, measureGestures } from './canvas-cases.ts';
import { measureGeneration, measurePublish } from './code-cases.ts';
import { fillWall } from './documents.ts';
import { measureOpen, measureStart } from './open-cases.ts';
import { type BenchReport, type Calibration, type SizeReport, reportText } from './report.ts';
import { median, percentile } from './statistics.ts';
import { type Workspace, openWorkspace } from './workspace.ts';

const help = `npm run bench -- [options]
  --only start,canvas,code,publish  parts to run; all where absent
  --sizes 1000,10000                elements on the canvas
  --rounds 3                        how often each part runs; medians are shown
  --out FILE                        where the JSON goes; tests/artifacts/bench.json where absent`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'start,canvas,code,publish' },
    sizes: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '3' },
    out: { type: 'string', default: join(import.meta.dirname, '..', 'artifacts', 'bench.json') },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(help);
else await run();

async function run(): Promise<void> {
  const parts = new Set(options.only.split(','));
  const rounds = Number(options.rounds);
  await buildRendererIfStale();
  const report: BenchReport = {
    startedAt: new Date().toISOString(),
    rounds,
    sizes: [],
    generation: [],
  };
  const browser = await launchBrowser();
  try {
    report.calibration = await calibrate(browser);
    if (parts.has('start')) {
      report.start = await repeat(rounds, () => measureStart(browser));
    }
    if (parts.has('code')) {
      for (const pages of [10, 50]) report.generation.push(await measureGeneration(pages, rounds));
    }
    const workspace = await openWorkspace();
    try {
      if (parts.has('canvas')) {
        for (const size of options.sizes.split(',')) {
          report.sizes.push(await measureSize(browser, workspace, Number(size), rounds));
        }
      }
      if (parts.has('publish')) report.publish = await measurePublish(workspace);
    } finally {
      await workspace.close();
    }
  } finally {
    await browser.close();
  }
  await mkdir(join(options.out, '..'), { recursive: true });
  await writeFile(options.out, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`${reportText(report)}\n\nWritten to ${options.out}`);
}

async function measureSize(
  browser: Browser,
  workspace: Workspace,
  elements: number,
  rounds: number,
): Promise<SizeReport> {
  const name = `Muro de ${elements} elementos`;
  await workspace.create(name, (document, images) => fillWall(document, elements, images));
  const measured = await repeat(rounds, async () => {
    const bench = await openPage(browser);
    try {
      await bench.app.open(workspace.host.url);
      const open = await measureOpen(bench, name);
      const gestures = [
        ...(await measureGestures(bench, 'screen')),
        ...(await measureGestures(bench, 'all')),
      ];
      const edits = await measureEdits(bench);
      return { elements: (await bench.app.boxes()).length, open, gestures, edits };
    } finally {
      await bench.close();
    }
  });
  return {
    elements: measured[0]?.elements ?? 0,
    open: measured.map(({ open }) => open),
    gestures: measured.flatMap(({ gestures }) => gestures),
    typing: measured.flatMap(({ edits }) => edits.typing),
    undo: measured.flatMap(({ edits }) => edits.undo),
    saved: measured.flatMap(({ edits }) => edits.saved),
  };
}

/** Frames of an empty page and fixed arithmetic: what to hold the other numbers against. */
async function calibrate(browser: Browser): Promise<Calibration> {
  const bench = await openPage(browser);
  try {
    const { page } = bench;
    await page.goto('data:text/html,<title>empty</title>');
    await page.evaluate(() => window.bench?.startFrames());
    await page.waitForTimeout(1500);
    const frames = await page.evaluate(() => window.bench?.stopFrames() ?? []);
    const arithmetic = await repeat(3, () => page.evaluate(() => window.bench?.calibrate() ?? 0));
    return {
      frame: median(frames),
      frameP95: percentile(frames, 0.95),
      arithmetic: median(arithmetic),
    };
  } finally {
    await bench.close();
  }
}

async function repeat<T>(rounds: number, task: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < rounds; round += 1) results.push(await task());
  return results;
}
