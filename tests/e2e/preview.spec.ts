import { type Page, expect, test } from '@playwright/test';
import { AppDriver } from '../support/app-driver.ts';
import { localRequest } from '../support/local-request.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

let host: RunningWebHost;
test.beforeAll(async () => {
  host = await startWebHost();
});
test.afterAll(() => host.stop());

const button = (page: Page) => page.getByRole('button', { name: 'Vista previa' });
const paneOf = (page: Page) => page.getByRole('region', { name: 'Vista previa' });
const frameOf = (page: Page) => paneOf(page).locator('iframe').contentFrame();
const linkOf = (page: Page) => paneOf(page).getByRole('link', { name: 'Abrir en el navegador' });
const addressOf = async (page: Page) => (await linkOf(page).getAttribute('href')) ?? '';
const answers = (address: string) =>
  localRequest(address).then(
    () => true,
    () => false,
  );
const widthOf = async (page: Page) => Math.round((await paneOf(page).boundingBox())?.width ?? 0);

test('the preview stands beside the canvas, follows edits, page and screen, and ends when it is closed', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Taller', 'Página en blanco');
  await app.addComponent('Título');
  const pane = paneOf(page);
  const heading = frameOf(page).getByRole('heading', { level: 2 });

  await test.step('it says that it starts, and takes no more than half', async () => {
    await button(page).click();
    await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(pane.getByRole('status')).toContainText(
      /Preparando la vista previa…|Abriendo la página…/,
    );
    await expect(heading).toHaveText('Un título claro', { timeout: 60_000 });
    await expect(pane.getByRole('status')).toHaveCount(0);
    const canvas = await app.canvas.boundingBox();
    expect(canvas?.width).toBeGreaterThanOrEqual(await widthOf(page));
  });

  await test.step('an edit on the canvas is seen at once', async () => {
    await app.clickText('Un título claro', { clickCount: 2 });
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Barro de Ráquira');
    await page.keyboard.press('Escape');
    await expect(heading).toHaveText('Barro de Ráquira', { timeout: 30_000 });
  });

  await test.step('each screen has its width, until another is edited', async () => {
    for (const [screen, width] of [
      ['Celular', 390],
      ['Tableta', 768],
    ] as const) {
      await pane.getByRole('radio', { name: screen }).click();
      await expect.poll(() => heading.evaluate(() => innerWidth)).toBe(width);
      const frame = await pane.locator('iframe').boundingBox();
      expect(frame?.width).toBeLessThanOrEqual(await widthOf(page));
    }
    await app.canvas.focus();
    await page.keyboard.press('Alt+3');
    await expect.poll(() => heading.evaluate(() => innerWidth)).toBe(390);
  });

  await test.step('another page of the editor is the page of the preview', async () => {
    await page.getByRole('tab', { name: 'Páginas' }).click();
    await page.getByRole('button', { name: 'Agregar página' }).click();
    const name = page.getByRole('textbox', { name: 'Nombre', exact: true });
    await name.fill('Quiénes somos');
    await name.press('Enter');
    await expect(pane.getByRole('heading', { name: 'Quiénes somos' })).toBeVisible();
    await expect(pane).toContainText('/quienes-somos');
    await expect(linkOf(page)).toHaveAttribute('href', /\/quienes-somos$/);
    await app.addComponent('Título');
    await expect(heading).toHaveText('Un título claro', { timeout: 30_000 });
    await app.showPage('Inicio');
    await expect(heading).toHaveText('Barro de Ráquira', { timeout: 30_000 });
  });

  await test.step('where its visitor goes holds over edits, until another page is edited', async () => {
    await heading.evaluate(() => location.assign('/quienes-somos'));
    await expect(heading).toHaveText('Un título claro');
    await app.addComponent('Texto');
    await app.waitUntilSaved();
    await expect(pane).toContainText('Inicio');
    await expect(heading).toHaveText('Un título claro');
    await app.showPage('Quiénes somos', '/quienes-somos');
    await expect(linkOf(page)).toHaveAttribute('href', /\/quienes-somos$/);
    await app.showPage('Inicio');
    await expect(heading).toHaveText('Barro de Ráquira', { timeout: 30_000 });
  });

  await test.step('its address opens elsewhere, and it can be loaded anew', async () => {
    const [visitor] = await Promise.all([context.waitForEvent('page'), linkOf(page).click()]);
    await expect(visitor.getByRole('heading', { level: 2 })).toHaveText('Barro de Ráquira');
    await visitor.close();
    await heading.evaluate((element) => element.setAttribute('data-old', ''));
    await pane.getByRole('button', { name: 'Volver a cargar' }).click();
    await expect(heading).not.toHaveAttribute('data-old');
    await expect(heading).toHaveText('Barro de Ráquira');
  });

  await test.step('a window that is loaded anew has it again, and leaves none behind', async () => {
    const before = await addressOf(page);
    await page.reload();
    await app.waitForCanvas();
    await expect(heading).toHaveText('Barro de Ráquira', { timeout: 60_000 });
    const after = await addressOf(page);
    expect(after).not.toBe(before);
    await pane.getByRole('button', { name: 'Cerrar' }).click();
    await expect(pane).toBeHidden();
    await expect.poll(() => answers(after), { timeout: 20_000 }).toBe(false);
    expect(await answers(before)).toBe(false);
  });
});

test('the pane is opened, sized and left by keyboard', async ({ page }) => {
  const app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Con teclado', 'Página en blanco');
  const pane = paneOf(page);
  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+p');
  await expect(pane).toBeVisible();
  await expect(app.canvas).toBeFocused();

  await test.step('the separator', async () => {
    const separator = pane.getByRole('separator', { name: 'Ancho del panel' });
    const value = async (name: string) => Number(await separator.getAttribute(`aria-value${name}`));
    const [least, most] = [await value('min'), await value('max')];
    await separator.focus();
    expect(await widthOf(page)).toBe(most);
    for (const [key, change] of [
      ['ArrowRight', -16],
      ['Shift+ArrowRight', -64],
      ['ArrowLeft', 16],
    ] as const) {
      const before = await widthOf(page);
      await page.keyboard.press(key);
      await expect.poll(() => widthOf(page)).toBe(before + change);
      expect(await value('now')).toBe(before + change);
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => widthOf(page)).toBe(least);
    await page.keyboard.press('End');
    await expect.poll(() => widthOf(page)).toBe(most);
    const box = await separator.boundingBox();
    if (!box) throw new Error('no separator');
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    // Across the frame, which must not take the pointer.
    await app.drag(from, { x: from.x + 120, y: from.y });
    await expect.poll(() => widthOf(page)).toBe(most - 120);
  });

  await test.step('Escape in it gives the focus back, and its width is kept', async () => {
    const width = await widthOf(page);
    await app.canvas.focus();
    await page.keyboard.press('F6');
    expect(await pane.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(pane).toBeHidden();
    await expect(app.canvas).toBeFocused();
    await button(page).click();
    await expect(pane).toBeVisible();
    expect(await widthOf(page)).toBe(width);
    await expect(button(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+p');
    await expect(pane).toBeHidden();
    await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
    await expect(button(page)).toBeFocused();
  });
});

test('a preview that is closed before it began is never started', async ({ page }) => {
  const calls: string[] = [];
  const held: (() => void)[] = [];
  let holding = false;
  await page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const [, call] = /preview\/(start|stop)/.exec(String(message)) ?? [];
      if (call !== undefined) calls.push(call);
      if (holding) held.push(() => server.send(message));
      else server.send(message);
    });
  });
  const app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Otro', 'Página en blanco');
  await app.waitUntilSaved();
  // While a change waits to be saved, the preview waits too.
  holding = true;
  await app.addComponent('Título');
  await button(page).click();
  await expect(paneOf(page).getByRole('status')).toContainText('Guardando lo último…');
  await button(page).click();
  await expect(paneOf(page)).toBeHidden();
  holding = false;
  for (const send of held) send();
  await app.waitUntilSaved();
  // What was never begun isn't ended either: another window may look at it.
  await button(page).click();
  await expect.poll(() => calls).toEqual(['start']);
  await button(page).click();
  await expect.poll(() => calls).toEqual(['start', 'stop']);
});

test('a preview whose host is gone says so, and goes on with the next', async ({ page }) => {
  test.setTimeout(240_000);
  let own = await startWebHost();
  const { port } = new URL(own.url);
  try {
    const app = new AppDriver(page);
    await app.open(own.url);
    await app.createProject('Solo', 'Página en blanco');
    await app.addComponent('Título');
    await app.waitUntilSaved();
    await button(page).click();
    const heading = frameOf(page).getByRole('heading', { name: 'Un título claro' });
    await expect(heading).toBeVisible({ timeout: 60_000 });
    const before = await addressOf(page);
    await own.stop();
    await expect(paneOf(page).getByRole('status')).toContainText('TausePro no responde');
    own = await startWebHost({ data: own.data, port });
    await expect(paneOf(page).getByRole('status')).toHaveCount(0, { timeout: 60_000 });
    await expect.poll(() => addressOf(page), { timeout: 60_000 }).not.toBe(before);
    await expect(heading).toBeVisible({ timeout: 60_000 });
  } finally {
    await own.stop();
  }
});
