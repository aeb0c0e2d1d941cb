import { type Page, expect, test } from '@playwright/test';
import { AppDriver } from '../support/app-driver.ts';
import { localRequest } from '../support/local-request.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

let host: RunningWebHost;
test.beforeAll(async () => {
  host = await startWebHost();
});
test.afterAll(() => host.stop());

const open = (page: Page) => page.getByRole('button', { name: 'Vista previa' }).click();

test('the preview says that it starts, shows each screen, follows a link out, and ends when it is closed', async ({
  page,
  context,
}) => {
  const app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Taller', 'Página en blanco');
  await app.addComponent('Título');
  await open(page);
  const dialog = page.getByRole('dialog', { name: 'Vista previa' });
  await expect(dialog.getByRole('status')).toContainText('Preparando la vista previa…');
  const frame = dialog.locator('iframe');
  const heading = frame.contentFrame().getByRole('heading', { name: 'Un título claro' });
  await expect(heading).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByRole('status')).toHaveCount(0);

  for (const [screen, width] of [
    ['Celular', 390],
    ['Tableta', 768],
  ] as const) {
    await dialog.getByRole('radio', { name: screen }).click();
    await expect.poll(() => heading.evaluate(() => innerWidth)).toBe(width);
  }

  const link = dialog.getByRole('link', { name: 'Abrir en el navegador' });
  const address = (await link.getAttribute('href')) ?? '';
  const [visitor] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect(visitor.getByRole('heading', { name: 'Un título claro' })).toBeVisible();
  await visitor.close();

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const answers = () =>
    localRequest(address).then(
      () => true,
      () => false,
    );
  await expect.poll(answers).toBe(false);
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
  await open(page);
  const dialog = page.getByRole('dialog', { name: 'Vista previa' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  holding = false;
  for (const send of held) send();
  await app.waitUntilSaved();
  // What was never begun isn't ended either: another window may look at it.
  await open(page);
  await expect.poll(() => calls).toEqual(['start']);
  await page.keyboard.press('Escape');
  await expect.poll(() => calls).toEqual(['start', 'stop']);
});
