import { type Page, expect, test } from '@playwright/test';
import { AppDriver } from '../support/app-driver.ts';
import { type OpenedApp, openApp } from '../support/open-app.ts';

/** One project serves all; what a test changes is there for the next. */
test.describe.configure({ mode: 'serial' });

let opened: OpenedApp;
let page: Page;
let app: AppDriver;

test.beforeAll(async ({ browser }) => {
  opened = await openApp(browser);
  ({ page, app } = opened);
  await app.createProject('Dos ventanas', 'Página en blanco');
  await app.addComponent('Título');
  await app.addComponent('Texto');
  await app.waitUntilSaved();
  // The window asks whether to go while a field that it just committed isn't stored.
  page.on('dialog', (dialog) => void dialog.accept());
});
test.afterAll(() => opened.close());

const panel = () => page.getByRole('complementary', { name: 'Propiedades' });
const typing = (on: Page) => on.locator('[data-canvas-typing]');

/** Types over a text in place, and stays in it. */
async function typeOver(on: AppDriver, text: string, words: string): Promise<void> {
  await on.clickText(text);
  await on.page.keyboard.press('Enter');
  await expect(typing(on.page)).toBeFocused();
  await on.page.keyboard.press('ControlOrMeta+a');
  await on.page.keyboard.type(words);
}

async function reload(): Promise<void> {
  await page.reload();
  await app.waitForCanvas();
}

test('WIN-1: two windows show each other what they do, while one types too', async () => {
  const second = new AppDriver(await page.context().newPage());
  await second.page.addInitScript(() => {
    window.tauseproInspection = {};
  });
  await second.page.goto(page.url());
  await second.waitForCanvas();
  await typeOver(app, 'Un título claro', 'De la primera');
  await page.keyboard.press('Escape');
  await expect.poll(() => second.shows('De la primera')).toBe(true);

  await typeOver(second, 'De la primera', 'De la segunda');
  await app.addComponent('Botón');
  await expect.poll(async () => (await second.boxes()).map(({ tag }) => tag)).toContain('button');
  await expect(typing(second.page)).toBeFocused();
  await second.page.keyboard.press('Escape');
  await expect.poll(() => app.shows('De la segunda')).toBe(true);
  await second.waitUntilSaved();
  await second.page.close();
});

test('what is being typed is kept when the window is loaded anew or left', async () => {
  await typeOver(app, 'De la segunda', 'Escrito sin terminar');
  await reload();
  await expect.poll(() => app.shows('Escrito sin terminar')).toBe(true);

  await typeOver(app, 'Escrito sin terminar', 'Antes de volver');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Tus proyectos' })).toBeVisible();
  await app.openProject('Dos ventanas');
  await expect.poll(() => app.shows('Antes de volver')).toBe(true);

  await app.clickText('Antes de volver');
  const size = panel().getByRole('textbox', { name: 'Tamaño', exact: true }).first();
  await size.fill('57');
  await reload();
  await app.clickText('Antes de volver');
  await expect(size).toHaveValue('57');
});

test('Ctrl+S commits what is being typed, wherever that is, and says that all is saved', async () => {
  const saved = page.getByText('Todo está guardado');
  await typeOver(app, 'Antes de volver', 'Con Ctrl+S');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(saved).toBeVisible();
  await expect.poll(() => app.shows('Con Ctrl+S')).toBe(true);

  await app.clickText('Con Ctrl+S');
  const size = panel().getByRole('textbox', { name: 'Tamaño', exact: true }).first();
  await size.fill('61');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(size).toBeFocused();
  await expect.poll(async () => (await app.boxOf('Con Ctrl+S')).height).toBeGreaterThan(70);
});

test('the settings of a page apply as they are typed: nothing that closes them throws them away', async () => {
  const settings = page.getByRole('dialog', { name: 'Ajustes de la página' });
  const field = (name: string) => settings.getByRole('textbox', { name });
  const open = async () => {
    await page.getByRole('tab', { name: 'Páginas' }).click();
    await page
      .getByRole('button', { name: /^Opciones de la página/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Ajustes de la página' }).click();
  };
  await open();
  await field('Nombre').fill('Con clic afuera');
  await page.mouse.click(5, 450);
  await expect(settings).toBeHidden();
  await open();
  await expect(field('Nombre')).toHaveValue('Con clic afuera');
  await field('Descripción para buscadores').fill('Esto se devuelve');
  await page.keyboard.press('Escape');
  await expect(field('Descripción para buscadores')).toHaveValue('');
  await field('Descripción para buscadores').fill('Esto se queda');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Todo está guardado')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await open();
  await expect(field('Nombre')).toHaveValue('Con clic afuera');
  await expect(field('Descripción para buscadores')).toHaveValue('');
  await page.keyboard.press('Escape');
});

test('a window that is loaded anew shows the same page at the same place, and undo goes to where it acts', async () => {
  await page.getByRole('tab', { name: 'Páginas' }).click();
  await page.getByRole('button', { name: 'Agregar página' }).click();
  await page.keyboard.type('Segunda');
  await page.keyboard.press('Enter');
  await app.addComponent('Texto');
  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+-');
  const place = () => app.canvas.getAttribute('data-viewport');
  const zoom = page.getByRole('button', { name: /^Zoom/ });
  await app.waitUntilSaved();
  // The motion has ended, and the zoom is told.
  await expect(zoom).toHaveText(/^50/);
  const before = { place: await place(), zoom: await zoom.textContent() };
  await reload();
  expect({ place: await place(), zoom: await zoom.textContent() }).toEqual(before);
  await expect.poll(() => app.shows('Cuenta aquí qué ofreces')).toBe(true);
  expect(await app.shows('Con Ctrl+S')).toBe(false);

  await app.showPage('Con clic afuera');
  await expect.poll(() => app.shows('Con Ctrl+S')).toBe(true);
  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+z');
  // The text goes from the page that wasn't shown, and that page is shown now.
  await expect.poll(() => app.shows('Con Ctrl+S')).toBe(false);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => app.shows('Cuenta aquí qué ofreces')).toBe(true);
  expect(await app.shows('Con Ctrl+S')).toBe(false);
});
