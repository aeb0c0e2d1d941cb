import { type BrowserContext, type Page, expect, test } from '@playwright/test';
import { join } from 'node:path';
import { AppDriver } from '../support/app-driver.ts';
import { axeProblems } from '../support/axe.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

const artifacts = join(import.meta.dirname, '..', 'artifacts', 'keyboard');

let host: RunningWebHost;
let context: BrowserContext;
let page: Page;
let app: AppDriver;

/** What acts on the selected elements, besides Enter and Space, which press what has the focus. */
const elementKeys = [
  ...['Delete', 'Backspace', 'F2', 'Escape', 'ArrowDown', 'Shift+ArrowRight', 'Alt+ArrowUp'],
  ...['a', 'd', 'g', 'x', 'Shift+l', 'Shift+h', 'ArrowRight'].map((key) => `ControlOrMeta+${key}`),
  ...['Alt+a', 'Alt+s', 'Alt+ArrowLeft', 'Alt+ArrowRight'],
];

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const tabTo = (name: RegExp) => app.tabTo(name);
const tree = () => page.getByRole('tree', { name: 'Capas' });
const selected = () => tree().getByRole('treeitem', { selected: true });
const said = () => page.getByRole('status', { name: 'Avisos del lienzo' });

test.beforeEach(async ({ browser }) => {
  test.setTimeout(240_000);
  host = await startWebHost();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  app = new AppDriver(page);
  await app.open(host.url);
});
test.afterEach(async () => {
  await context.close();
  await host.stop();
});

test('a small page is made without a mouse', async () => {
  await test.step('a project', async () => {
    await tabTo(/^Nuevo proyecto$|^Crear mi primer proyecto$/);
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Nuevo proyecto' });
    await expect(dialog.getByRole('radio').first()).toBeVisible();
    const blank = dialog.getByRole('radio', { name: 'Página en blanco', exact: true });
    for (
      let tries = 0;
      tries < 20 && !(await page.locator(':focus[type=radio]').count());
      tries += 1
    )
      await press('Tab');
    await expect(async () => {
      await press('ArrowDown');
      await expect(blank).toBeChecked({ timeout: 100 });
    }).toPass();
    await tabTo(/^Continuar$/);
    await press('Enter');
    await tabTo(/^Nombre del proyecto/);
    await page.keyboard.type('Con teclado');
    await press('Enter');
    await app.waitForCanvas();
  });

  await test.step('components from the palette, into a container', async () => {
    await press('F6');
    await expect(app.canvas).toBeFocused();
    await press('Shift+F6');
    await expect(page.getByRole('tab', { name: 'Componentes' })).toBeFocused();
    await tabTo(/^Buscar componentes$/);
    await page.keyboard.type('marco');
    await tabTo(/^Marco$/);
    await press('Enter');
    await expect(said()).toContainText('Elemento agregado');
    await press('Shift+Tab', 'ControlOrMeta+a');
    await page.keyboard.type('título');
    await tabTo(/^Título$/);
    // It goes into the frame, which is selected.
    await press('Enter');
    await expect(selected()).toHaveAttribute('aria-level', '2');
  });

  await test.step('typing, moving out and in, reordering', async () => {
    await press('F6');
    await press('Enter', 'ControlOrMeta+a');
    await page.keyboard.type('Hecho sin ratón');
    await press('Escape');
    await expect.poll(() => app.shows('Hecho sin ratón')).toBe(true);
    await expect(app.canvas).toBeFocused();
    await press('Alt+ArrowLeft');
    await expect(selected()).toHaveAttribute('aria-level', '1');
    await expect(said()).toContainText(
      /Elemento movido\. Título «Hecho sin ratón», en «.*», 2 de 2/,
    );
    await press('Alt+ArrowUp');
    await expect(selected()).toHaveAttribute('aria-posinset', '1');
    await press('Alt+ArrowRight');
    await expect(selected()).toHaveAttribute('aria-level', '2');
    await press('ControlOrMeta+z');
    await expect(said()).toContainText('Se deshizo: Elemento movido');
    await expect(selected()).toHaveAttribute('aria-level', '1');
  });

  await test.step('resizing by pixels', async () => {
    const before = await app.boxOf('Hecho sin ratón');
    await press('ControlOrMeta+Shift+ArrowDown', 'ControlOrMeta+ArrowDown');
    await expect
      .poll(async () => Math.round((await app.boxOf('Hecho sin ratón')).height - before.height))
      .toBe(11);
  });

  await test.step('the context menu, and the focus after it', async () => {
    await press('Shift+F10');
    const menu = page.getByRole('menu').first();
    await expect(menu).toBeVisible();
    await page.screenshot({ path: join(artifacts, 'context-menu.png') });
    await app.chooseByKeys('Duplicar');
    await expect(menu).toBeHidden();
    await expect(tree().getByRole('treeitem')).toHaveCount(3);
    await expect(app.canvas).toBeFocused();
  });

  await test.step('the inspector', async () => {
    await press('F6');
    await tabTo(/^Color: /);
    await page.screenshot({ path: join(artifacts, 'inspector.png') });
    await press('Enter');
    await tabTo(/^Principal$/);
    await press('Enter', 'Escape');
    await expect(page.getByRole('button', { name: 'Color: Principal' })).toBeFocused();
  });

  await test.step('a page, found text, history', async () => {
    await press('ControlOrMeta+k');
    await page.keyboard.type('Agregar página');
    await press('Enter');
    await expect.poll(async () => (await app.pages()).length).toBe(2);
    await press('F6');
    await press('ControlOrMeta+f');
    await expect(page.getByRole('searchbox', { name: 'Buscar', exact: true })).toBeFocused();
    await page.keyboard.type('ratón');
    await press('Enter', 'Escape');
    await press('ControlOrMeta+Alt+h');
    await expect(page.getByRole('tree', { name: 'Cambios' })).toBeVisible();
  });

  await test.step('the palette finds elements, and the sheet shortcuts', async () => {
    await press('ControlOrMeta+k');
    const palette = page.getByRole('dialog', { name: 'Buscar una acción' });
    await page.keyboard.type('sin raton');
    await expect(palette.getByRole('option', { name: 'Hecho sin ratón' }).first()).toBeVisible();
    await press('Enter');
    await expect(palette).toBeHidden();
    await expect(selected()).toHaveAccessibleName('Hecho sin ratón, Título');
    await app.canvas.focus();
    await press('?');
    await expect(page.getByRole('searchbox', { name: 'Buscar un atajo' })).toBeFocused();
    await page.keyboard.type('deshacer');
    await expect(page.getByRole('term')).toHaveText(['Deshacer']);
    await press('Escape');
  });

  await test.step('dialogs give the focus back', async () => {
    await app.canvas.focus();
    for (const keys of ['?', 'ControlOrMeta+k', 'ControlOrMeta+Shift+e']) {
      await press(keys);
      await expect(page.getByRole('dialog')).toBeVisible();
      await press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(app.canvas).toBeFocused();
    }
  });
});

test('the page is a tree beside the canvas, whatever panel is open', async () => {
  await app.createProject('Tienda', 'Tienda artesanal');
  await expect(page.getByRole('tab', { name: 'Componentes', selected: true })).toBeVisible();
  await expect(tree()).toHaveCount(1);

  await test.step('it follows the canvas, with names, kinds, levels and places', async () => {
    await app.clickText('Ver la colección');
    await expect(selected()).toHaveAccessibleName('Ver la colección, Botón');
    await expect(said()).toContainText(/^Botón «Ver la colección», en «.*», 1 de 2$/);
    await expect(selected()).toHaveAttribute('aria-setsize', '2');
    await press('ControlOrMeta+Shift+l');
    await expect(selected()).toHaveAccessibleName('Ver la colección, Botón, Bloqueada');
    await press('ControlOrMeta+Shift+l');
  });

  await test.step('the keyboard walks it, and it is seen then', async () => {
    await tree().focus();
    await page.screenshot({ path: join(artifacts, 'tree.png') });
    await press('ArrowDown');
    await expect(selected()).toHaveAccessibleName('Conocer el taller, Botón');
    const active = await tree().getAttribute('aria-activedescendant');
    await expect(selected()).toHaveId(active ?? '');
    await press('ArrowLeft');
    await expect(selected()).toHaveAttribute('aria-expanded', 'true');
    await press('Home');
    await expect(tree().getByRole('treeitem').first()).toHaveAttribute('aria-selected', 'true');
    expect(await axeProblems(page)).toEqual([]);
    await press('Shift+F10');
    await expect(page.getByRole('menu').first()).toBeVisible();
    await press('Escape');
    await expect(tree()).toBeFocused();
  });

  await test.step('with the layers open there is one tree still', async () => {
    await page.getByRole('tab', { name: 'Capas' }).click();
    await expect(tree()).toHaveCount(1);
  });

  await test.step('keys belong to what has the focus, not to what is selected on the canvas', async () => {
    await app.clickText('Ver la colección');
    await press('ControlOrMeta+f');
    const before = await app.boxes();
    const places = {
      tab: page.getByRole('tab', { name: 'Capas' }),
      switch: page.getByRole('switch').first(),
      radio: page.getByRole('radio', { name: 'Todo el proyecto' }),
      button: page.getByRole('button', { name: 'Vista previa' }),
    };
    for (const [name, place] of Object.entries(places)) {
      for (const key of elementKeys) {
        await place.focus();
        await press(key);
      }
      expect(await app.boxes(), name).toEqual(before);
      await expect(selected(), name).toHaveAccessibleName('Ver la colección, Botón');
    }
    await page.getByRole('button', { name: 'Menú', exact: true }).click();
    for (const key of elementKeys.filter((other) => other !== 'Escape')) await press(key);
    await expect(page.getByRole('menu').first()).toBeVisible();
    await press('Escape');
    expect(await app.boxes()).toEqual(before);
    await expect(selected()).toHaveAccessibleName('Ver la colección, Botón');
  });

  await test.step('in the layers they are about the layer, on a button in them too', async () => {
    await selected().hover();
    await selected().getByRole('button', { name: 'Bloquear' }).click();
    await expect(tree()).toBeFocused();
    await selected().getByRole('button', { name: 'Desbloquear' }).click();
    await press('F2');
    await expect(page.getByRole('textbox', { name: 'Nombre de la capa' })).toBeFocused();
    await press('Escape');
  });
});
