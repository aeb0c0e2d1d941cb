import { type Page, expect, test } from '@playwright/test';
import { join } from 'node:path';
import { AppDriver } from '../support/app-driver.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

const artifacts = join(import.meta.dirname, '..', 'artifacts', 'placement');

let host: RunningWebHost;
let page: Page;
let app: AppDriver;

/** One project from a template serves all; each test takes its changes back. */
test.describe.configure({ mode: 'serial' });


const picture = (name: string) => page.screenshot({ path: join(artifacts, `${name}.png`) });

const inspector = () => page.getByRole('complementary', { name: 'Propiedades' });

async function viewport(): Promise<{ x: number; y: number; zoom: number }> {
  const [x = 0, y = 0, zoom = 1] = ((await app.canvas.getAttribute('data-viewport')) ?? '')
    .split(',')
    .map(Number);
  return { x, y, zoom };
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  host = await startWebHost();
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1440, height: 900 },
    locale: 'es-CO',
  });
  page = await context.newPage();
  app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Restaurante', 'Restaurante con pedidos');
});

test.afterAll(async () => {
  await page.context().close();
  await host.stop();
});

test('look', async () => {
  await picture('start');
  console.log(await app.lines());
  await app.addComponent('Llamado a la acción');
  await page.waitForTimeout(400);
  await picture('added');
  console.log((await app.lines()).slice(-60));
});
