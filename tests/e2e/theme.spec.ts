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

/** Where the app asked for anything. */
let asked: Set<string>;

const originsOf = (visitor: Page) => {
  const origins = new Set<string>();
  visitor.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol)) origins.add(origin);
  });
  return origins;
};

test.beforeAll(async () => {
  host = await startWebHost();
});
test.afterAll(() => host.stop());

test.beforeEach(async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1440, height: 900 },
  });
  page = await context.newPage();
  asked = originsOf(page);
  app = new AppDriver(page);
  await app.open(host.url);
});
test.afterEach(() => page.context().close());

test('colours and fonts of the theme reach the canvas and visitors, light and dark', async ({
  browser,
}) => {
  await app.createProject('Tienda', 'Tienda artesanal');
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
  await app.createProject('Tienda', 'Tienda artesanal');
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

  // Let go in the middle of a container, it goes inside.
  const level = async (name: RegExp) => Number(await layer(name).getAttribute('aria-level'));
  const deep = await level(/^Tazas, bowls/);
  expect(deep).toBeGreaterThan((await level(/^Portada/)) + 1);
  await layer(/^Tazas, bowls/).dragTo(layer(/^Portada/), { targetPosition: { x: 60, y: 14 } });
  await expect.poll(() => level(/^Tazas, bowls/)).toBe((await level(/^Portada/)) + 1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => level(/^Tazas, bowls/)).toBe(deep);

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

  await app.addComponent('Ícono');
  const icon = panel().getByRole('button', { name: /^Ícono: / });
  await icon.click();
  await page.getByRole('searchbox', { name: /^Buscar ícono/ }).fill('paintbrush');
  await page.getByRole('button', { name: 'paintbrush', exact: true }).click();
  await expect(icon).toHaveAccessibleName('Ícono: paintbrush');
});

/** A box with rounded corners whose lengths come from the theme. */
const board = {
  kind: 'frame',
  style: {
    base: {
      layout: 'stack',
      direction: 'column',
      width: 'fill',
      gap: '$space.4',
      paddingTop: '$space.6',
      radius: '$radius.lg',
      fill: '#ff0000',
    },
  },
  children: [
    { kind: 'heading', props: { text: 'Uno', level: 1 } },
    { kind: 'heading', props: { text: 'Dos', level: 2 } },
    { kind: 'text', props: { text: 'Tres' }, style: { base: { fontSize: '$text.lg' } } },
    { kind: 'text', props: { text: 'Oculta' } },
  ],
};

/** Pixels between the two headings, and from the top of the board to the first. */
async function lengths(): Promise<{ gap: number; top: number }> {
  const [one, two] = [await app.boxOf('Uno'), await app.boxOf('Dos')];
  return { gap: two.y - one.y - one.height, top: one.y };
}

/** Whether the canvas paints the red of the board this far from its corner, on the diagonal. */
async function redAt(pixels: number): Promise<boolean> {
  const { data, width } = PNG.sync.read(await app.picture());
  const at = (pixels * width + pixels) * 4;
  return data[at] === 0xff && data[at + 1] === 0 && data[at + 2] === 0;
}

test('the theme is changed by keys; lengths, fonts and what one screen has of its own reach visitors, and nothing is fetched from elsewhere', async ({
  browser,
}) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await app.createProject('Medidas', 'Página en blanco');
  await page.evaluate(
    (words) => navigator.clipboard.writeText(words),
    JSON.stringify({ tausepro: 'nodes', nodes: [board] }),
  );
  await app.canvas.focus();
  await press('ControlOrMeta+v');
  await expect.poll(() => app.shows('Uno')).toBe(true);
  await press('Escape');
  await expect(panel().getByText('Página: Inicio')).toBeVisible();
  expect(await lengths()).toEqual({ gap: 16, top: 24 });
  expect(await redAt(8)).toBe(true);

  await test.step('by keys', async () => {
    await press('F6');
    await app.tabTo(/^Mar$/);
    await press('Enter');
    await expect(button('Mar')).toHaveAttribute('aria-pressed', 'true');
    await app.tabTo(/^Títulos$/);
    await page.keyboard.type('Fra');
    await expect(panel().getByRole('combobox', { name: 'Títulos' })).toHaveValue('Fraunces');
    for (const [section, field, value] of [
      ['Tamaños de texto', 'Tamaños de texto L', '27'],
      ['Espacios', 'Espacios 4', '41'],
      ['Espacios', 'Espacios 6', '50'],
      ['Esquinas', 'Esquinas L', '60'],
    ] as const) {
      const fields = panel().getByRole('textbox', { name: field, exact: true });
      if (!(await fields.isVisible())) {
        await app.tabTo(new RegExp(`^${section}$`));
        await press('Enter');
      }
      await app.tabTo(new RegExp(`^${field}$`));
      await page.keyboard.type(value);
      await press('Enter');
      await expect(fields).toHaveValue(value);
      await fields.focus();
    }
    await expect.poll(lengths).toEqual({ gap: 41, top: 50 });
    await expect.poll(() => redAt(8)).toBe(false);
    expect(await redAt(24)).toBe(true);
    await app.canvas.focus();
    await press('ControlOrMeta+z');
    await expect.poll(() => redAt(8)).toBe(true);
    await press('ControlOrMeta+Shift+z');
    await expect.poll(() => redAt(8)).toBe(false);
  });

  await test.step('what is hidden, everywhere or on one screen', async () => {
    await app.clickText('Oculta');
    await press('ControlOrMeta+Shift+h');
    await expect.poll(() => app.boxOf('Oculta').then(String, () => 'nowhere')).toBe('nowhere');
    await app.canvas.focus();
    await press('Alt+3');
    await app.clickText('Dos');
    await panel().getByRole('switch', { name: 'Ocultar en esta pantalla' }).click();
    await expect.poll(() => app.boxOf('Dos').then(String, () => 'nowhere')).toBe('nowhere');
    await app.canvas.focus();
    await press('Alt+1');
    await expect.poll(() => app.boxOf('Dos').then(({ tag }) => tag)).toBe('h2');
  });

  await test.step('a size of its own for each screen', async () => {
    await app.clickText('Uno');
    for (const [keys, size] of [
      ['Alt+1', '60'],
      ['Alt+2', '44'],
      ['Alt+3', '28'],
    ] as const) {
      await app.canvas.focus();
      await press(keys);
      const field = panel().getByRole('textbox', { name: 'Tamaño', exact: true });
      await field.fill(size);
      await press('Enter');
      await expect(field).toHaveValue(size);
    }
    await app.waitUntilSaved();
  });

  const loaded = () =>
    [...document.fonts].flatMap((font) => (font.status === 'loaded' ? [font.family] : []));
  expect((await page.evaluate(loaded)).join()).toContain('Fraunces Variable');
  expect([...asked]).toEqual([new URL(host.url).origin]);

  const address = await app.publish();
  for (const [width, size] of [
    [1280, '60px'],
    [768, '44px'],
    [390, '28px'],
  ] as const) {
    const visitor = await browser.newPage({ viewport: { width, height: 800 } });
    const origins = originsOf(visitor);
    await visitor.goto(address);
    const first = visitor.getByRole('heading', { name: 'Uno' });
    await expect(first).toHaveCSS('font-size', size);
    await expect(first).toHaveCSS('font-family', /^"?Fraunces Variable/);
    await expect(visitor.getByText('Oculta')).toHaveCount(0);
    await expect(visitor.getByRole('heading', { name: 'Dos' })).toBeVisible({
      visible: width !== 390,
    });
    await expect(visitor.getByText('Tres')).toHaveCSS('font-size', '27px');
    const frame = first.locator('..');
    await expect(frame).toHaveCSS('row-gap', '41px');
    await expect(frame).toHaveCSS('padding-top', '50px');
    await expect(frame).toHaveCSS('border-top-left-radius', '60px');
    await expect(async () =>
      expect((await visitor.evaluate(loaded)).join()).toContain('Fraunces Variable'),
    ).toPass();
    expect([...origins]).toEqual([new URL(address).origin]);
    await visitor.close();
  }
});
