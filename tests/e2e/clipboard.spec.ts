import { type Page, expect, test } from '@playwright/test';
import sharp from 'sharp';
import type { AppDriver, PaintedBox } from '../support/app-driver.ts';
import { type OpenedApp, openApp } from '../support/open-app.ts';

let opened: OpenedApp;
let page: Page;
let app: AppDriver;

/** Selects what shows a text, wherever on the page it is. */
async function select(text: string): Promise<void> {
  await page.keyboard.press('Shift+1');
  await app.clickText(text);
}

const goHome = () => page.getByRole('button', { name: 'Volver a tus proyectos' }).click();

/** How far the colours of what the canvas paints in a box lie apart: little in a placeholder, much in a picture. */
async function contrastIn({ x, y, width, height }: PaintedBox): Promise<number> {
  const area = { left: x, top: y, width, height };
  const [left, top, wide, high] = Object.values(area).map(Math.round);
  const region = { left: left ?? 0, top: top ?? 0, width: wide ?? 1, height: high ?? 1 };
  const part = await sharp(await app.picture())
    .extract(region)
    .toBuffer();
  const { channels } = await sharp(part).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}

test.beforeAll(async ({ browser }) => {
  opened = await openApp(browser);
  ({ page, app } = opened);
});

test.afterAll(() => opened.close());

test('what is cut from one page goes to another', async () => {
  await app.createProject('De barro', 'Tienda artesanal');
  await select('Jarrón Ráquira');
  await page.keyboard.press('ControlOrMeta+x');
  await expect.poll(() => app.shows('Jarrón Ráquira')).toBe(false);
  await app.showPage('Contacto', '/contacto');
  await select('Lo que más nos preguntan');
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => app.shows('Jarrón Ráquira')).toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => app.shows('Jarrón Ráquira')).toBe(false);
  await app.showPage('Inicio');
  await expect.poll(() => app.shows('Jarrón Ráquira')).toBe(false);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => app.shows('Jarrón Ráquira')).toBe(true);
});

test('what is copied to another project brings its picture along', async () => {
  await select('Taza Niebla');
  await page.keyboard.press('ControlOrMeta+c');
  await goHome();
  await app.createProject('Vitrina', 'Página en blanco');
  const pictures = async () => (await app.boxes()).filter(({ tag }) => tag === 'img');
  await expect.poll(async () => (await pictures()).length).toBe(0);
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => app.shows('Taza Niebla')).toBe(true);
  const shown = async () => {
    const [picture] = await pictures();
    return picture ? contrastIn(picture) : 0;
  };
  await expect.poll(shown).toBeGreaterThan(15);

  // The picture is the project's own: it outlives the one it came from.
  await app.waitUntilSaved();
  await goHome();
  await page.getByRole('button', { name: 'Opciones de De barro' }).click();
  await page.getByRole('menuitem', { name: 'Mover a la papelera' }).click();
  await app.openProject('Vitrina');
  await expect.poll(shown).toBeGreaterThan(15);
});
