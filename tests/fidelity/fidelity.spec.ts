import { type Page, expect, test } from '@playwright/test';
import { AppDriver, type PaintedBox } from '../support/app-driver.ts';
import { startWebHost } from '../support/web-host.ts';

const screens = [
  { name: 'Escritorio', width: 1280 },
  { name: 'Tableta', width: 768 },
  { name: 'Celular', width: 390 },
] as const;

/** Boxes of a published page in document order, without what is hidden, and what browsers draw their own way: the inside of icons, the options of a closed list. */
function publishedBoxes(page: Page): Promise<PaintedBox[]> {
  return page.evaluate(() => {
    const boxes: { tag: string; x: number; y: number; width: number; height: number }[] = [];
    const visit = (element: Element): void => {
      if (element.getClientRects().length === 0 || element.tagName === 'OPTION') return;
      const { x, y, width, height } = element.getBoundingClientRect();
      const tag = element.tagName.toLowerCase();
      boxes.push({ tag, x: x + scrollX, y: y + scrollY, width, height });
      if (tag !== 'svg') for (const child of element.children) visit(child);
    };
    const root = document.querySelector('#root')?.firstElementChild;
    if (root) visit(root);
    return boxes;
  });
}

/** `within 1 px`, or where the two differ the most. */
function agreement(painted: readonly PaintedBox[], published: readonly PaintedBox[]): string {
  let worst = 1;
  let where = 'within 1 px';
  for (const [index, box] of painted.entries()) {
    const other = published[index];
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      const pixels = Math.abs(box[side] - (other?.[side] ?? Number.NaN));
      if (pixels <= worst) continue;
      worst = pixels;
      where = `${index} <${box.tag}> ${side}: ${box[side]} on the canvas, ${other?.[side]} published`;
    }
  }
  return where;
}

/** The canvas side of `publishedBoxes`. */
async function paintedBoxes(app: AppDriver): Promise<PaintedBox[]> {
  return (await app.boxes()).filter(({ tag }) => tag !== 'option');
}

test('every page of the template has the same boxes on the canvas and published, at three widths', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const host = await startWebHost();
  try {
    const app = new AppDriver(page);
    await app.open(host.url);
    await app.createFromTemplate('Tienda fiel', 'Tienda artesanal');
    const address = await app.publish();
    await page.keyboard.press('Escape');

    const pages = [
      { name: 'Inicio', path: '' },
      { name: 'Producto', path: 'producto' },
      { name: 'Contacto', path: 'contacto' },
    ];
    for (const { name, path } of pages) {
      await app.showPage(name);
      for (const screen of screens) {
        await page.getByRole('radio', { name: new RegExp(`^${screen.name}`) }).click();
        const published = await browser.newPage({ viewport: { width: screen.width, height: 900 } });
        await published.goto(new URL(path, address).href);
        await published.evaluate(() => document.fonts.ready);
        const expected = await publishedBoxes(published);
        await expect
          .poll(async () => (await paintedBoxes(app)).map(({ tag }) => tag), {
            message: `${name} at ${screen.width}`,
          })
          .toEqual(expected.map(({ tag }) => tag));
        await expect
          .poll(async () => agreement(await paintedBoxes(app), expected), {
            message: `${name} at ${screen.width}`,
          })
          .toBe('within 1 px');
        expect(expected.length).toBeGreaterThan(20);
        await published.close();
      }
    }
  } finally {
    await host.stop();
  }
});
