import { type Page, expect, test } from '@playwright/test';
import { AppDriver } from '../support/app-driver.ts';
import { makePhoto } from '../support/photo.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';
import { compareBoxes } from './compare-boxes.ts';
import { comparePictures } from './compare-pictures.ts';
import { readPublishedPage } from './published-page.ts';
import { screens, tolerance } from './screens.ts';

let host: RunningWebHost;
test.beforeAll(async () => {
  host = await startWebHost();
});
test.afterAll(() => host.stop());

async function addPhoto(app: AppDriver, page: Page, name: string, content: Buffer): Promise<void> {
  await page.keyboard.press('Escape');
  await app.addComponent('Imagen');
  const inspector = page.getByRole('complementary', { name: 'Propiedades' });
  const chooser = page.waitForEvent('filechooser');
  await inspector.getByRole('button', { name: 'Imagen: Elegir imagen' }).click();
  await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer: content });
  await expect(inspector.getByRole('button', { name: 'Recortar' })).toBeVisible();
}

/** The files of the first photo that a visit loads, with their sizes in bytes. */
async function watchPhotos(
  visitor: Page,
  visit: () => Promise<unknown>,
): Promise<ReadonlyMap<string, number>> {
  const loaded: Promise<readonly [string, number]>[] = [];
  visitor.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/images/playa')) return;
    loaded.push(response.body().then(({ byteLength }) => [pathname, byteLength] as const));
  });
  await visit();
  return new Map(await Promise.all(loaded));
}

test('photos look on the page as they do on the canvas, and weigh less', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Fotos', 'Página en blanco');
  const photo = await makePhoto(2400, 1600);
  await addPhoto(app, page, 'playa.jpg', photo);
  await addPhoto(app, page, 'retrato.jpg', await makePhoto(900, 1400, true));
  await app.waitUntilSaved();
  const address = await app.publish();
  await page.keyboard.press('Escape');

  for (const { name, width } of screens) {
    await page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
    const visitor = await browser.newPage({ viewport: { width, height: 800 } });
    const sent = await watchPhotos(visitor, () => visitor.goto(address));
    const published = await readPublishedPage(visitor);
    const picture = await visitor.screenshot({ fullPage: true, animations: 'disabled' });
    await visitor.close();

    await expect
      .poll(async () => compareBoxes(await app.boxes(), published.boxes), { message: name })
      .toBe('within 1 px');
    await expect
      .poll(async () => comparePictures(`fotos-${width}`, await app.picture(), picture), {
        timeout: 30_000,
        message: `see tests/artifacts/fidelity/fotos-${width}-difference.png`,
      })
      .toBeLessThanOrEqual(tolerance);
    const file = width > 480 ? 'playa-960.webp' : 'playa-480.webp';
    expect([...sent.keys()]).toEqual([`/images/${file}`]);
    expect(sent.get(`/images/${file}`)).toBeLessThan(photo.byteLength / 3);
  }
});
