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

/** Pastes over the canvas what a program put on the clipboard in several forms at once. */
async function pasteForms(
  forms: Readonly<Record<string, string>>,
  picture?: Buffer,
): Promise<void> {
  await page.getByRole('application', { name: 'Lienzo' }).focus();
  await page.evaluate(
    ([texts, base64]) => {
      const data = new DataTransfer();
      for (const [type, text] of Object.entries(texts)) data.setData(type, text);
      if (base64 !== null) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      }
      const init = { bubbles: true, cancelable: true, clipboardData: data };
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', init));
    },
    [forms, picture?.toString('base64') ?? null] as const,
  );
}

test('what other programs copy becomes what it is: cells, pages, drawings', async () => {
  await goHome();
  await app.createProject('Pegado', 'Página en blanco');
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const pictures = async () => (await app.boxes()).filter(({ tag }) => tag === 'img');

  await test.step('the cells of a spreadsheet, not their picture', async () => {
    const html =
      '<meta charset="utf-8"><table><tr><td>Producto</td><td>Precio</td></tr><tr><td>Taza</td><td>25.000</td></tr></table>';
    await pasteForms(
      { 'text/plain': 'Producto\tPrecio\nTaza\t25.000', 'text/html': html },
      picture,
    );
    await expect.poll(() => app.shows('25.000')).toBe(true);
    expect(await pictures()).toHaveLength(0);
  });

  await test.step('a part of a page, with the picture in it, and a word on the one that is elsewhere', async () => {
    const own = `<img alt="Roja" src="data:image/png;base64,${picture.toString('base64')}">`;
    const html = `<h2>Del taller</h2><script>alert(1)</script><ul><li>Uno</li><li>Dos</li></ul>${own}<img src="https://example.com/a.png">`;
    await pasteForms({ 'text/plain': 'Del taller', 'text/html': html });
    await expect.poll(() => app.shows('Del taller')).toBe(true);
    await expect.poll(async () => (await pictures()).length).toBe(1);
    expect(await app.shows('Dos')).toBe(true);
    await expect(page.getByText('Una imagen está en internet')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => app.shows('Del taller')).toBe(false);
  });

  await test.step('the source of a drawing', async () => {
    const source =
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><style>.a{fill:#c00}</style><rect class="a" width="300" height="60"/></svg>';
    await page.keyboard.press('Escape');
    await pasteForms({ 'text/plain': source });
    await expect.poll(async () => (await pictures()).length).toBe(1);
    const [drawn] = await pictures();
    expect((drawn?.width ?? 0) / (drawn?.height ?? 1)).toBeCloseTo(5, 1);
  });

  await test.step('nothing at all is told', async () => {
    await pasteForms({ 'text/plain': ' ' });
    await expect(page.getByText('Lo que copiaste no se puede pegar aquí')).toBeVisible();
  });
});
