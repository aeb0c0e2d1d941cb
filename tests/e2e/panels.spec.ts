import { expect, test } from '@playwright/test';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { AppDriver } from '../support/app-driver.ts';
import { startWebHost } from '../support/web-host.ts';

const artifacts = join(import.meta.dirname, '..', 'artifacts', 'panels');

/** A red square as a PNG, in base64. */
const redSquare = ((): string => {
  const square = new PNG({ width: 60, height: 60 });
  square.data.fill(Buffer.of(0xff, 0, 0, 0xff));
  return PNG.sync.write(square).toString('base64');
})();

/** Whether the canvas paints the red picture. */
async function redPixels(app: AppDriver): Promise<boolean> {
  const { data } = PNG.sync.read(await app.picture());
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === 0xff && data[at + 1] === 0 && data[at + 2] === 0) count += 1;
  }
  return count > 20;
}

test('words are replaced, versions restored, files exported and imported, and a refused window says so', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  let host = await startWebHost();
  const context = await browser.newContext({ viewport: { width: 1024, height: 700 } });
  const page = await context.newPage();
  const app = new AppDriver(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  try {
    const link = host.url;
    await test.step('the link lets one browser in, leaves its address, and goes to no other port', async () => {
      await app.open(link);
      await expect(page).toHaveURL(`${new URL(link).origin}/`);
      expect(await context.cookies()).toEqual([]);
      const heard: string[] = [];
      const other = createServer(({ headers }, response) => {
        heard.push(`${headers.cookie} ${headers.referer}`);
        response.end('<title>Otro</title>');
      });
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      await page.evaluate(
        (port) => {
          location.href = `http://127.0.0.1:${port}/`;
        },
        (other.address() as AddressInfo).port,
      );
      await expect(page).toHaveTitle('Otro');
      expect(heard[0]).toBe('undefined undefined');
      other.close();
      // Back, by the history and by a used link: this browser is known.
      await page.goto(link);
      await expect(page.getByRole('heading', { name: 'Tus proyectos' })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('heading', { name: 'Tus proyectos' })).toBeVisible();

      const stranger = await browser.newContext({ viewport: { width: 1024, height: 700 } });
      const shut = await stranger.newPage();
      await shut.goto(link);
      await expect(
        shut.getByRole('heading', { name: 'Abre TausePro con su enlace' }),
      ).toBeVisible();
      await shut.screenshot({ path: join(artifacts, 'uninvited.png') });
      const invited = await stranger.newPage();
      await invited.goto(host.url);
      await expect(shut.getByRole('heading', { name: 'Tus proyectos' })).toBeVisible();
      await stranger.close();
    });
    await app.createProject('Tienda', 'Tienda artesanal');

    await test.step('name a version', async () => {
      await button('Historial y versiones').click();
      const name = page.getByRole('textbox', { name: 'Nombre de la versión' });
      await name.fill('Con barro');
      await name.press('Enter');
      await expect(button('Restaurar «Con barro»')).toBeVisible();
    });

    await test.step('replace words in the whole project as one step of undo', async () => {
      await app.canvas.focus();
      await page.keyboard.press('ControlOrMeta+f');
      await page.getByRole('searchbox', { name: 'Buscar', exact: true }).fill('Piezas de barro');
      await page.getByRole('textbox', { name: 'Reemplazar por' }).fill('Objetos de arcilla');
      await button('Reemplazar todo').click();
      await expect.poll(() => app.shows('Objetos de arcilla')).toBe(true);
      await page.getByRole('listitem').getByRole('button', { name: 'Deshacer' }).click();
      await expect.poll(() => app.shows('Piezas de barro')).toBe(true);
      await button('Rehacer').click();
      await expect.poll(() => app.shows('Objetos de arcilla')).toBe(true);
    });

    await test.step('restore the version, and take that back', async () => {
      await button('Historial y versiones').click();
      await expect(page.getByText('Rehecho: Texto reemplazado')).toBeVisible();
      await button('Restaurar «Con barro»').click();
      await expect.poll(() => app.shows('Piezas de barro')).toBe(true);
      await expect(page.getByRole('treeitem', { name: 'Versión restaurada' })).toBeVisible();
      await page.getByRole('listitem').getByRole('button', { name: 'Deshacer' }).click();
      await expect.poll(() => app.shows('Objetos de arcilla')).toBe(true);
      await app.waitUntilSaved();
      await page.getByRole('complementary').getByRole('button', { name: 'Cerrar' }).click();
    });

    await test.step('drop an image on the page', async () => {
      const images = async () => (await app.boxes()).filter(({ tag }) => tag === 'img').length;
      const before = await images();
      const place = await app.middleOf('Objetos de arcilla');
      await app.canvas.evaluate(
        (canvas, { base64, x, y }) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([bytes], 'rojo.png', { type: 'image/png' }));
          const at = { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer };
          canvas.dispatchEvent(new DragEvent('dragover', at));
          canvas.dispatchEvent(new DragEvent('drop', at));
        },
        { base64: redSquare, ...place },
      );
      await expect.poll(images).toBe(before + 1);
      await app.waitUntilSaved();
    });

    await test.step('change the whole palette by one press', async () => {
      await app.canvas.focus();
      // Escape climbs from the image to the page.
      await expect(async () => {
        await page.keyboard.press('Escape');
        await expect(button('Noche')).toBeVisible({ timeout: 300 });
      }).toPass();
      await button('Noche').click();
      await expect(button('Noche')).toHaveAttribute('aria-pressed', 'true');
      await page.screenshot({ path: join(artifacts, 'night.png') });
      await button('Deshacer').click();
      await expect(button('Noche')).toHaveAttribute('aria-pressed', 'false');
      await app.waitUntilSaved();
    });

    await test.step('export the project as a file and import it', async () => {
      await expect.poll(() => redPixels(app)).toBe(true);
      const painted = await app.boxes();
      const pages = await app.pages();
      await button('Volver a tus proyectos').click();
      await expect(page.locator('img[src*="/thumbnails/"]')).toBeVisible();
      await button('Opciones de Tienda').click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: 'Exportar archivo del proyecto' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/\.tausepro$/);
      const path = await file.path();
      const chooser = page.waitForEvent('filechooser');
      await button('Importar proyecto').click();
      await (await chooser).setFiles(path);
      // A name that is taken gets a number, so that the two can be told apart.
      await expect(button('Opciones de Tienda (2)')).toBeVisible();
      await expect(button('Opciones de Tienda')).toBeVisible();
      await page.screenshot({ path: join(artifacts, 'home.png') });
      // All of it came: texts, pages and the picture, which is the new project's own.
      await app.openProject('Tienda (2)');
      expect(await app.boxes()).toEqual(painted);
      expect(await app.pages()).toEqual(pages);
      await expect.poll(() => redPixels(app)).toBe(true);
      await button('Volver a tus proyectos').click();
    });

    await test.step('a file that is no project is refused in words', async () => {
      const chooser = page.waitForEvent('filechooser');
      await button('Importar proyecto').click();
      const buffer = Buffer.from('hola');
      await (
        await chooser
      ).setFiles([{ name: 'nota.tausepro', mimeType: 'application/zip', buffer }]);
      await expect(page.getByText(/no es un proyecto de TausePro/)).toBeVisible();
    });

    await test.step('after a restart the window says what to do, and goes on once let in', async () => {
      const port = new URL(host.url).port;
      await host.kill();
      await expect(page.getByText(/Se perdió la conexión/)).toBeVisible();
      // As after a copy of the projects came back from elsewhere: what let the window in is gone.
      rmSync(join(host.data, 'secrets.json'));
      host = await startWebHost({ data: host.data, port });
      await expect(page.getByText(/ya no reconoce esta ventana/)).toBeVisible({ timeout: 30_000 });
      await page.screenshot({ path: join(artifacts, 'refused.png') });
      const other = await context.newPage();
      await other.goto(host.url);
      await expect(page.getByText(/ya no reconoce esta ventana/)).toBeHidden({ timeout: 30_000 });
    });
  } finally {
    await context.close();
    await host.stop();
  }
});
