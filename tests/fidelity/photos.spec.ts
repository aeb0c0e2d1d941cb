import { type Page, expect, test } from '@playwright/test';
import sharp from 'sharp';
import { openRaster } from '#services/assets/load-sharp.ts';
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

/** Every colour at some brightness, as files that cameras, scanners and printers make. */
async function colorFiles(): Promise<Readonly<Record<string, Buffer>>> {
  const [width, height] = [256, 8];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const x = at % width;
    const y = Math.floor(at / width);
    pixels.set([x, y < 4 ? 255 - x : x, y % 4 < 2 ? 128 : x], at * 3);
  }
  const colors = () => sharp(pixels, { raw: { width, height, channels: 3 } });
  const exact = { quality: 100, chromaSubsampling: '4:4:4' } as const;
  return {
    'inks.jpg': await colors().toColourspace('cmyk').jpeg(exact).toBuffer(),
    'display.jpg': await colors().withIccProfile('p3').jpeg(exact).toBuffer(),
    'deep.png': await colors().toColourspace('rgb16').png().toBuffer(),
    'deep-display.png': await colors().withIccProfile('p3').toColourspace('rgb16').png().toBuffer(),
    'palette.png': await colors().ensureAlpha(0.5).png({ palette: true }).toBuffer(),
    'grey.png': await colors().greyscale().toColourspace('grey16').png().toBuffer(),
    'turned.jpg': await colors().withMetadata({ orientation: 6 }).jpeg(exact).toBuffer(),
  };
}

test('what is made of a picture has the colours that the browser shows of it', async ({ page }) => {
  const pixelsOf = (content: Buffer, type: string): Promise<number[]> =>
    page.evaluate(
      async ([data, mediaType]) => {
        const image = new Image();
        image.src = `data:${mediaType};base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return [...(context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [])];
      },
      [content.toString('base64'), type] as const,
    );
  for (const [name, content] of Object.entries(await colorFiles())) {
    const shown = await pixelsOf(content, name.endsWith('png') ? 'image/png' : 'image/jpeg');
    const made = await (await openRaster(content)).webp({ lossless: true }).toBuffer();
    const published = await pixelsOf(made, 'image/webp');
    const apart = shown.map((value, at) => Math.abs(value - (published[at] ?? 255)));
    expect(shown.length, name).toBe(published.length);
    expect(Math.max(...apart), name).toBeLessThanOrEqual(4);
  }
});
