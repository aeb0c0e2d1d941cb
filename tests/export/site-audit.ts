import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page, chromium } from '@playwright/test';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts';

const run = promisify(execFile);

/** What a page has done since it was watched that a visitor shouldn't meet. */
export interface PageWatch {
  /** Uncaught errors and what the console showed as an error. */
  readonly failures: readonly string[];
  /** Every address that was asked for. */
  readonly asked: readonly string[];
}

export async function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: [...CHROMIUM_FLAGS] });
}

/** What the strict type check of a generated frontend says; nothing when its types hold. */
export async function typeErrors(frontend: string): Promise<string> {
  const compiler = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
  const checked = run(process.execPath, [compiler, '--noEmit'], { cwd: frontend });
  return checked.then(
    ({ stdout }) => stdout,
    (error: Error & { stdout?: string }) => error.stdout || error.message,
  );
}

/** Takes note of what a page does from now on. */
export function watchPage(page: Page): PageWatch {
  const failures: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  return { failures, asked };
}

/**
 * Opens all that a page keeps closed and loads all its pictures.
 * @returns how many pixels it is too wide for its window.
 */
export function unfoldPage(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) {
      details.removeAttribute('name');
      details.open = true;
    }
    await Promise.all(
      [...document.images].map((image) => {
        image.loading = 'eager';
        return image.decode();
      }),
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** What axe holds against a page, light and dark: for each broken rule its name and the elements. */
export async function accessibilityViolations(page: Page): Promise<string[][]> {
  // One frame: the legacy mode saves axe a page of its own for each run.
  const axe = () => new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await axe().analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  // Nothing but colours differs.
  const dark = await axe().withRules(['color-contrast', 'link-in-text-block']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  return [...violations, ...dark.violations].map(({ id, nodes }) => [
    id,
    ...nodes.map(({ html }) => html.slice(0, 200)),
  ]);
}
