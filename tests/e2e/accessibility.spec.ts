import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { join } from 'node:path';
import { AppDriver } from '../support/app-driver.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

const artifacts = join(import.meta.dirname, '..', 'artifacts', 'accessibility');

/** What axe finds wrong on the screen as it is, with the elements it found it on. */
async function problems(page: Page, except: readonly string[] = []): Promise<string[]> {
  // A colour on its way is neither of its ends.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  const axe = new AxeBuilder({ page }).exclude('iframe').disableRules([...except]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

for (const appearance of ['light', 'dark'] as const) {
  test(`every screen passes axe, ${appearance}`, async ({ browser }) => {
    test.setTimeout(400_000);
    const host: RunningWebHost = await startWebHost();
    const context = await browser.newContext({
      colorScheme: appearance,
      viewport: { width: 1024, height: 700 },
    });
    const page = await context.newPage();
    const app = new AppDriver(page);
    const check = async (name: string, except: readonly string[] = []) => {
      await page.screenshot({ path: join(artifacts, `${appearance}-${name}.png`) });
      expect.soft(await problems(page, except), `${name}, ${appearance}`).toEqual([]);
    };
    const dialog = async (name: string, open: () => Promise<unknown>, ready?: RegExp) => {
      await open();
      const shown = page.getByRole('dialog');
      await expect(shown).toBeVisible();
      if (ready !== undefined) await expect(shown).toContainText(ready);
      await check(name);
      await page.keyboard.press('Escape');
      await expect(shown).toBeHidden();
    };
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

      await check('editor-components');
      for (const tab of ['Páginas', 'Capas']) {
        await page.getByRole('tab', { name: tab }).click();
        await check(`editor-${tab}`);
      }
      await app.clickText('Piezas de barro');
      await check('editor-selection');
      await app.clickText('Piezas de barro', { clickCount: 2 });
      await page.keyboard.type('Barro');
      await page.keyboard.press('Escape');
      await app.waitUntilSaved();

      await button('Historial y versiones').click();
      const name = page.getByRole('textbox', { name: 'Nombre de la versión' });
      await name.fill('Aprobada por la clienta');
      await name.press('Enter');
      await expect(button('Restaurar «Aprobada por la clienta»')).toBeVisible();
      await check('history');

      await press('ControlOrMeta+f')();
      await page.getByRole('searchbox', { name: 'Buscar', exact: true }).fill('barro');
      await expect(page.getByText(/\d+ resultados?$/)).toBeVisible();
      await check('find');
      await page.keyboard.press('Escape');

      await dialog('commands', press('ControlOrMeta+k'));
      await dialog('shortcuts', press('?'));
      await dialog('export', () => button('Exportar').click());
      await app.addComponent('Botón');
      await app.waitUntilSaved();
      await dialog('publish', () => button('Publicar').click(), /Antes de publicar, revisa/);
      await page.getByRole('tab', { name: 'Páginas' }).click();
      await page
        .getByRole('button', { name: /^Opciones de la página/ })
        .first()
        .click();
      // An open menu stands outside of every landmark, as its pattern has it.
      await check('page-menu', ['region']);
      await dialog('page-settings', () =>
        page.getByRole('menuitem', { name: 'Ajustes de la página' }).click(),
      );

      await app.publish();
      await check('published');
      await page.keyboard.press('Escape');

      await button('Volver a tus proyectos').click();
      await expect(page.getByRole('heading', { name: 'Tus proyectos' })).toBeVisible();
      await check('home');
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
      await host.stop();
    }
  });
}
