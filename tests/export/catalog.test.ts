import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts';
import {
  type CatalogSite,
  catalogDocument,
  catalogTexts,
  categories,
  pathOf,
  serveCatalog,
} from './catalog-site.ts';

const run = promisify(execFile);
const patience = 300_000;
const project = catalogDocument('es');
const texts = catalogTexts(project);
let site: CatalogSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveCatalog(project);
  browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [...CHROMIUM_FLAGS],
  });
}, patience);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const compact = (text: string) => text.replace(/\s+/g, ' ').trim();

it('the code of every kind passes a strict type check', { timeout: patience }, async () => {
  const compiler = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
  const checked = run(process.execPath, [compiler, '--noEmit'], { cwd: site.frontend });
  await expect(checked).resolves.toMatchObject({ stdout: '' });
});

describe('a page with every kind of a category', { timeout: patience }, () => {
  it.each(categories)('%s arrives with all its texts, without JavaScript', async (category) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}${pathOf(category)}`);
    const shown = compact((await page.locator('main').textContent()) ?? '');
    const expected = (texts.get(category) ?? []).map(compact).filter((text) => text !== '');
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.filter((text) => !shown.includes(text))).toEqual([]);
    await context.close();
  });

  it.each(categories)(
    '%s is accessible at every width, and asks nobody else for anything',
    async (category) => {
      const page = await (await browser.newContext()).newPage();
      const asked: string[] = [];
      const failures: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => failures.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') failures.push(message.text());
      });
      for (const width of [1280, 768, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${site.address}${pathOf(category)}`);
        const overflow = await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) {
            details.removeAttribute('name');
            details.open = true;
          }
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(`${width}: ${overflow}`).toBe(`${width}: 0`);
        // Between a wide and a narrow screen nothing changes but the arrangement.
        if (width === 768) continue;
        // One frame: the legacy mode saves axe a page of its own for each run.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(
          violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]),
        ).toEqual([]);
      }
      expect(failures).toEqual([]);
      expect(asked.filter((url) => !url.startsWith(`${site.address}/`))).toEqual([]);
      await page.context().close();
    },
  );
});
