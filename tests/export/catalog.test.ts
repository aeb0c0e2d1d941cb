import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { catalogDocument, catalogTexts, categories, pathOf, serveCatalog } from './catalog-site.ts';
import {
  accessibilityViolations,
  openChromium,
  typeErrors,
  unfoldPage,
  watchPage,
} from './site-audit.ts';

const patience = 300_000;
const project = catalogDocument('es');
const texts = catalogTexts(project);
let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveCatalog(project);
  browser = await openChromium();
}, patience);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const compact = (text: string) => text.replace(/\s+/g, ' ').trim();

it('the code of every kind passes a strict type check', { timeout: patience }, async () => {
  expect(await typeErrors(site.frontend)).toBe('');
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
      const { failures, asked } = watchPage(page);
      for (const width of [1280, 768, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${site.address}${pathOf(category)}`);
        const overflow = await unfoldPage(page);
        expect(`${width}: ${overflow}`).toBe(`${width}: 0`);
        // Between a wide and a narrow screen nothing changes but the arrangement.
        if (width === 768) continue;
        expect(await accessibilityViolations(page)).toEqual([]);
      }
      expect(failures).toEqual([]);
      expect(asked.filter((url) => !url.startsWith(`${site.address}/`))).toEqual([]);
      await page.context().close();
    },
  );
});

it.each(['reduce', 'no-preference'] as const)(
  'CG-17 the arrow of an answer turns when it opens, for who has motion set to %s',
  { timeout: patience },
  async (reducedMotion) => {
    const page = await (await browser.newContext({ reducedMotion })).newPage();
    await page.goto(`${site.address}${pathOf('section')}`);
    const answer = await page.locator('details:not([open])').first().elementHandle();
    const arrow = await answer?.$('summary > svg:last-child');
    const turn = () => arrow?.evaluate((svg) => getComputedStyle(svg).rotate);
    expect(await turn()).toBe('none');
    const slow = await arrow?.evaluate((svg) => getComputedStyle(svg).transitionDuration);
    expect(/[1-9]/.test(slow ?? '')).toBe(reducedMotion === 'no-preference');
    await answer?.$eval('summary', (summary) => summary.click());
    await expect.poll(turn).toBe('180deg');
    await page.context().close();
  },
);
