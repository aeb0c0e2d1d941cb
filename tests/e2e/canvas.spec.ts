import { type Page, expect, test } from '@playwright/test';
import { AppDriver } from '../support/app-driver.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

let host: RunningWebHost;
let page: Page;
let app: AppDriver;

/** One host and one project serve all; each test begins on a page of its own. */
test.describe.configure({ mode: 'serial' });

const text = (words: string, x: number, y: number, width = 100, height = 60) => ({
  kind: 'text',
  props: { text: words },
  style: { base: { x, y, width, height, fill: '#e2e8f0' } },
});

/** A frame in which things are placed freely, as wide as the page and at its top. */
const board = (...children: object[]) => ({
  kind: 'frame',
  style: { base: { layout: 'free', width: 'fill', height: 420, fill: '#f8fafc' } },
  children,
});

const threeTexts = [text('Uno', 100, 100), text('Dos', 300, 150), text('Tres', 700, 220)];

/** Pastes nodes with the keyboard onto a new page. */
async function onNewPage(...nodes: object[]): Promise<void> {
  await page.getByRole('tab', { name: 'Páginas' }).click();
  await page.getByRole('button', { name: 'Agregar página' }).click();
  await paste({ tausepro: 'nodes', nodes });
  await expect.poll(() => app.shows('Uno')).toBe(true);
  await page.keyboard.press('Escape');
}

async function paste(content: unknown): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), JSON.stringify(content));
  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+v');
}

const boxesOf = (...words: string[]) => Promise.all(words.map((word) => app.boxOf(word)));

const settled = async (word: string, expected: object) =>
  expect.poll(() => app.boxOf(word)).toMatchObject(expected);

async function shiftClick(word: string): Promise<void> {
  await page.keyboard.down('Shift');
  await app.clickText(word);
  await page.keyboard.up('Shift');
}

async function selectAllThree(): Promise<void> {
  await app.clickText('Uno');
  await shiftClick('Dos');
  await shiftClick('Tres');
}

/** How many elements the inspector says are selected. */
const inspector = () => page.getByRole('complementary', { name: 'Propiedades' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  host = await startWebHost();
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1440, height: 900 },
    locale: 'es-CO',
  });
  page = await context.newPage();
  app = new AppDriver(page);
  await app.open(host.url);
  await app.createFromTemplate('Lienzo', 'Página en blanco');
});

test.afterAll(async () => {
  await page.context().close();
  await host.stop();
});

test('several are selected by marquee and with shift, and resized together', async () => {
  await onNewPage(board(...threeTexts));
  const from = await app.clientPoint({ x: 60, y: 60 });
  await app.drag(from, await app.clientPoint({ x: 450, y: 240 }));
  await expect(inspector()).toContainText('2 elementos');
  await page.keyboard.down('Shift');
  await app.drag(
    await app.clientPoint({ x: 660, y: 180 }),
    await app.clientPoint({ x: 900, y: 320 }),
  );
  await page.keyboard.up('Shift');
  await expect(inspector()).toContainText('3 elementos');
  await shiftClick('Dos');
  await expect(inspector()).toContainText('2 elementos');

  // Uno and Tres span 100–800; the corner goes out by half of that, with nothing to snap to.
  await page.keyboard.down('Control');
  await app.drag(
    await app.clientPoint({ x: 800, y: 280 }),
    await app.clientPoint({ x: 870, y: 298 }),
  );
  await page.keyboard.up('Control');
  await settled('Uno', { x: 100, y: 100, width: 110, height: 66 });
  await settled('Tres', { x: 760, y: 232, width: 110, height: 66 });
  await page.keyboard.press('ControlOrMeta+z');
  await settled('Tres', { x: 700, y: 220, width: 100, height: 60 });
});

test('a selection is aligned and distributed by shortcut, menu and palette', async () => {
  await onNewPage(board(...threeTexts));
  await selectAllThree();
  await page.keyboard.press('Alt+w');
  expect((await boxesOf('Uno', 'Dos', 'Tres')).map(({ y }) => y)).toEqual([100, 100, 100]);

  await page.getByRole('button', { name: 'Menú', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Organizar' }).click();
  await page.getByRole('menuitem', { name: 'Distribuir en horizontal' }).click();
  await settled('Dos', { x: 400 });

  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Alinear a la derecha');
  await page.keyboard.press('Enter');
  await settled('Uno', { x: 700 });

  await app.clickText('Uno');
  await app.canvas.focus();
  await page.keyboard.press('Shift+Alt+h');
  await expect(page.getByText('Selecciona al menos tres elementos.')).toBeVisible();
});
