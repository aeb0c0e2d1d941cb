import { type Browser, expect, test } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { AppDriver } from '../support/app-driver.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

const artifacts = join(import.meta.dirname, '..', 'artifacts', 'story');

/** Reads a published page as a visitor with or without JavaScript. */
async function visit(browser: Browser, address: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(address);
  return { page, problems, close: () => context.close() };
}

test('a shop is made from a template, changed on the canvas, reopened, exported and published', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'tausepro-story-'));
  let host: RunningWebHost = await startWebHost();
  const { data } = host;
  let page = await browser.newPage();
  let app = new AppDriver(page);
  const picture = (name: string) => page.screenshot({ path: join(artifacts, `${name}.png`) });

  try {
    await test.step('create a project from a template', async () => {
      await app.open(host.url);
      await picture('home-empty');
      await app.createProject('Tienda Ámbar', 'Tienda artesanal');
      await app.waitUntilSaved();
      await picture('editor');
    });

    await test.step('select a heading on the canvas and type over it in place', async () => {
      await app.clickText('Piezas de barro');
      await expect(page.getByRole('complementary', { name: 'Propiedades' })).toContainText(
        'Título',
      );
      await app.clickText('Piezas de barro', { clickCount: 2 });
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('Barro hecho con calma');
      await page.keyboard.press('Escape');
      await expect.poll(() => app.shows('Barro hecho con calma')).toBe(true);
    });

    await test.step('undo it and redo it', async () => {
      await page.getByRole('button', { name: 'Deshacer' }).click();
      await expect.poll(() => app.shows('Piezas de barro')).toBe(true);
      await page.getByRole('button', { name: 'Rehacer' }).click();
      await expect.poll(() => app.shows('Barro hecho con calma')).toBe(true);
    });

    await test.step('resize it by a handle', async () => {
      await app.clickText('Barro hecho con calma');
      const before = await app.boxOf('Barro hecho con calma');
      const corner = await app.clientPoint({
        x: before.x + before.width,
        y: before.y + before.height / 2,
      });
      await app.drag(corner, { x: corner.x - 40, y: corner.y });
      await expect
        .poll(async () => (await app.boxOf('Barro hecho con calma')).width)
        .toBeLessThan(before.width - 10);
    });

    await test.step('drop a text below it, inside the same stack', async () => {
      const heading = await app.boxOf('Barro hecho con calma');
      await app.dropComponent(
        'Texto',
        await app.clientPoint({ x: heading.x + 60, y: heading.y + heading.height + 4 }),
      );
      await page.getByRole('tab', { name: 'Capas' }).click();
      await expect(page.getByRole('treeitem', { selected: true })).toContainText(
        'Cuenta aquí qué ofreces',
      );
      const contents = page
        .getByRole('complementary', { name: 'Propiedades' })
        .getByRole('textbox', { name: 'Texto', exact: true });
      await contents.fill('Envíos a toda Colombia desde Ráquira');
      await contents.press('Tab');
      await expect.poll(() => app.shows('Envíos a toda Colombia')).toBe(true);
      const text = await app.boxOf('Envíos a toda Colombia');
      expect(text.y).toBeGreaterThanOrEqual(heading.y + heading.height - 1);
    });

    await test.step('move it above the heading by dragging', async () => {
      const heading = await app.boxOf('Barro hecho con calma');
      await app.drag(
        await app.middleOf('Envíos a toda Colombia'),
        await app.clientPoint({ x: heading.x + 60, y: heading.y + 2 }),
      );
      await expect
        .poll(
          async () =>
            (await app.boxOf('Envíos a toda Colombia')).y <
            (await app.boxOf('Barro hecho con calma')).y,
        )
        .toBe(true);
    });

    await test.step('add a page', async () => {
      await page.getByRole('tab', { name: 'Páginas' }).click();
      await page.getByRole('button', { name: 'Agregar página' }).click();
      await expect(page.getByRole('textbox', { name: 'Nombre', exact: true })).toHaveValue(
        'Página nueva',
      );
      await page.keyboard.type('Quiénes somos');
      await page.keyboard.press('Enter');
      const row = page.getByRole('button', { name: /^Quiénes somos \/quienes-somos/ });
      await expect(row).toBeFocused();
      await page.keyboard.press('F2');
      await page.keyboard.type('Nosotros');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: /^Nosotros \/quienes-somos/ })).toBeFocused();
      await expect.poll(() => app.shows('Quiénes somos')).toBe(true);
      await app.addComponent('Título');
      await app.waitUntilSaved();
    });

    await test.step('close everything and reopen: nothing is lost, and undo still knows', async () => {
      await page.close();
      await host.kill();
      host = await startWebHost({ data });
      page = await browser.newPage();
      app = new AppDriver(page);
      await app.open(host.url);
      await picture('home');
      await app.openProject('Tienda Ámbar');
      await app.showPage('Inicio');
      await expect.poll(() => app.shows('Envíos a toda Colombia')).toBe(true);
      await expect.poll(() => app.shows('Barro hecho con calma')).toBe(true);
      await page.getByRole('button', { name: 'Deshacer' }).click();
      await page.getByRole('button', { name: 'Rehacer' }).click();
      await app.waitUntilSaved();
    });

    await test.step('the preview is the app itself and follows edits', async () => {
      await page.getByRole('button', { name: 'Vista previa' }).click();
      const preview = page.frameLocator('iframe[title="Tu sitio"]');
      await app.showPage('Inicio');
      await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Barro hecho con calma', {
        timeout: 60_000,
      });
      await picture('preview');
      await page.getByRole('button', { name: 'Vista previa' }).click();
    });

    await test.step('export a repository', async () => {
      await page.getByRole('button', { name: 'Exportar' }).click();
      const dialog = page.getByRole('dialog', { name: 'Exportar el código' });
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Descargar .zip' }).click();
      const archive = await download;
      await expect(dialog.getByText(`${archive.suggestedFilename()} está en`)).toBeVisible();
      const entries = unzipSync(await readFile(await archive.path()));
      const [root = ''] = Object.keys(entries)[0]?.split('/') ?? [];
      expect(archive.suggestedFilename()).toBe(`${root}.zip`);
      expect(strFromU8(entries[`${root}/frontend/package.json`] ?? new Uint8Array())).toContain(
        `"name": "${root}"`,
      );
      expect(strFromU8(entries[`${root}/frontend/src/routes.tsx`] ?? new Uint8Array())).toContain(
        'quienes-somos',
      );
      await dialog.getByRole('textbox', { name: 'Carpeta' }).fill(join(folder, 'tienda'));
      await dialog.getByRole('button', { name: 'Exportar', exact: true }).click();
      await expect(dialog.getByText(/^Listo: \d+ archivos escritos/)).toBeVisible({
        timeout: 30_000,
      });
      const routes = await readFile(
        join(folder, 'tienda', 'frontend', 'src', 'routes.tsx'),
        'utf8',
      );
      expect(routes).toContain('quienes-somos');
      await page.keyboard.press('Escape');
    });

    const address = await test.step('publish', async () => {
      const live = await app.publish();
      await picture('published');
      return live;
    });

    await test.step('the published page reads without JavaScript', async () => {
      const visitor = await visit(browser, address, false);
      await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText(
        'Barro hecho con calma',
      );
      await expect(visitor.page.getByText('Envíos a toda Colombia desde Ráquira')).toBeVisible();
      await expect(visitor.page.locator('html')).toHaveAttribute('lang', 'es');
      await visitor.page.goto(new URL('/quienes-somos', address).href);
      await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText('Quiénes somos');
      await visitor.close();
    });

    await test.step('and works with it, without a fault', async () => {
      const visitor = await visit(browser, address, true);
      await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText(
        'Barro hecho con calma',
      );
      await visitor.page.getByRole('link', { name: 'Contacto' }).first().click();
      await expect(visitor.page).toHaveURL(new URL('/contacto', address).href);
      await visitor.page.screenshot({ path: join(artifacts, 'visitor.png') });
      expect(visitor.problems).toEqual([]);
      await visitor.close();
    });
  } finally {
    await page.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
