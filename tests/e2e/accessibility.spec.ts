import { expect, test } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngineProcess } from '#tausestack/testing/engine-process.ts';
import { AppDriver } from '../support/app-driver.ts';
import { axeProblems } from '../support/axe.ts';
import { makePhoto } from '../support/photo.ts';
import { startWebHost } from '../support/web-host.ts';

const artifacts = join(import.meta.dirname, '..', 'artifacts', 'accessibility');

const token = 'the-key-of-this-test-only';

for (const appearance of ['light', 'dark'] as const) {
  test(`every screen passes axe, ${appearance}`, async ({ browser }) => {
    test.setTimeout(400_000);
    const folder = await mkdtemp(join(tmpdir(), 'tausepro-accessibility-'));
    const [host, engine] = await Promise.all([
      startWebHost(),
      startEngineProcess(join(folder, 'engine'), token, 'https://sitios.example'),
    ]);
    const context = await browser.newContext({
      colorScheme: appearance,
      viewport: { width: 1024, height: 700 },
    });
    const page = await context.newPage();
    const app = new AppDriver(page);
    const check = async (name: string, except: readonly string[] = []) => {
      await page.screenshot({ path: join(artifacts, `${appearance}-${name}.png`) });
      expect.soft(await axeProblems(page, except), `${name}, ${appearance}`).toEqual([]);
    };
    const dialog = async (name: string, open: () => Promise<unknown>, ready?: RegExp) => {
      await open();
      const shown = page.getByRole('dialog');
      await expect(shown).toBeVisible();
      if (ready !== undefined) await expect(shown).toContainText(ready, { timeout: 60_000 });
      await check(name);
      // The first one gives back what was in a field that is typed.
      if ((await shown.locator('[data-draft]').count()) > 0) await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(shown).toBeHidden();
    };
    const inspector = page.getByRole('complementary', { name: 'Propiedades' });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const press = (keys: string) => async () => {
      await app.canvas.focus();
      await page.keyboard.press(keys);
    };

    try {
      await app.open(host.url);
      await check('home-empty');
      await dialog('new-project', () => button('Nuevo proyecto').click());

      await button('Nuevo proyecto').click();
      const form = page.getByRole('dialog', { name: 'Nuevo proyecto' });
      await form.getByRole('radio', { name: 'Tienda artesanal' }).click({ force: true });
      await form.getByRole('searchbox').fill('nada así');
      await check('new-project-none');
      await form.getByRole('button', { name: 'Ver todas las plantillas' }).click();
      await form.getByRole('button', { name: 'Continuar' }).click();
      await check('new-project-setup');
      await form.getByRole('button', { name: 'Crear proyecto' }).click();
      await expect(page.getByRole('dialog', { name: 'Escribe sobre la página' })).toBeVisible({
        timeout: 45_000,
      });
      for (const step of ['write', 'drag', 'style', 'preview', 'publish']) {
        await check(`tour-${step}`);
        if (step !== 'publish') await button('Siguiente').click();
      }
      await app.waitForCanvas();

      for (const section of ['Tamaños de texto', 'Espacios', 'Esquinas']) {
        await inspector.getByRole('button', { name: section, exact: true }).click();
      }
      await check('editor-components');
      for (const tab of ['Páginas', 'Capas']) {
        await page.getByRole('tab', { name: tab }).click();
        await check(`editor-${tab}`);
      }
      await app.clickText('Piezas de barro');
      await check('editor-selection');
      await dialog('color', () => inspector.getByRole('button', { name: /^Color: / }).click());
      const heading = await app.middleOf('Piezas de barro');
      await page.mouse.click(heading.x, heading.y, { button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
      // An open menu stands outside of every landmark, as its pattern has it.
      await check('context-menu', ['region']);
      await page.keyboard.press('Escape');
      await app.clickText('Piezas de barro', { clickCount: 2 });
      await check('editor-typing');
      await page.keyboard.type('Barro');
      await page.keyboard.press('Escape');
      await app.waitUntilSaved();

      await button('Historial y versiones').click();
      const name = page.getByRole('textbox', { name: 'Nombre de la versión' });
      await name.fill('Aprobada por la clienta');
      await name.press('Enter');
      await expect(button('Restaurar «Aprobada por la clienta»')).toBeVisible();
      await check('history');
      await page.getByRole('treeitem', { name: 'Proyecto creado' }).click();
      await expect(page.getByRole('application', { name: /^Lienzo del pasado/ })).toBeVisible();
      await check('past');
      await page.keyboard.press('Escape');

      await press('ControlOrMeta+f')();
      await page.getByRole('searchbox', { name: 'Buscar', exact: true }).fill('barro');
      await expect(page.getByText(/\d+ resultados?$/)).toBeVisible();
      await check('find');
      await page.keyboard.press('Escape');

      await dialog('commands', press('ControlOrMeta+k'));
      await dialog('shortcuts', press('?'));
      await dialog('export', () => button('Exportar').click());
      await button('Vista previa').click();
      const preview = page.getByRole('region', { name: 'Vista previa' });
      await expect(preview.getByRole('status')).toBeVisible();
      await check('preview-starting');
      await expect(preview.locator('iframe')).toBeVisible({ timeout: 60_000 });
      await expect(preview.getByRole('status')).toHaveCount(0, { timeout: 30_000 });
      await check('preview');
      await preview.getByRole('separator').press('Escape');
      await expect(preview).toBeHidden();
      await press('Alt+4')();
      await check('artboards');
      await press('Alt+4')();

      await app.addComponent('Imagen');
      const chooser = page.waitForEvent('filechooser');
      await inspector.getByRole('button', { name: 'Imagen: Elegir imagen' }).click();
      const buffer = await makePhoto(600, 400);
      await (await chooser).setFiles({ name: 'playa.jpg', mimeType: 'image/jpeg', buffer });
      await dialog('crop', () => inspector.getByRole('button', { name: 'Recortar' }).click());
      await dialog('gallery', () =>
        inspector.getByRole('button', { name: 'Imágenes del proyecto' }).click(),
      );
      await app.addComponent('Ícono');
      await dialog('icons', () => inspector.getByRole('button', { name: /^Ícono: / }).click());
      await app.addComponent('Botón');
      await app.waitUntilSaved();
      await dialog('publish', () => button('Publicar').click(), /Antes de publicar, revisa/);
      await page.getByRole('tab', { name: 'Páginas' }).click();
      await page
        .getByRole('button', { name: /^Opciones de la página/ })
        .first()
        .click();
      await check('page-menu', ['region']);
      await dialog('page-settings', async () => {
        await page.getByRole('menuitem', { name: 'Ajustes de la página' }).click();
        await page.getByRole('textbox', { name: 'Dirección' }).fill('/Con espacio');
        await expect(page.getByRole('alert')).toBeVisible();
      });

      await app.publish();
      await check('published');
      const publishing = page.getByRole('dialog', { name: 'Publicar' });
      await publishing.getByRole('button', { name: 'Cambiar servidor' }).click();
      await publishing.getByLabel('Dirección del servidor TauseStack').fill('servidor');
      await page.keyboard.press('Enter');
      await expect(publishing.getByRole('alert')).toContainText('Escribe la dirección completa');
      await check('publish-server');
      await publishing.getByLabel('Dirección del servidor TauseStack').fill(engine.url);
      await publishing.getByLabel('Clave de acceso').fill(token);
      await page.keyboard.press('Enter');
      await publishing.getByRole('button', { name: /^Publicar (ahora|de nuevo)$/ }).click();
      await expect(publishing.getByRole('img', { name: 'Código QR del enlace' })).toBeVisible({
        timeout: 60_000,
      });
      await check('published-public');
      await page.keyboard.press('Escape');

      await button('Volver a tus proyectos').click();
      await expect(page.getByRole('heading', { name: 'Tus proyectos' })).toBeVisible();
      await check('home');
      await page.getByRole('button', { name: 'Abrir Mi sitio' }).click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
      await check('home-menu', ['region']);
      await page.keyboard.press('Escape');
      await button('Idioma, apariencia y ayuda').click();
      await check('settings-menu', ['region']);
      await dialog('about', () =>
        page.getByRole('menuitem', { name: 'Acerca de TausePro' }).click(),
      );
      await page.getByRole('button', { name: 'Abrir Mi sitio' }).press('F2');
      await check('home-rename');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Abrir Mi sitio' }).press('Delete');
      await page.getByRole('radio', { name: 'Papelera' }).click();
      await check('trash');
      await dialog('trash-question', () =>
        page.getByRole('button', { name: /para siempre$/ }).click(),
      );
    } finally {
      await context.close();
      await Promise.all([host.stop(), engine.end('SIGTERM')]);
      await rm(folder, { recursive: true, force: true });
    }
  });
}
