import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NodeSeed } from '#shared/document/seed.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import type { BuiltSite } from './built-site.ts';
import { serveCatalog } from './catalog-site.ts';
import { accessibilityViolations, openChromium, watchPage } from './site-audit.ts';

const patience = 120_000;
const siteUrl = 'https://marea.example';
const paths = ['/', '/menu', '/contacto'];
const pages = paths.map((path): NodeSeed => ({
  kind: 'page',
  props: { path, title: `Página ${path}`, description: path === '/menu' ? '' : `Esta es ${path}` },
  children: [
    {
      kind: 'frame',
      props: { as: 'header' },
      style: { base: { layout: 'stack', direction: 'row', gap: 24 } },
      children: paths.map((to) => ({
        kind: 'link',
        props: { text: `Ir a ${to}`, link: { type: 'page-path', path: to } },
      })),
    },
    {
      kind: 'frame',
      props: { as: 'main' },
      style: { base: { height: path === '/contacto' ? 200 : 3000 } },
      children: [{ kind: 'heading', props: { text: `Título ${path}`, level: 1 } }],
    },
  ],
}));
let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  const settings = { name: 'Marea', description: 'Un bar' };
  site = await serveCatalog(seedDocument(pages, { settings }), siteUrl);
  browser = await openChromium();
}, patience);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What a page says of itself in its head. */
function headOf(page: Page) {
  return page.evaluate(() =>
    [document.title, document.documentElement.lang].concat(
      [...document.querySelectorAll('head > meta, head > link[rel=canonical]')]
        .map((tag) => tag.outerHTML)
        .filter((tag) => /og:|twitter|description|canonical/.test(tag))
        .toSorted(),
    ),
  );
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

it('CG-23 a page that is gone to says the same as one that is opened', async () => {
  const page = await (await browser.newContext()).newPage();
  const { failures } = watchPage(page);
  for (const path of paths) {
    await page.goto(`${site.address}${path}`);
    const opened = await headOf(page);
    expect(opened.join()).toContain(`${siteUrl}${path}"`);
    await page.goto(site.address);
    for (const other of ['/contacto', path]) {
      await page.getByRole('link', { name: `Ir a ${other}`, exact: true }).click();
      await expect.poll(() => page.title()).toContain(other);
    }
    expect(await headOf(page)).toEqual(opened);
  }
  expect(failures).toEqual([]);
  await page.context().close();
});

it('CG-23 the focus goes to the content, and a screen reader hears of the page', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.address);
  expect(await page.getByRole('status').textContent()).toBe('');
  const current = page.locator('[aria-current=page]');
  expect(await current.allTextContents()).toEqual(['Ir a /']);
  await page.getByRole('link', { name: 'Ir a /menu' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Página /menu');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  expect(await current.allTextContents()).toEqual(['Ir a /menu']);
  await page.context().close();
});

it('CG-23 the first stop of the keyboard leads past what all pages begin with', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.address);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Saltar al contenido' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.width).toBeGreaterThan(50);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.context().close();
});

it('CG-23 going back shows the place where the visitor was, going on the top', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.address);
  await page.evaluate(() => window.scrollTo({ top: 1200, behavior: 'instant' }));
  await expect.poll(() => scrolled(page)).toBe(1200);
  await page.waitForTimeout(100);
  await page.evaluate(() => {
    const links = [...document.querySelectorAll('a')];
    links.find(({ textContent }) => textContent === 'Ir a /contacto')?.click();
  });
  await expect.poll(() => page.title()).toContain('/contacto');
  expect(await scrolled(page)).toBe(0);
  await page.goBack();
  await expect.poll(() => scrolled(page)).toBe(1200);
  await page.context().close();
});
