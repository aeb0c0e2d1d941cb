import { type Locator, type Page, expect, test } from '@playwright/test';
import { join } from 'node:path';
import { AppDriver } from '../support/app-driver.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

const artifacts = join(import.meta.dirname, '..', 'artifacts', 'inspector');

let host: RunningWebHost;
let page: Page;
let app: AppDriver;

const panel = () => page.getByRole('complementary', { name: 'Propiedades' });
const field = (name: string) => panel().getByRole('textbox', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const undo = () => button('Deshacer').first().click();

async function scrub(label: Locator, by: number): Promise<void> {
  const box = await label.boundingBox();
  if (!box) throw new Error('the label is not in view');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 4 + by, y, { steps: 8 });
}

/** One project serves all; each test begins at the desktop with nothing selected. */
test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  host = await startWebHost();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Tienda', 'Tienda artesanal');
});
test.afterAll(async () => {
  await page.close();
  await host.stop();
});

test.beforeEach(async () => {
  await app.canvas.focus();
  await page.keyboard.press('Alt+1');
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(panel().getByText('Página: Inicio')).toBeVisible({ timeout: 300 });
  }).toPass();
});

test('numbers are typed, worked out, stepped and scrubbed, each as one step of undo', async () => {
  await app.clickText('Piezas de barro');
  const size = field('Tamaño');
  await size.fill('10+5*2');
  await size.press('Enter');
  await expect(size).toHaveValue('20');
  await size.fill('150%');
  await size.press('Enter');
  await expect(size).toHaveValue('30');
  await size.press('ArrowUp');
  await expect(size).toHaveValue('31');
  await size.press('Shift+ArrowUp');
  await expect(size).toHaveValue('41');
  await size.press('Alt+ArrowDown');
  await expect(size).toHaveValue('40.9');
  await size.fill('hola');
  await size.press('Enter');
  await expect(size).toHaveValue('40.9');
  await expect(page.getByRole('alert')).toHaveText(/No se entiende «hola» como número/);
  await size.fill('40,9');
  await expect(page.getByRole('alert')).toBeHidden();
  await size.press('Enter');
  await expect(size).toHaveValue('40.9');
  await size.fill('99');
  await size.press('Escape');
  await expect(size).toHaveValue('40.9');

  const before = await app.boxOf('Piezas de barro');
  await scrub(panel().locator('label', { hasText: /^Tamaño$/ }), 90);
  // The canvas follows while the label is dragged.
  await expect
    .poll(async () => (await app.boxOf('Piezas de barro')).height)
    .not.toBe(before.height);
  await page.mouse.up();
  await expect(size).toHaveValue('70.9');
  await undo();
  await expect(size).toHaveValue('40.9');
  await expect.poll(() => app.boxOf('Piezas de barro')).toEqual(before);

  await scrub(panel().locator('label', { hasText: /^Tamaño$/ }), 60);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(size).toHaveValue('40.9');
  await expect.poll(() => app.boxOf('Piezas de barro')).toEqual(before);

  // Another button ends it as Escape does.
  await scrub(panel().locator('label', { hasText: /^Tamaño$/ }), 60);
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  await page.mouse.up();
  await expect(size).toHaveValue('40.9');
  await expect.poll(() => app.boxOf('Piezas de barro')).toEqual(before);
});

test('several with different values are mixed, and setting one sets all in one step', async () => {
  await app.clickText('Piezas de barro');
  await page.keyboard.down('Shift');
  await app.clickText('Tazas, bowls y jarrones');
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { name: '2 elementos' })).toBeVisible();
  const size = field('Tamaño');
  await expect(size).toHaveAttribute('placeholder', 'Mixto');
  await size.fill('33');
  await size.press('Enter');
  await expect(size).toHaveValue('33');
  await undo();
  await expect(size).toHaveAttribute('placeholder', 'Mixto');
});

test('what is changed for one screen is marked, and given back one by one or at once', async () => {
  await app.clickText('Piezas de barro');
  const size = field('Tamaño');
  await size.fill('50');
  await size.press('Enter');
  await app.canvas.focus();
  await page.keyboard.press('Alt+3');
  await expect(panel().getByText(/Estás editando cómo se ve en: Celular/)).toBeVisible();
  for (const [name, value] of [
    ['Tamaño', '25'],
    ['Interlineado', '2'],
  ] as const) {
    await field(name).fill(value);
    await field(name).press('Enter');
  }
  await page.screenshot({ path: join(artifacts, 'overrides.png') });
  await panel().getByRole('button', { name: 'Restablecer: Tamaño', exact: true }).click();
  // What the tablet has, from which the phone inherits.
  await expect(size).toHaveValue('48');
  await size.fill('26');
  await size.press('Enter');
  await panel()
    .getByRole('button', { name: /^Quitar los \d cambios de esta pantalla$/ })
    .click();
  await expect(size).toHaveValue('48');
  await expect(panel().getByRole('button', { name: /de esta pantalla$/ })).toHaveCount(0);
  await undo();
  await expect(size).toHaveValue('26');
});

test('a colour is chosen by hand, by code or from the theme, and says how it reads', async () => {
  await app.clickText('Piezas de barro');
  const color = panel().getByRole('button', { name: /^Color: / });
  const first = (await color.getAttribute('aria-label')) ?? '';
  await color.click();
  const picker = page.getByRole('dialog', { name: 'Color: Elegir color' });
  const area = picker.locator('.react-colorful__saturation');
  const box = await area.boundingBox();
  if (!box) throw new Error('no picker');
  await page.screenshot({ path: join(artifacts, 'color.png') });
  let picture = await app.picture();
  // Once its images are there.
  await expect(async () => {
    const earlier = picture;
    picture = await app.picture();
    expect(picture.equals(earlier)).toBe(true);
  }).toPass({ intervals: [500] });
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 20, box.y + 30, { steps: 6 });
  await expect.poll(async () => (await app.picture()).equals(picture)).toBe(false);
  // Escape ends the drag alone: the picker stays, and the colour is as it was.
  await page.keyboard.press('Escape');
  await page.mouse.move(box.x + 30, box.y + 30, { steps: 3 });
  await page.mouse.up();
  await expect(picker).toBeVisible();
  await expect(color).toHaveAccessibleName(first);
  await expect.poll(async () => (await app.picture()).equals(picture)).toBe(true);
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 20, box.y + 30, { steps: 6 });
  await page.mouse.up();
  await expect(color).toHaveAccessibleName(/^Color: #/);
  await picker.getByRole('textbox', { name: 'Código de color' }).fill('rgb(255, 255, 250)');
  await page.keyboard.press('Enter');
  await expect(color).toHaveAccessibleName('Color: #FFFFFA');
  await expect(picker.getByText(/cuesta leerlo/)).toBeVisible();
  await picker.getByRole('button', { name: 'Principal', exact: true }).click();
  await expect(color).toHaveAccessibleName('Color: Principal');
  await expect(picker.getByText(/se lee/)).toBeVisible();
  await picker.getByRole('button', { name: 'Soltar del tema' }).click();
  await expect(color).toHaveAccessibleName(/^Color: #/);
  await page.keyboard.press('Escape');
  await expect(color).toBeFocused();
  for (let step = 0; step < 4; step += 1) await undo();
  await expect(color).toHaveAccessibleName(first);
});

test('the name is edited in place, containers are a press away, and folded stays folded', async () => {
  await app.clickText('Ver la colección');
  const name = field('Nombre del elemento');
  await name.fill('Botón principal');
  await name.press('Enter');
  await page.screenshot({ path: join(artifacts, 'button.png') });
  await expect(page.getByRole('heading', { name: 'Botón', exact: true })).toBeVisible();
  await panel().getByRole('navigation', { name: 'Dónde está' }).getByRole('button').last().click();
  await expect(page.getByRole('heading', { name: 'Marco', exact: true })).toBeVisible();

  const advanced = panel().getByRole('button', { name: 'Avanzado' });
  await expect(advanced).toHaveAttribute('aria-expanded', 'false');
  await advanced.click();
  await expect(panel().getByRole('combobox', { name: 'Función en la página' })).toBeVisible();
  await panel().getByRole('button', { name: 'Tamaño', exact: true }).click();
  await page.screenshot({ path: join(artifacts, 'frame.png') });
  await panel()
    .getByRole('button', { name: /^Separación: Del tema: / })
    .click();
  await page.screenshot({ path: join(artifacts, 'token.png') });
  await page.getByRole('menuitem', { name: 'Soltar del tema' }).click();
  await expect(panel().getByRole('button', { name: 'Separación: Valores del tema' })).toBeVisible();

  await app.waitUntilSaved();
  await page.reload();
  await app.waitForCanvas();
  await app.clickText('Ver la colección');
  const sizes = panel().getByRole('button', { name: 'Tamaño', exact: true });
  await expect(sizes).toHaveAttribute('aria-expanded', 'false');
});

test('actions are found by the words that people use, and lead to their field', async () => {
  const search = page.getByRole('combobox', { name: 'Buscar una acción' });
  const found = page.getByRole('option');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('group', { name: 'Organizar' })).toBeHidden();
  for (const [words, action] of [
    ['idioma', 'Idioma del sitio'],
    ['dominio', 'Publicar'],
    ['plantilla', 'Nuevo proyecto con una plantilla'],
    ['carrusel', 'Galería'],
  ] as const) {
    await search.fill(words);
    await expect(found.filter({ hasText: action })).toBeVisible();
  }
  await search.fill('peso');
  await page.keyboard.press('Enter');
  await expect(panel().getByRole('combobox', { name: 'Moneda' })).toBeFocused();
});

test('what is selected is read from its beginning', async () => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await app.clickText('Hecho a mano');
  const texts = panel().getByRole('button', { name: 'Texto', exact: true });
  await texts.evaluate((heading) => heading.scrollIntoView());
  await expect(field('Nombre del elemento')).not.toBeInViewport();
  await app.clickText('Piezas de barro');
  await expect(field('Nombre del elemento')).toBeInViewport();
  await expect(panel().getByRole('navigation', { name: 'Dónde está' })).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a shadow and a gradient of one’s own', async () => {
  await app.clickText('Ver la colección');
  await panel().getByRole('combobox', { name: 'Sombra' }).selectOption('Personalizada');
  await field('Difuminado').fill('40');
  await field('Difuminado').press('Enter');
  await expect(field('Difuminado')).toHaveValue('40');
  await panel().getByRole('radio', { name: 'Degradado' }).click();
  await panel().getByRole('button', { name: 'Agregar un color' }).click();
  await expect(field('Lugar del color 2')).toHaveValue('50');
  await field('Lugar del color 2').fill('20');
  await field('Lugar del color 2').press('Enter');
  await page.screenshot({ path: join(artifacts, 'gradient.png') });
  await panel().getByRole('button', { name: 'Quitar el color 1' }).click();
  await expect(field('Lugar del color 3')).toHaveCount(0);
});
