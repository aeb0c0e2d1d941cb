import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { AppDriver } from '../support/app-driver.ts';
import { axeProblems } from '../support/axe.ts';
import { startWebHost } from '../support/web-host.ts';

const artifacts = join(import.meta.dirname, '..', 'artifacts', 'history');

test('any moment of the history can be seen, named and returned to, and the return undone', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const host = await startWebHost();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const app = new AppDriver(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const tree = page.getByRole('tree', { name: 'Cambios' });
  const past = page.getByRole('application', { name: 'Lienzo del pasado' });

  try {
    await app.open(host.url);
    await app.createProject('Tienda', 'Tienda artesanal');
    const original = 'Piezas de barro';
    for (const text of ['Barro negro', 'Barro rojo', 'Barro blanco']) {
      const shown = (await app.shows(original)) ? original : 'Barro';
      await app.clickText(shown, { clickCount: 2 });
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect.poll(() => app.shows(text)).toBe(true);
      await page.keyboard.press('Escape');
    }
    await app.waitUntilSaved();

    await test.step('walking the history by keys shows each moment, and changes nothing', async () => {
      await button('Historial y versiones').click();
      await expect(tree.getByRole('treeitem').first()).toContainText('Texto de «Barro blanco»');
      await tree.focus();
      await page.keyboard.press('ArrowRight');
      await expect(tree.getByRole('treeitem')).toHaveCount(4);
      await page.keyboard.press('ArrowDown');
      await expect(past).toBeVisible();
      await expect.poll(() => app.shows('Barro rojo')).toBe(true);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => app.shows('Barro negro')).toBe(true);
      await page.screenshot({ path: join(artifacts, 'past.png') });
      expect(await axeProblems(page)).toEqual([]);
      await past.press('Delete');
      await page.keyboard.press('Escape');
      await expect(past).toBeHidden();
      await expect.poll(() => app.shows('Barro blanco')).toBe(true);
    });

    await test.step('a moment gets a name', async () => {
      await tree.getByRole('treeitem').nth(1).click();
      await button('Guardar con un nombre').click();
      await page.getByRole('textbox', { name: 'Nombre de este momento' }).fill('El rojo');
      await page.keyboard.press('Enter');
      await expect(button('Restaurar «El rojo»')).toBeVisible();
    });

    await test.step('returning is a change that can be undone', async () => {
      await tree.getByRole('treeitem', { name: 'Proyecto creado' }).click();
      await expect.poll(() => app.shows(original)).toBe(true);
      await button('Volver a este punto').click();
      await expect(past).toBeHidden();
      await expect.poll(() => app.shows(original)).toBe(true);
      await expect(tree.getByRole('treeitem').first()).toContainText('Versión restaurada');
      await button('Deshacer').first().click();
      await expect.poll(() => app.shows('Barro blanco')).toBe(true);
      await button('Restaurar «El rojo»').click();
      await expect.poll(() => app.shows('Barro rojo')).toBe(true);
      await app.waitUntilSaved();
    });

    await test.step('closing the panel gives the focus back', async () => {
      await page.getByRole('complementary').getByRole('button', { name: 'Cerrar' }).click();
      await expect(button('Historial y versiones')).toBeFocused();
    });
  } finally {
    await context.close();
    await host.stop();
  }
});
