import { type Page, expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { AppDriver } from '../support/app-driver.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

let host: RunningWebHost;
let page: Page;
let app: AppDriver;

test.beforeEach(async ({ browser }) => {
  host = await startWebHost();
  page = await browser.newPage();
  app = new AppDriver(page);
  await app.open(host.url);
});
test.afterEach(async () => {
  await page.close();
  await host.stop();
});

const card = (name: string) => page.getByRole('button', { name: new RegExp(`^Abrir ${name} `) });
const goHome = () => page.getByRole('button', { name: 'Volver a tus proyectos' }).click();

/** The names of the cards, in their order. */
async function cards(): Promise<string[]> {
  const names = await page
    .getByRole('button', { name: /^Opciones de / })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace('Opciones de ', ''));
}

async function choose(project: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Opciones de ${project}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function makeProjects(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await app.createProject(name, 'Página en blanco');
    await goHome();
    await expect(card(name)).toBeVisible();
  }
}

test('the trash is emptied after a question, and Home begins anew without projects', async () => {
  await expect(page.getByText('Crea tu primera página en minutos')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Buscar proyectos' })).toBeHidden();
  await makeProjects(['Uno', 'Dos']);
  for (const name of ['Uno', 'Dos']) await card(name).press('Delete');
  await page.getByRole('radio', { name: 'Papelera' }).click();
  await page.getByRole('button', { name: 'Eliminar para siempre (2)' }).click();
  const question = page.getByRole('dialog', { name: '¿Eliminar 2 proyectos para siempre?' });
  await question.getByRole('button', { name: 'Eliminar para siempre' }).click();
  await expect(page.getByText('Crea tu primera página en minutos')).toBeVisible();
});

test('a template is found by what people call it, and what is chosen stays in sight', async () => {
  await page.getByRole('button', { name: 'Nuevo proyecto' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuevo proyecto' });
  await dialog.getByRole('radio', { name: 'Restaurante con pedidos' }).check();
  await dialog.getByRole('searchbox').fill('contador');
  await expect(dialog.getByRole('radio', { name: 'Contabilidad fácil' })).toBeChecked();
  await dialog.getByRole('searchbox').fill('loja');
  await expect(dialog.getByRole('radio', { name: 'Tienda artesanal' })).toBeChecked();
});

test('projects are found, ordered, renamed, copied, thrown away, restored and deleted', async () => {
  test.setTimeout(180_000);
  await makeProjects(['Café Ámbar', 'Zapatería', 'Barro']);

  await test.step('the last one comes first, or they go by name', async () => {
    await expect.poll(cards).toEqual(['Barro', 'Zapatería', 'Café Ámbar']);
    await page.getByRole('combobox', { name: 'Ordenar por' }).selectOption('Nombre');
    await expect.poll(cards).toEqual(['Barro', 'Café Ámbar', 'Zapatería']);
    await page.getByRole('combobox', { name: 'Ordenar por' }).selectOption('Últimos cambios');
    await app.openProject('Zapatería');
    await app.addComponent('Título');
    await app.waitUntilSaved();
    await page.getByRole('tab', { name: 'Páginas' }).click();
    await page.getByRole('button', { name: 'Agregar página' }).click();
    await app.waitUntilSaved();
    await goHome();
    await expect.poll(cards).toEqual(['Zapatería', 'Barro', 'Café Ámbar']);
    await expect(card('Zapatería')).toContainText('2 páginas');
    await expect(card('Barro')).toContainText('1 página');
  });

  await test.step('a search needs no accents', async () => {
    const search = page.getByRole('searchbox', { name: 'Buscar proyectos' });
    await search.fill('cafe ambar');
    await expect.poll(cards).toEqual(['Café Ámbar']);
    await search.fill('nada');
    await expect(page.getByText('Ningún proyecto coincide con «nada»')).toBeVisible();
    await page.getByRole('button', { name: 'Ver todos los proyectos' }).click();
    await expect.poll(async () => (await cards()).length).toBe(3);
  });

  await test.step('arrows walk the cards, F2 renames in place, Enter opens', async () => {
    await card('Zapatería').focus();
    await page.keyboard.press('ArrowRight');
    await expect(card('Barro')).toBeFocused();
    await page.keyboard.press('End');
    await expect(card('Café Ámbar')).toBeFocused();
    await page.keyboard.press('F2');
    const field = page.getByRole('textbox', { name: 'Nombre del proyecto' });
    await expect(field).toBeFocused();
    await page.keyboard.type('Otro');
    await page.keyboard.press('Escape');
    await expect(card('Café Ámbar')).toBeFocused();
    await page.keyboard.press('F2');
    await expect(field).toBeFocused();
    await page.keyboard.type('Café Nube');
    await page.keyboard.press('Enter');
    await expect(card('Café Nube')).toBeVisible();
    await card('Café Nube').press('Enter');
    await app.waitForCanvas();
    await goHome();
  });

  await test.step('the menu of a card opens the field to rename it, and Escape leaves it', async () => {
    await page.getByRole('button', { name: 'Opciones de Barro', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Cambiar nombre' }).click();
    const field = page.getByRole('textbox', { name: 'Nombre del proyecto' });
    await expect(field).toBeFocused();
    // Enter that chooses a word in an input method is no Enter for the field.
    await field.evaluate((input) => {
      const key = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
      input.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card('Barro')).toBeFocused();
  });

  await test.step('a right click offers the same as the menu', async () => {
    await card('Barro').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Duplicar' }).click();
    await expect(card(String.raw`Barro \(copia\)`)).toBeVisible();
    await card(String.raw`Barro \(copia\)`).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Cambiar nombre' }).click();
    await expect(page.getByRole('textbox', { name: 'Nombre del proyecto' })).toBeFocused();
    await page.keyboard.type('Barro 2');
    await page.keyboard.press('Enter');
    await expect(card('Barro 2')).toBeVisible();
  });

  await test.step('what is in the trash comes back, or is deleted after a question', async () => {
    await choose('Barro 2', 'Mover a la papelera');
    await card('Zapatería').press('Delete');
    await expect.poll(async () => (await cards()).length).toBe(2);
    const search = page.getByRole('searchbox', { name: 'Buscar proyectos' });
    await search.fill('zapateria');
    await page.getByRole('button', { name: 'Ver en la papelera' }).click();
    await expect(
      page.getByRole('button', { name: 'Eliminar «Barro 2» para siempre' }),
    ).toBeHidden();
    await search.fill('cafe');
    await page.getByRole('button', { name: 'Ver en tus proyectos' }).click();
    await expect.poll(cards).toEqual(['Café Nube']);
    await search.fill('');
    await page.getByRole('radio', { name: 'Papelera' }).click();
    await page.getByRole('button', { name: 'Restaurar «Zapatería»' }).click();
    await page.getByRole('button', { name: 'Eliminar «Barro 2» para siempre' }).click();
    const question = page.getByRole('dialog', { name: '¿Eliminar «Barro 2» para siempre?' });
    await question.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByRole('button', { name: 'Eliminar «Barro 2» para siempre' }).click();
    await question.getByRole('button', { name: 'Eliminar para siempre' }).click();
    await expect(page.getByText('La papelera está vacía')).toBeVisible();
    await page.getByRole('radio', { name: 'Proyectos', exact: true }).click();
    await expect
      .poll(async () => (await cards()).toSorted())
      .toEqual(['Barro', 'Café Nube', 'Zapatería']);
    await app.openProject('Zapatería');
    await expect.poll(async () => (await app.pages()).length).toBe(2);
    await app.showPage('Inicio');
    await expect.poll(() => app.shows('Un título claro')).toBe(true);
    await goHome();
  });

  await test.step('a project goes out as a file and comes in by being dropped', async () => {
    const download = page.waitForEvent('download');
    await choose('Barro', 'Exportar archivo del proyecto');
    const file = await download;
    expect(file.suggestedFilename()).toBe('Barro.tausepro');
    const bytes = [...(await readFile(await file.path()))];
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], 'Barro.tausepro'));
      return transfer;
    }, bytes);
    const main = page.getByRole('main');
    await main.dispatchEvent('dragover', { dataTransfer: data });
    await expect(page.getByText('Suelta aquí un archivo .tausepro')).toBeVisible();
    await main.dispatchEvent('drop', { dataTransfer: data });
    await expect(card(String.raw`Barro \(2\)`)).toBeVisible();
  });
});

test('templates are filtered, looked at page by page and filled in', async () => {
  await page.getByRole('button', { name: 'Nuevo proyecto' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuevo proyecto' });
  const choices = dialog.getByRole('radiogroup', { name: 'Empezar con' }).getByRole('radio');
  await expect(choices).toHaveCount(7);
  for (const picture of await dialog.locator('img').all()) {
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300);
  }

  await dialog.getByRole('radio', { name: 'Educación', exact: true }).click();
  await expect(choices).toHaveCount(3);
  await dialog.getByRole('radio', { name: 'Todas', exact: true }).click();
  await dialog.getByRole('searchbox').fill('ceramica');
  await expect(choices).toHaveCount(2);

  await dialog.getByRole('radio', { name: 'Tienda artesanal' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Contacto', exact: true }).click();
  await expect(dialog.getByRole('region', { name: /Contacto/ })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Tienda artesanal' }).press('Enter');

  await expect(dialog.getByRole('textbox', { name: 'Nombre del proyecto' })).toBeFocused();
  await page.keyboard.type('Loza Luna');
  const currency = dialog.getByRole('combobox', { name: 'Moneda' });
  await expect(currency).toHaveValue('COP');
  await dialog.getByRole('combobox', { name: 'País de tus clientes' }).selectOption('México');
  await expect(currency).toHaveValue('MXN');
  await expect(dialog.getByText('Loza Luna')).toBeVisible();
  await page.keyboard.press('Enter');
  await app.waitForCanvas();
  await expect.poll(() => app.shows('Loza Luna')).toBe(true);
});

test('the tour leads from a template to a published page, over a reload, and ends', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.getByRole('button', { name: 'Crear mi primer proyecto' }).click();
  const start = page.getByRole('dialog', { name: 'Nuevo proyecto' });
  await start.getByRole('button', { name: 'Continuar' }).click();
  await start.getByRole('button', { name: 'Crear proyecto' }).click();

  const steps = [
    ['Escribe sobre la página', 'canvas'],
    ['Agrega lo que falta', 'palette'],
    ['Dale tu estilo', 'inspector'],
    ['Pruébalo', 'preview'],
    ['Publica tu sitio', 'publish'],
  ] as const;
  for (const [title, target] of steps) {
    const step = page.getByRole('dialog', { name: title });
    await expect(step).toBeVisible();
    const next = step.getByRole('button', { name: /^(Siguiente|Publicar ahora)$/ });
    await expect(next).toBeFocused();
    const box = await step.boundingBox();
    const pointed = await page.locator(`[data-tour="${target}"]`).boundingBox();
    if (!box || !pointed) throw new Error(`nothing to see of ${target}`);
    const apart =
      box.x >= pointed.x + pointed.width ||
      box.x + box.width <= pointed.x ||
      box.y >= pointed.y + pointed.height ||
      box.y + box.height <= pointed.y;
    expect([target, apart]).toEqual([target, true]);
    expect(box.x + box.width).toBeLessThanOrEqual(1024);
    expect(box.y + box.height).toBeLessThanOrEqual(700);
    if (target === 'inspector') {
      await page.reload();
      await expect(step).toBeVisible();
    }
    await page.keyboard.press('Enter');
  }

  // The last step has opened the dialog that publishes.
  const publishing = page.getByRole('dialog', { name: 'Publicar' });
  await publishing.getByRole('button', { name: /^Publicar (ahora|de nuevo)$/ }).click();
  const link = publishing.getByRole('link', { name: /^Enlace de tu/ });
  await expect(link).toBeVisible({ timeout: 90_000 });
  const address = (await link.getAttribute('href')) ?? '';
  await page.keyboard.press('Escape');

  const done = page.getByRole('dialog', {
    name: '¡Listo! Tu sitio está publicado en este computador',
  });
  await expect(done.getByRole('link')).toHaveAttribute('href', address);
  const visitor = await browser.newPage();
  expect((await visitor.goto(address))?.ok()).toBe(true);
  await visitor.close();
  await done.getByRole('button', { name: 'Terminar' }).click();
  await expect(done).toBeHidden();
  await page.reload();
  await expect(app.canvas).toBeVisible();
  await expect(page.getByRole('button', { name: 'Omitir el recorrido' })).toBeHidden();

  await page.getByRole('button', { name: 'Idioma, apariencia y ayuda' }).click();
  await page.getByRole('menuitem', { name: 'Recorrido por TausePro' }).click();
  await expect(page.getByRole('dialog', { name: 'Escribe sobre la página' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
