import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from '@playwright/test';
import sharp from 'sharp';
import { AppDriver } from '#tests/support/app-driver.ts';
import { type ContractClient, connectClient } from '#tests/support/contract-client.ts';
import { startWebHost } from '#tests/support/web-host.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../chromium.ts';
import { buildRendererIfStale } from '../toolchain/build-renderer.ts';
import { repositoryRoot } from '../toolchain/paths.mjs';

const folder = path.join(repositoryRoot, 'docs', 'images');
/** No picture weighs more: bytes. */
const largest = 150_000;

const projects = [
  { name: 'Clases con Dayana', template: 'Tutorías' },
  { name: 'Contadores del Valle', template: 'Contabilidad fácil' },
  { name: 'Marea Brava', template: 'Restaurante con pedidos' },
  { name: 'Tierra Alta', template: 'Tienda artesanal' },
] as const;

await buildRendererIfStale();
const host = await startWebHost();
const { client, close } = await connectClient(host.url);
const browser = await chromium.launch({
  args: [...CHROMIUM_FLAGS],
  executablePath: await ensureChromium(),
});
try {
  await takeAll(browser, client, host.url);
} finally {
  await browser.close();
  close();
  await host.stop();
  if (host.data.startsWith(tmpdir())) rmSync(host.data, { recursive: true, force: true });
}

/** Walks the app as a new user would, with projects of the templates that ship with it. */
async function takeAll(
  chromiumBrowser: Browser,
  client: ContractClient,
  address: string,
): Promise<void> {
  const context = await openContext(chromiumBrowser);
  const page = await context.newPage();
  const app = new AppDriver(page);
  await app.open(address);
  await skipTour(app);

  for (const { name, template } of projects) {
    await app.createProject(name, template);
    await app.waitUntilSaved();
    await goHomeWithPicture(page, client);
  }
  await save('home', page);

  await page.getByRole('button', { name: 'Nuevo proyecto' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Tienda artesanal' }).check();
  await picturesLoaded(page);
  await save('templates', page);
  await page.keyboard.press('Escape');

  await app.openProject('Tierra Alta');
  await app.clickText('Piezas de barro');
  await save('editor', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await save('editor-dark', page);
  await page.emulateMedia({ colorScheme: 'light' });

  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('todas las pantallas');
  await page.keyboard.press('Enter');
  await save('screens', page);

  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('todas las pantallas');
  await page.keyboard.press('Enter');
  const link = await app.publish();
  await save('publish', page);
  const site = await context.newPage();
  await site.goto(link, { waitUntil: 'networkidle' });
  await save('published', site);
  await context.close();
}

function openContext(chromiumBrowser: Browser): Promise<BrowserContext> {
  return chromiumBrowser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'es-CO',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
}

/** The first project starts the tour; the pictures are of the app without it. */
async function skipTour(app: AppDriver): Promise<void> {
  await app.createProject('Recorrido', 'Página en blanco');
  await app.page.getByRole('button', { name: 'Volver a tus proyectos' }).click();
  await app.page.getByRole('button', { name: /^Abrir Recorrido/ }).press('Delete');
}

/** Waits in the editor until the home screen has a picture of each project, and goes there. */
async function goHomeWithPicture(page: Page, client: ContractClient): Promise<void> {
  const projects = (await client.projects.list()).filter(({ trashedAt }) => trashedAt === null);
  for (let tries = 0; tries < 60; tries += 1) {
    const pictures = await client.thumbnails.list();
    if (projects.every(({ id }) => pictures.some(({ project }) => project === id))) break;
    await page.waitForTimeout(250);
  }
  await page.getByRole('button', { name: 'Volver a tus proyectos' }).click();
  await page.getByRole('heading', { name: 'Tus proyectos' }).waitFor();
}

/** Draws what has to be shown, whole and at rest. */
async function picturesLoaded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A lazy image that isn't in view would be waited for in vain.
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}

async function save(name: string, page: Page): Promise<void> {
  await picturesLoaded(page);
  // Nothing of a tooltip or of a notice that passes.
  await page.mouse.move(4, 4);
  await page.addStyleTag({ content: '[data-sonner-toaster] { display: none }' });
  await page.waitForTimeout(600);
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const file = path.join(folder, `${name}.webp`);
  for (const quality of [88, 80, 70, 60, 50]) {
    const small = await sharp(shot).webp({ quality, effort: 6 }).toBuffer();
    if (small.byteLength > largest) continue;
    writeFileSync(file, small);
    console.log(`docs/images/${name}.webp  ${Math.round(small.byteLength / 1024)} kB`);
    return;
  }
  throw new Error(`${name} is larger than ${largest} bytes in the lowest quality`);
}
