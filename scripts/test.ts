import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CHECK_STEPS } from './check-steps.ts';
import { ensureChromium } from './chromium.ts';
import { type Step, printSummary, runSteps } from './report.ts';
import {
  NO_TESTS,
  type TestCounts,
  addCounts,
  formatCounts,
  playwrightCounts,
  vitestCounts,
} from './test-counts.ts';
import { buildRendererIfStale } from './toolchain/build-renderer.ts';
import { runTool } from './toolchain/command.ts';
import { findElectronBinary } from './toolchain/electron-binary.ts';
import { repositoryRoot } from './toolchain/paths.mjs';

const REPORTS = path.join(repositoryRoot, '.cache', 'reports');
const PLAYWRIGHT_REPORT = path.join(REPORTS, 'playwright.json');

let counts: TestCounts = NO_TESTS;

const PARTS: Readonly<Record<string, readonly Step[]>> = {
  check: CHECK_STEPS,
  unit: [{ title: 'Unit tests', run: () => runVitest('unit') }],
  packaged: [{ title: 'Packed app', run: () => runVitest('packaged') }],
  e2e: [
    { title: 'Chromium', run: findBrowser },
    { title: 'Interface bundle', run: buildInterface },
    { title: 'Browser tests', run: runPlaywright },
  ],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const parts = asked.length > 0 ? asked : Object.keys(PARTS);
const results = await runSteps(parts.flatMap((part) => PARTS[part] ?? []));
printSummary(results);
console.log(`\n${formatCounts(counts)}`);
if (counts.failed > 0 || results.some((result) => !result.passed)) process.exitCode = 1;

/** @param project one of those in `vitest.config.ts`. */
async function runVitest(project: string): Promise<boolean> {
  const report = path.join(REPORTS, `${project}.json`);
  const code = await runTool('vitest/vitest.mjs', [
    'run',
    ...['--project', project],
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const recorded = recordCounts(vitestCounts(report));
  return code === 0 && recorded;
}

async function findBrowser(): Promise<boolean> {
  console.log(await ensureChromium());
  if (!findElectronBinary()) console.log('No Electron binary here: its smoke test does not run.');
  return true;
}

async function buildInterface(): Promise<boolean> {
  console.log(`dist/renderer: ${await buildRendererIfStale()}`);
  return true;
}

async function runPlaywright(): Promise<boolean> {
  const code = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT },
  });
  const recorded = recordCounts(playwrightCounts(PLAYWRIGHT_REPORT));
  return code === 0 && recorded;
}

/** Adds to the totals. A run without a report, or in which nothing ran, has not passed. */
function recordCounts(ran: TestCounts | undefined): boolean {
  if (!ran) return false;
  counts = addCounts(counts, ran);
  return ran.passed > 0;
}
