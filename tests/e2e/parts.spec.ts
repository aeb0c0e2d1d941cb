import { type Page, expect, test } from '@playwright/test';
import type { AppDriver } from '../support/app-driver.ts';
import { type OpenedApp, openApp } from '../support/open-app.ts';

let opened: OpenedApp;
let page: Page;
let app: AppDriver;

const inspector = () => page.getByRole('complementary', { name: 'Propiedades' });
const focused = () => inspector().locator(':focus');
const typing = () => app.canvas.getByRole('textbox');
const undo = () => page.keyboard.press('ControlOrMeta+z');

async function paste(...nodes: object[]): Promise<void> {
  const content = JSON.stringify({ tausepro: 'nodes', nodes });
  await page.evaluate((words) => navigator.clipboard.writeText(words), content);
  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+v');
}

test.beforeEach(async ({ browser }) => {
  opened = await openApp(browser);
  ({ page, app } = opened);
  await app.createProject('Partes', 'Página en blanco');
});

test.afterEach(() => opened.close());

test('a double click types over texts of lists, and leads to the field of anything else', async () => {
  await paste({
    kind: 'frame',
    style: { base: { width: 'fill', gap: 16, paddingTop: 16, paddingLeft: 16, paddingRight: 16 } },
    children: [
      { kind: 'list', props: { items: 'Hecho a mano\n\nEnvío gratis\nCambios' } },
      {
        kind: 'accordion',
        props: {
          items: [
            { question: '¿Cuánto tarda?', answer: 'Dos días.' },
            { question: '¿Hay cambios?', answer: 'Claro.' },
          ],
        },
      },
      {
        kind: 'product-card',
        props: { title: 'Taza', badge: 'Nuevo', price: 45_000, oldPrice: 60_000 },
        style: { base: { width: 300 } },
      },
      { kind: 'image' },
    ],
  });
  await expect.poll(() => app.shows('Taza')).toBe(true);

  await test.step('a line of a list', async () => {
    await app.clickText('Envío gratis', { clickCount: 2 });
    await expect(typing()).toHaveText('Envío gratis');
    await page.keyboard.type('Envío en un día');
    await page.keyboard.press('Enter');
    await expect.poll(() => app.shows('Envío en un día')).toBe(true);
    expect(await app.shows('Hecho a mano')).toBe(true);
    expect(await app.shows('Cambios')).toBe(true);
    await undo();
    await expect.poll(() => app.shows('Envío gratis')).toBe(true);
  });

  await test.step('a question', async () => {
    await app.clickText('¿Hay cambios?', { clickCount: 2 });
    await expect(typing()).toHaveText('¿Hay cambios?');
    await page.keyboard.type('¿Se puede cambiar?');
    await page.keyboard.press('Enter');
    await expect.poll(() => app.shows('¿Se puede cambiar?')).toBe(true);
    expect(await app.shows('¿Cuánto tarda?')).toBe(true);
    await undo();
    await expect.poll(() => app.shows('¿Hay cambios?')).toBe(true);
  });

  await test.step('a price, also where its section is folded and another panel is open', async () => {
    await app.clickText('45.000', { clickCount: 2 });
    await expect(typing()).toHaveCount(0);
    await expect(focused()).toHaveValue(/45\.000/);
    await page.keyboard.type('52.000');
    await page.keyboard.press('Enter');
    await expect.poll(() => app.shows('52.000')).toBe(true);

    await inspector().getByRole('button', { name: 'Contenido' }).click();
    await expect(inspector().getByRole('textbox', { name: 'Precio anterior' })).toHaveCount(0);
    await app.canvas.focus();
    await page.keyboard.press('ControlOrMeta+f');
    await expect(inspector()).toHaveCount(0);
    await app.clickText('60.000', { clickCount: 2 });
    await expect(focused()).toHaveAttribute('aria-label', 'Precio anterior');
  });

  await test.step('a picture', async () => {
    const [icon] = (await app.boxes()).filter(({ tag }) => tag === 'svg').slice(-1);
    if (!icon) throw new Error('no empty picture');
    await page.mouse.wheel(0, 200);
    const point = await app.clientPoint({ x: icon.x + 10, y: icon.y + 10 });
    await page.mouse.dblclick(point.x, point.y);
    await expect(focused()).toHaveAttribute('aria-label', /^Imagen: /);
  });
});

test('several elements are brought in line from the inspector, which says what it can not do', async () => {
  const text = (words: string, x: number, y: number) => ({
    kind: 'text',
    props: { text: words },
    style: { base: { x, y, width: 100, height: 40 } },
  });
  await paste({
    kind: 'frame',
    style: { base: { layout: 'free', width: 'fill', height: 300 } },
    children: [text('Uno', 20, 10), text('Dos', 60, 80), text('Tres', 200, 180)],
  });
  await expect.poll(() => app.shows('Tres')).toBe(true);
  const left = async (words: string) => (await app.boxOf(words)).x;
  const top = async (words: string) => (await app.boxOf(words)).y;
  const row = inspector().getByRole('group', { name: 'Alinear y distribuir' });
  const button = (name: string) => row.getByRole('button', { name });

  await app.clickText('Uno');
  await expect(row).toHaveCount(0);
  await page.keyboard.down('Shift');
  await app.clickText('Dos');
  await page.keyboard.up('Shift');
  await expect(row.getByRole('button')).toHaveCount(8);
  await expect(button('Distribuir en vertical')).toBeDisabled();
  await button('Distribuir en vertical').hover();
  await expect(page.getByRole('tooltip')).toContainText('Selecciona al menos tres elementos.');
  await page.keyboard.down('Shift');
  await app.clickText('Tres');
  await page.keyboard.up('Shift');

  await expect(button('Distribuir en vertical')).toBeEnabled();
  await button('Distribuir en vertical').click();
  await expect.poll(async () => (await top('Dos')) - (await top('Uno'))).toBe(85);
  await button('Alinear a la izquierda').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => left('Tres')).toBe(await left('Uno'));
  expect(await left('Dos')).toBe(await left('Uno'));
  await undo();
  await expect.poll(() => left('Tres')).not.toBe(await left('Uno'));

  // In a stack, its own order and gap decide.
  await paste({
    kind: 'frame',
    style: { base: { layout: 'stack', direction: 'column', width: 'fill', gap: 8 } },
    children: ['Cuatro', 'Cinco'].map((words) => ({ kind: 'text', props: { text: words } })),
  });
  await expect.poll(() => app.shows('Cinco')).toBe(true);
  await app.clickText('Cuatro');
  await page.keyboard.down('Shift');
  await app.clickText('Cinco');
  await page.keyboard.up('Shift');
  await expect(button('Alinear arriba')).toBeDisabled();
  await button('Alinear arriba').hover();
  await expect(page.getByRole('tooltip')).toContainText('el contenedor decide el orden');
});

test('what the check found is walked through, mended, and led back to publishing', async () => {
  await paste({
    kind: 'frame',
    style: { base: { width: 'fill', gap: 16, paddingTop: 16, paddingLeft: 16 } },
    children: [
      { kind: 'heading', props: { text: 'Hola', level: 1 } },
      { kind: 'button', props: { label: 'Uno' } },
      { kind: 'button', props: { label: 'Dos' } },
      { kind: 'button', props: { label: 'Tres' } },
    ],
  });
  await expect.poll(() => app.shows('Tres')).toBe(true);
  await app.waitUntilSaved();
  const dialog = page.getByRole('dialog', { name: 'Publicar' });
  const bar = page.getByRole('region', { name: 'Revisión antes de publicar' });
  const link = inspector().locator('[data-field="link"] :focus');
  const selected = inspector().getByRole('textbox', { name: 'Nombre' });
  const remove = async () => {
    await app.canvas.focus();
    await page.keyboard.press('Delete');
  };

  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  const row = dialog.getByRole('listitem').filter({ hasText: '«Dos» no lleva a ninguna parte' });
  await row.getByRole('button', { name: 'Mostrar' }).click();
  await expect(dialog).toBeHidden();
  await expect(bar).toContainText('2 de 3');
  await expect(bar).toContainText('«Dos» no lleva a ninguna parte');
  await expect(link).toBeVisible();

  await bar.getByRole('button', { name: 'Siguiente' }).click();
  await expect(bar).toContainText('3 de 3');
  await expect(selected).toHaveAttribute('placeholder', 'Tres');
  await bar.getByRole('button', { name: 'Anterior' }).click();
  await expect(selected).toHaveAttribute('placeholder', 'Dos');

  await expect(link).toBeVisible();
  await remove();
  await expect(bar).toContainText('Resuelto. Quedan 2.');
  // The keyboard reaches it from the canvas.
  await app.canvas.focus();
  await page.keyboard.press('F6');
  await expect(bar.getByRole('button', { name: 'Cerrar la revisión' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('2 de 2');
  await expect(link).toBeVisible();

  await bar.getByRole('button', { name: 'Volver a publicar' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'ninguna parte' })).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Cerrar' }).first().click();
  await expect(dialog).toBeHidden();
  await expect(bar).toHaveCount(0);
  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  await dialog.getByRole('button', { name: 'Mostrar' }).first().click();
  await expect(link).toBeVisible();
  await remove();
  await bar.getByRole('button', { name: 'Siguiente' }).click();
  await expect(link).toBeVisible();
  await remove();
  await expect(page.getByText('Listo: no queda nada por revisar.')).toBeVisible();
  await expect(bar).toHaveCount(0);
});

test('a header goes to all pages also where one is locked, and the shortcuts list the pointer', async () => {
  await page.getByRole('tab', { name: 'Páginas' }).click();
  await paste({
    kind: 'frame',
    props: { as: 'header' },
    style: { base: { width: 'fill' } },
    children: [{ kind: 'text', props: { text: 'Marca uno' } }],
  });
  await expect.poll(() => app.shows('Marca uno')).toBe(true);
  await page.getByRole('button', { name: 'Agregar página' }).click();
  await expect.poll(() => app.shows('Marca uno')).toBe(true);
  await app.canvas.focus();
  await page.keyboard.press('Escape');
  await app.clickText('Marca uno');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(inspector()).toContainText('está bloqueado');

  const [first, second] = await app.pages();
  if (!first || !second) throw new Error('no second page');
  await app.showPage(first.name, first.path);
  await app.clickText('Marca uno', { clickCount: 2 });
  await page.keyboard.type('Marca dos');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(() => app.shows('Marca dos')).toBe(true);
  const { x, y } = await app.middleOf('Marca dos');
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Usar en todas las páginas' }).click();
  await expect(page.getByText('aunque estaba bloqueado')).toBeVisible();
  await page
    .getByRole('button', { name: /\/pagina|\/otra|\/nueva/ })
    .first()
    .click();
  await expect.poll(() => app.shows('Marca dos')).toBe(true);

  await app.canvas.focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Atajos de teclado' });
  await sheet.getByRole('searchbox').fill('copia');
  await expect(sheet.getByText('Mover una copia')).toBeVisible();
  await expect(sheet).toContainText('Alt + arrastrar');
});
