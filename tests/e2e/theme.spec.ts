import { type Browser, type Page, expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { AppDriver } from '../support/app-driver.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

let host: RunningWebHost;
let page: Page;
let app: AppDriver;

const panel = () => page.getByRole('complementary', { name: 'Propiedades' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const layers = () => page.getByRole('tabpanel', { name: 'Capas' }).getByRole('tree');
const layer = (name: RegExp) => layers().getByRole('treeitem', { name });

/** The colour of the page's own ground beside its sections, as the canvas paints it. */
async function ground(): Promise<string> {
  const { data } = PNG.sync.read(await app.picture());
  return [...data.subarray(0, 3)].join();
}

/** Colours and fonts of the published page for a visitor whose device is light or dark. */
async function visit(browser: Browser, address: string, colorScheme: 'light' | 'dark') {
  const visitor = await browser.newPage({ colorScheme });
  await visitor.goto(address);
  const seen = await visitor.evaluate(() => {
    const heading = document.querySelector('h1');
    return {
      ground: /\d+, \d+, \d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0],
      font: heading === null ? '' : getComputedStyle(heading).fontFamily,
    };
  });
  await visitor.close();
  return { ...seen, ground: seen.ground?.replaceAll(' ', '') };
}

test.beforeEach(async ({ browser }) => {
  test.setTimeout(180_000);
  host = await startWebHost();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Tienda', 'Tienda artesanal');
});
test.afterEach(async () => {
  await page.close();
  await host.stop();
});

test('colours and fonts of the theme reach the canvas and visitors, light and dark', async ({
  browser,
}) => {
  const before = await ground();
  await button('Mar').click();
  await expect.poll(ground).not.toBe(before);
  const sea = await ground();

  // The palette that comes after another is the same as without it.
  await button('Noche').click();
  await expect.poll(ground).not.toBe(sea);
  await button('Mar').click();
  await expect.poll(ground).toBe(sea);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(ground).toBe(sea);

  await panel().getByRole('combobox', { name: 'Títulos' }).selectOption('Inter');
  await app.showAppearance('dark');
  await expect.poll(ground).not.toBe(sea);
  const night = await ground();
  await app.waitUntilSaved();

  const address = await app.publish();
  const light = await visit(browser, address, 'light');
  expect(light.ground).toBe(sea);
  expect(light.font).toMatch(/^"?Inter Variable/);
  expect((await visit(browser, address, 'dark')).ground).toBe(night);
});

test('layers are moved, hidden and locked in their tree, and an icon is picked by its name', async () => {
  await page.getByRole('tab', { name: 'Capas' }).click();
  await app.clickText('Tazas, bowls');
  await layer(/^Tazas, bowls/).dragTo(layer(/^Piezas de barro/), {
    targetPosition: { x: 60, y: 2 },
  });
  await expect
    .poll(async () => (await app.boxOf('Tazas, bowls')).y < (await app.boxOf('Piezas de barro')).y)
    .toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await expect
    .poll(async () => (await app.boxOf('Tazas, bowls')).y > (await app.boxOf('Piezas de barro')).y)
    .toBe(true);

  const count = (await app.boxes()).length;
  await layer(/^Testimonio/).hover();
  await layer(/^Testimonio/)
    .getByRole('button', { name: 'Ocultar' })
    .click();
  await expect.poll(async () => (await app.boxes()).length).toBeLessThan(count);
  await layer(/^Testimonio/)
    .getByRole('button', { name: 'Mostrar' })
    .click();
  await expect.poll(async () => (await app.boxes()).length).toBe(count);

  await layer(/^Portada/).hover();
  await layer(/^Portada/)
    .getByRole('button', { name: 'Bloquear' })
    .click();
  await app.clickText('Piezas de barro');
  await expect(layer(/^Piezas de barro/)).toHaveAttribute('aria-selected', 'false');
  await layer(/^Portada/)
    .getByRole('button', { name: 'Desbloquear' })
    .click();
  await app.clickText('Piezas de barro');
  await expect(layer(/^Piezas de barro/)).toHaveAttribute('aria-selected', 'true');

  await app.addComponent('Icono');
  const icon = panel().getByRole('button', { name: /^Icono: / });
  await icon.click();
  await page.getByRole('searchbox', { name: /^Buscar ícono/ }).fill('paintbrush');
  await page.getByRole('button', { name: 'paintbrush', exact: true }).click();
  await expect(icon).toHaveAccessibleName('Icono: paintbrush');
});
