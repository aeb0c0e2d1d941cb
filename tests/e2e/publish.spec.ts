import { type Locator, type Page, expect, test } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import decodeQr from 'qr/decode.js';
import { startEngineProcess } from '#tausestack/testing/engine-process.ts';
import { AppDriver } from '../support/app-driver.ts';
import { startCuttingProxy } from '../support/cutting-proxy.ts';
import { startWebHost } from '../support/web-host.ts';

const token = 'the-key-of-this-test-only';
const artifacts = join(import.meta.dirname, '..', 'artifacts', 'publish');

/** The first heading that visitors of a published page see. */
function heading(address: string, enginePort: string): Promise<string> {
  const { host, pathname } = new URL(address);
  return new Promise((done, fail) => {
    request(
      { host: '127.0.0.1', port: enginePort, path: pathname, headers: { host } },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => (body += text));
        answer.on('end', () => {
          const [, , inner = ''] = /<(h[12])(?![^>]*sr-only)[^>]*>(.*?)<\/\1>/s.exec(body) ?? [];
          done(inner.replaceAll(/<[^>]*>/g, ''));
        });
      },
    )
      .on('error', fail)
      .end();
  });
}

async function typeOver(app: AppDriver, page: Page, text: string, next: string): Promise<void> {
  await app.clickText(text);
  await app.clickText(text, { clickCount: 2 });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(next);
  await page.keyboard.press('Escape');
  await expect.poll(() => app.shows(next)).toBe(true);
  await app.waitUntilSaved();
}

test('publishing explains itself: checks, staging, production, going back, a cut and a queue', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(join(tmpdir(), 'tausepro-publish-e2e-'));
  let engine = await startEngineProcess(join(folder, 'engine'), token);
  const proxy = await startCuttingProxy(engine.url);
  const host = await startWebHost();
  const context = await browser.newContext({
    locale: 'es',
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const app = new AppDriver(page);
  const dialog = page.getByRole('dialog', { name: 'Publicar' });
  const open = () => page.getByRole('button', { name: 'Publicar', exact: true }).click();
  const close = () => dialog.getByRole('button', { name: 'Cerrar' }).last().click();
  const environment = (name: string) => dialog.getByRole('radio', { name }).click();
  const picture = (name: string) => page.screenshot({ path: join(artifacts, `${name}.png`) });
  const publishNow = async () => {
    await dialog.getByRole('button', { name: /^Publicar (ahora|de nuevo)$/ }).click();
    await expect(dialog.getByText('Publicado en este computador')).toBeVisible({ timeout: 90_000 });
    const link = dialog.getByRole('link', { name: 'Enlace de tu sitio' });
    return (await link.getAttribute('href')) ?? '';
  };
  const served = (address: string) => heading(address, new URL(engine.url).port);

  try {
    await test.step('the server is chosen in the dialog, and a wrong key is explained', async () => {
      await app.open(host.url);
      await app.createProject('Tienda Ámbar', 'Tienda artesanal');
      await app.waitUntilSaved();
      await typeOver(app, page, 'Piezas de barro', 'Barro uno');
      await open();
      await dialog.getByText('Cómo ponerlo en internet').click();
      await picture('internet');
      await dialog.getByRole('button', { name: 'Conectar servidor' }).click();
      await dialog.getByLabel('Dirección del servidor TauseStack').fill(proxy.url);
      await dialog.getByLabel('Clave de acceso').fill('a-wrong-key-for-this-one');
      await dialog.getByRole('button', { name: 'Conectar', exact: true }).click();
      await expect(dialog.getByText('El servidor no aceptó la clave')).toBeVisible();
      await dialog.getByLabel('Clave de acceso').fill(token);
      await dialog.getByRole('button', { name: 'Conectar', exact: true }).click();
      await expect(dialog.getByText(`Se publica en ${new URL(proxy.url).host}`)).toBeVisible();
    });

    await test.step('a finding leads to its element, and is gone once it is mended', async () => {
      await close();
      await app.addComponent('Botón');
      await app.waitUntilSaved();
      await page.keyboard.press('Escape');
      await open();
      const row = dialog.getByRole('listitem').filter({ hasText: 'no lleva a ninguna parte' });
      await expect(row).toHaveCount(1);
      await picture('checks');
      await row.getByRole('button', { name: 'Mostrar' }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('complementary', { name: 'Propiedades' })).toContainText('Botón');
      const field = page.getByRole('complementary', { name: 'Propiedades' });
      await expect(field.locator('[data-field="link"] :focus')).toBeVisible();
      await app.clickText('Comprar ahora');
      await page.keyboard.press('Delete');
      await app.waitUntilSaved();
      await open();
      await expect(dialog.getByRole('button', { name: 'Publicar ahora' })).toBeEnabled();
      await expect(dialog.getByText('Revisando el proyecto')).toBeHidden();
      await expect(row).toHaveCount(0);
      const description = dialog
        .getByRole('listitem')
        .filter({ hasText: 'descripción para busca' });
      await description.getByRole('button', { name: 'Mostrar' }).click();
      await expect(page.getByLabel('Descripción para buscadores')).toBeFocused();
      await page.keyboard.press('Escape');
    });

    const screens = page.getByRole('radiogroup', { name: 'Tamaño de pantalla' });
    const before = await screens.boundingBox();
    let staged = '';
    await test.step('staging first, with a link of its own; then the same files in production', async () => {
      await open();
      await environment('De prueba');
      staged = await publishNow();
      expect(await served(staged)).toBe('Barro uno');
      await dialog.getByRole('button', { name: 'Copiar enlace' }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(staged);
      await dialog.getByRole('button', { name: 'Mostrarlo a tus clientes' }).click();
      await environment('Para tus clientes');
      await expect(dialog.getByText('Publicado en este computador')).toBeVisible();
      const live = dialog.getByRole('link', { name: 'Abrir el sitio' });
      const address = (await live.getAttribute('href')) ?? '';
      expect(address).not.toBe(staged);
      expect(await served(address)).toBe('Barro uno');
      await picture('production');
      const [opened] = await Promise.all([context.waitForEvent('page'), live.click()]);
      await opened.close();
      await close();
    });

    let address = '';
    await test.step('a change is unpublished until it is published; a cut is told and mended', async () => {
      await expect(
        page.getByRole('button', { name: 'Publicado en este computador' }),
      ).toBeVisible();
      // What is told beside them leaves the buttons where they are.
      expect(await screens.boundingBox()).toEqual(before);
      await typeOver(app, page, 'Barro uno', 'Barro dos');
      await page.getByRole('button', { name: 'Cambios sin publicar' }).click();
      await expect(dialog.getByText(/Cambios sin publicar · 1 cambio/)).toBeVisible();
      proxy.cutAfter(0, 1);
      await dialog.getByRole('button', { name: /^Publicar (ahora|de nuevo)$/ }).click();
      await expect(dialog.getByText('Se cortó la conexión; seguimos desde el archivo')).toBeVisible(
        {
          timeout: 60_000,
        },
      );
      await picture('cut');
      await expect(dialog.getByText('Publicado en este computador')).toBeVisible({
        timeout: 60_000,
      });
      const link = dialog.getByRole('link', { name: 'Enlace de tu sitio' });
      address = (await link.getAttribute('href')) ?? '';
      expect(await served(address)).toBe('Barro dos');
    });

    await test.step('going back asks, and changes what visitors read', async () => {
      await dialog.getByRole('button', { name: 'Volver a esta versión' }).first().click();
      await expect(dialog.getByText('Tus visitantes volverán a ver esta versión')).toBeVisible();
      await dialog.getByRole('button', { name: 'Sí, volver a esta versión' }).click();
      await expect.poll(() => served(address)).toBe('Barro uno');
      await picture('history');
      await close();
      await expect(page.getByRole('button', { name: 'Cambios sin publicar' })).toBeVisible();
    });

    await test.step('with the server away it waits, and goes online when it is back', async () => {
      await engine.end('SIGTERM');
      await open();
      await dialog.getByRole('button', { name: /^Publicar (ahora|de nuevo)$/ }).click();
      await expect(dialog.getByText(/lo publicamos en cuanto vuelva/)).toBeVisible({
        timeout: 60_000,
      });
      await picture('queued');
      await close();
      await page.getByRole('button', { name: 'Volver a tus proyectos' }).click();
      await expect(page.getByText('Esperando conexión')).toBeVisible();
      await picture('home-queued');
      engine = await startEngineProcess(join(folder, 'engine'), token);
      proxy.leadTo(engine.url);
      await expect(page.getByText('«Tienda Ámbar» ya está en línea')).toBeVisible({
        timeout: 90_000,
      });
      await expect(page.getByText('Publicado en este computador')).toBeVisible();
      await picture('home-live');
      expect(await served(address)).toBe('Barro dos');
    });
  } finally {
    await context.close();
    await host.stop();
    await proxy.close();
    await engine.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
});

test('a public link is copied and scanned, and what waits goes out once there is a network', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), 'tausepro-public-e2e-'));
  let engine = await startEngineProcess(join(folder, 'engine'), token, 'https://sitios.example');
  const proxy = await startCuttingProxy(engine.url);
  const host = await startWebHost();
  const context = await browser.newContext({
    locale: 'es',
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1024, height: 700 },
  });
  const page = await context.newPage();
  const app = new AppDriver(page);
  const dialog = page.getByRole('dialog', { name: 'Publicar' });
  const publish = () => dialog.getByRole('button', { name: /^Publicar (ahora|de nuevo)$/ }).click();
  const sent: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => sent.push(String(payload))),
  );

  try {
    await app.open(host.url);
    await app.createProject('Taller Luna', 'Página en blanco');
    await app.addComponent('Título');
    await app.waitUntilSaved();
    await page.getByRole('button', { name: 'Publicar', exact: true }).click();
    await dialog.getByRole('button', { name: 'Cambiar servidor' }).click();
    await dialog.getByLabel('Dirección del servidor TauseStack').fill(proxy.url);
    await dialog.getByLabel('Clave de acceso').fill(token);
    await page.keyboard.press('Enter');
    await publish();
    await expect(dialog.getByText('Tu sitio está en línea')).toBeVisible({ timeout: 60_000 });

    const link = dialog.getByRole('link', { name: /^Enlace de tu sitio/ });
    const address = (await link.getAttribute('href')) ?? '';
    expect(new URL(address).hostname).toMatch(/^taller-luna.*\.sitios\.example$/);
    const code = await dialog.getByRole('img', { name: 'Código QR del enlace' }).screenshot();
    expect(decodeQr(PNG.sync.read(code))).toBe(address);
    await dialog.getByRole('button', { name: 'Copiar enlace' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    const served = () => heading(address, new URL(engine.url).port);
    expect(await served()).toBe('Un título claro');
    await page.keyboard.press('Escape');

    await typeOver(app, page, 'Un título claro', 'Barro');
    await engine.end('SIGTERM');
    await page.getByRole('button', { name: 'Cambios sin publicar' }).click();
    await publish();
    await expect(dialog.getByText(/lo publicamos en cuanto vuelva/)).toBeVisible({
      timeout: 60_000,
    });
    await page.keyboard.press('Escape');
    engine = await startEngineProcess(join(folder, 'engine'), token, 'https://sitios.example');
    proxy.leadTo(engine.url);
    const retries = () => sent.filter((frame) => frame.includes('retryQueued')).length;
    expect(retries()).toBe(0);
    await context.setOffline(true);
    await context.setOffline(false);
    await expect.poll(retries).toBe(1);
    await expect(page.getByText('«Taller Luna» ya está en línea')).toBeVisible({ timeout: 60_000 });
    expect(await served()).toBe('Barro');
  } finally {
    await context.close();
    await host.stop();
    await proxy.close();
    await engine.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
});

/** The colour in the corner of a picture. */
function topOf(picture: Locator): Promise<string> {
  return picture.evaluate((element) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!(element instanceof HTMLImageElement) || !context) return '';
    context.drawImage(element, 0, 0);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
  });
}

test('what would disappoint visitors is told in words before publishing, and is gone once it is mended', async ({
  browser,
}) => {
  const host = await startWebHost();
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const app = new AppDriver(page);
  const dialog = page.getByRole('dialog', { name: 'Publicar' });
  const inspector = page.getByRole('complementary', { name: 'Propiedades' });
  const row = (words: string) => dialog.getByRole('listitem').filter({ hasText: words });
  try {
    await app.open(host.url);
    await app.createProject('Taller', 'Página en blanco');
    const web = { type: 'url', url: 'https://ejemplo.com' };
    const wide = { base: { layout: 'stack', direction: 'row', gap: 20 } };
    const tile = { kind: 'frame', style: { base: { width: 300, minHeight: 40, fill: '#ff0000' } } };
    const sizes = [{ label: 'S' }, { label: 'M' }];
    const radio = { kind: 'radio', props: { label: 'Talla', name: 'talla', options: sizes } };
    const nodes = [
      { kind: 'heading', props: { text: 'Taller', level: 1 } },
      { kind: 'frame', name: 'Fila', style: wide, children: [tile, tile, tile] },
      { kind: 'button', props: { label: '', link: web } },
      { kind: 'button', props: { label: 'Comprar' } },
      { kind: 'text', props: { text: 'Casi no se ve' }, style: { base: { color: '#dddddd' } } },
      { kind: 'link', props: { text: 'Nosotros', link: { type: 'url', url: '/about' } } },
      { kind: 'map-link', props: { name: 'Taller', address: 'https://maps.app.goo.gl/AbC123' } },
      ...[radio, radio],
    ];
    await page.evaluate(
      (words) => navigator.clipboard.writeText(words),
      JSON.stringify({ tausepro: 'nodes', nodes }),
    );
    await app.canvas.focus();
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => app.shows('Casi no se ve')).toBe(true);
    await page.keyboard.press('Escape');
    await app.addComponent('Imagen');
    const strokes = 'M0 0h9v9z'.repeat(60_000);
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><path d="${strokes}"/></svg>`;
    const chooser = page.waitForEvent('filechooser');
    await inspector.getByRole('button', { name: 'Imagen: Elegir imagen' }).click();
    const file = { name: 'plano.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(picture) };
    await (await chooser).setFiles(file);
    await expect(inspector.getByRole('button', { name: 'Recortar' })).toBeVisible();
    await app.waitUntilSaved();

    const findings = [
      'hay un botón o enlace sin texto',
      '«Comprar» no lleva a ninguna parte',
      '«Casi no se ve» cuesta leerlo: su contraste es',
      'una imagen no tiene descripción',
      'La imagen plano.svg de «Inicio» pesa',
      'en tableta, «Fila» se sale',
      'hay un enlace a /about',
      'El mapa de «Inicio» tiene un enlace',
      'dos grupos de opciones se llaman talla',
    ];
    await page.getByRole('button', { name: 'Publicar', exact: true }).click();
    for (const words of findings) await expect(row(words)).toHaveCount(1);
    await page.screenshot({ path: join(artifacts, 'checks.png') });
    await row('«Fila» se sale').getByRole('button', { name: 'Pasar a otra línea' }).click();
    await row('se llaman talla').getByRole('button', { name: 'Llamar a uno talla-2' }).click();
    await expect(row('se llaman talla')).toHaveCount(0);
    await expect(row('«Fila» se sale')).toHaveCount(0);

    await row('una imagen no tiene').getByRole('button', { name: 'Mostrar' }).click();
    await expect(
      inspector.getByRole('textbox', { name: 'Descripción (texto alternativo)' }),
    ).toBeFocused();
    await page.keyboard.type('El plano del taller');
    await page.keyboard.press('Tab');
    await app.clickText('Casi no se ve');
    await page.keyboard.press('Delete');
    await app.waitUntilSaved();
    await page.getByRole('button', { name: 'Publicar', exact: true }).click();
    await expect(row('«Comprar» no lleva')).toHaveCount(1);
    await expect(row('una imagen no tiene')).toHaveCount(0);
    await expect(row('Casi no se ve')).toHaveCount(0);
    await page.keyboard.press('Escape');

    // What is changed while a phone is looked at shows in the project's picture, too.
    await page.getByRole('radio', { name: /^Celular/ }).click();
    await app.clickText('Taller');
    await page.keyboard.press('Delete');
    await app.waitUntilSaved();
    await page.getByRole('button', { name: 'Volver a tus proyectos' }).click();
    const cover = page.locator('img[src*="/thumbnails/"]');
    await expect.poll(() => topOf(cover), { timeout: 15_000 }).toMatch(/^#f.0.0.$/);
  } finally {
    await context.close();
    await host.stop();
  }
});

test('a phone number is explained while it is typed, and mended with one click', async ({
  page,
}) => {
  const host = await startWebHost();
  try {
    const app = new AppDriver(page);
    await app.open(host.url);
    await page.getByRole('button', { name: 'Nuevo proyecto' }).click();
    const start = page.getByRole('dialog', { name: 'Nuevo proyecto' });
    await start.getByRole('radio', { name: 'Tienda artesanal', exact: true }).check();
    await start.getByRole('button', { name: 'Continuar' }).click();
    await start.getByRole('textbox', { name: 'Nombre del proyecto' }).fill('Tienda Ámbar');
    const phone = start.getByRole('textbox', { name: /WhatsApp/ });
    await phone.fill('300 123');
    await expect(start.getByText('El número está incompleto')).toBeVisible();
    await phone.fill('300 123 45 67');
    await expect(start.getByText('Se usará +57 300 123 4567')).toBeVisible();
    await start.getByRole('combobox', { name: /Moneda/ }).selectOption('USD');
    await expect(start.getByText('Falta el código de país')).toBeVisible();
    await start.getByRole('button', { name: 'Crear proyecto' }).click();
    await app.waitForCanvas();

    const properties = page.getByRole('complementary', { name: 'Propiedades' });
    await page.keyboard.press('Escape');
    await properties.getByRole('combobox', { name: 'Moneda' }).selectOption('COP');
    await app.waitUntilSaved();
    await page.getByRole('button', { name: 'Publicar', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Publicar' });
    const row = dialog.getByRole('listitem').filter({ hasText: 'no tiene código de país' });
    await row.getByRole('button', { name: 'Usar +573001234567' }).click();
    await expect(row).toHaveCount(0);
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: join(artifacts, 'number.png') });
    await dialog.getByRole('button', { name: 'Cerrar' }).last().click();
    await expect(properties.getByRole('textbox', { name: /WhatsApp/ })).toHaveValue('573001234567');
  } finally {
    await host.stop();
  }
});
