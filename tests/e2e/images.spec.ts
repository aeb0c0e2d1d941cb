import { type Locator, type Page, expect, test } from '@playwright/test';
import { AppDriver } from '../support/app-driver.ts';
import { makePhoto } from '../support/photo.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

let host: RunningWebHost;
let photo: Buffer;
test.beforeAll(async () => {
  host = await startWebHost();
  photo = await makePhoto(1200, 800);
});
test.afterAll(() => host.stop());

/** The picture of the only image on the page, as the document names it. */
async function shownImage(page: Page): Promise<{ asset: string; alt: unknown; role: unknown }> {
  const found = await page.evaluate(() => {
    const find = (element: unknown): unknown => {
      const { tag, children = [] } = element as { tag?: string; children?: unknown[] };
      if (tag === 'img') return element;
      return children.map(find).find((inside) => inside !== undefined);
    };
    return find(window.tauseproInspection?.elements?.()) as
      | { attributes: Record<string, unknown> }
      | undefined;
  });
  const source = found?.attributes['src'] as { asset: string } | undefined;
  return {
    asset: source?.asset ?? '',
    alt: found?.attributes['alt'],
    role: found?.attributes['role'],
  };
}

async function natural(picture: Locator): Promise<string> {
  return picture.evaluate((image: HTMLImageElement) =>
    [image.naturalWidth, image.naturalHeight].join(' × '),
  );
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function open(page: Page, name: string): Promise<AppDriver> {
  const app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject(name, 'Página en blanco');
  return app;
}

async function addPhoto(app: AppDriver): Promise<Locator> {
  const { page } = app;
  await app.addComponent('Imagen');
  const inspector = page.getByRole('complementary', { name: 'Propiedades' });
  const chooser = page.waitForEvent('filechooser');
  await inspector.getByRole('button', { name: 'Imagen: Elegir imagen' }).click();
  await (await chooser).setFiles({ name: 'playa.jpg', mimeType: 'image/jpeg', buffer: photo });
  await expect(inspector.getByRole('button', { name: 'Recortar' })).toBeVisible();
  return inspector;
}

test('a picture is cropped by pointer and keyboard, and the original comes back', async ({
  page,
}) => {
  const app = await open(page, 'Recortes');
  const inspector = await addPhoto(app);
  const original = (await shownImage(page)).asset;
  const dialog = page.getByRole('dialog', { name: 'Recortar' });
  const size = dialog.getByRole('status', { name: 'Tamaño del recorte' });
  const area = dialog.getByRole('button', { name: 'Parte que se muestra' });

  await test.step('by pointer', async () => {
    await inspector.getByRole('button', { name: 'Recortar' }).click();
    await expect(size).toHaveText('1200 × 800 px');
    const whole = await area.boundingBox();
    if (!whole) throw new Error('no crop area');
    await app.drag(
      { x: whole.x, y: whole.y + whole.height / 2 },
      { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 },
    );
    await expect(size).toHaveText('600 × 800 px');
    await dialog.getByRole('button', { name: 'Aplicar recorte' }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(async () => (await shownImage(page)).asset).not.toBe(original);
    await expect.poll(() => natural(inspector.locator('img').first())).toBe('600 × 800');
  });

  await test.step('by keyboard, beginning with the original', async () => {
    await page.getByRole('application', { name: 'Lienzo' }).focus();
    const [box] = (await app.boxes()).filter(({ tag }) => tag === 'img');
    if (!box) throw new Error('no image on the canvas');
    const point = await app.clientPoint({ x: box.x + box.width / 2, y: box.y + 40 });
    await page.mouse.dblclick(point.x, point.y);
    await expect(size).toHaveText('600 × 800 px');
    await dialog.getByRole('radio', { name: '1:1' }).click();
    await expect(size).toHaveText('800 × 800 px');
    await area.focus();
    const before = await area.boundingBox();
    await page.keyboard.press('ArrowLeft');
    const after = await area.boundingBox();
    expect(after?.x).toBeLessThan(before?.x ?? 0);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(size).not.toHaveText('800 × 800 px');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('Escape changes nothing', async () => {
    const { asset } = await shownImage(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Recortar imagen');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await area.focus();
    await page.keyboard.press('ArrowDown');
    // In a drag it ends that alone.
    const place = await area.boundingBox();
    if (!place) throw new Error('no crop area');
    await page.mouse.move(place.x + 40, place.y + 40);
    await page.mouse.down();
    await page.mouse.move(place.x + 10, place.y + 20, { steps: 3 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await area.boundingBox()).toEqual(place);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect((await shownImage(page)).asset).toBe(asset);
  });

  await test.step('back to the original', async () => {
    await inspector.getByRole('button', { name: 'Recortar' }).click();
    await dialog.getByRole('button', { name: 'Volver a la original' }).click();
    await expect(size).toHaveText('1200 × 800 px');
    await dialog.getByRole('button', { name: 'Aplicar recorte' }).click();
    await expect.poll(async () => (await shownImage(page)).asset).toBe(original);
  });
});

test('focal point, description and the picture of the link reach the published page', async ({
  page,
  browser,
}) => {
  const app = await open(page, 'Compartir');
  const inspector = await addPhoto(app);

  await test.step('drag the focal point', async () => {
    const handle = inspector.getByRole('button', { name: /^Punto de enfoque/ });
    const picture = await inspector.locator('img').first().boundingBox();
    if (!picture) throw new Error('no picture');
    await app.drag(await middleOf(handle), {
      x: picture.x + picture.width * 0.2,
      y: picture.y + picture.height * 0.8,
    });
    await expect(handle).toHaveAccessibleName(/^Punto de enfoque: (19|2[01]) %, (79|8[012]) %$/);
  });

  await test.step('describe it', async () => {
    const text = inspector.getByRole('textbox', { name: 'Descripción (texto alternativo)' });
    await text.fill('Una playa al atardecer');
    await text.press('Tab');
    await expect.poll(async () => (await shownImage(page)).alt).toBe('Una playa al atardecer');
    await inspector.getByRole('switch', { name: 'Solo decora' }).click();
    await expect(text).toBeHidden();
    expect(await shownImage(page)).toMatchObject({ alt: '', role: 'presentation' });
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await shownImage(page)).alt).toBe('Una playa al atardecer');
    const chooser = page.waitForEvent('filechooser');
    await inspector.getByRole('button', { name: 'Cambiar imagen…', exact: true }).click();
    const buffer = await makePhoto(300, 200);
    await (await chooser).setFiles({ name: 'otra.jpg', mimeType: 'image/jpeg', buffer });
    await expect.poll(async () => (await shownImage(page)).alt).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await shownImage(page)).alt).toBe('Una playa al atardecer');
  });

  await test.step('choose the picture of the link', async () => {
    await page.getByRole('tab', { name: 'Páginas' }).click();
    await page.getByRole('button', { name: /^Opciones de la página/ }).click();
    await page.getByRole('menuitem', { name: 'Ajustes de la página' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ajustes de la página' });
    const preview = dialog.getByRole('figure', { name: 'Así se ve al compartir' });
    await expect(preview.locator('img').first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Imágenes del proyecto' }).click();
    await page.getByRole('button', { name: 'playa.jpg' }).click();
    await dialog.getByRole('button', { name: 'Listo' }).click();
    await app.waitUntilSaved();
  });

  const address = await app.publish();
  const visitor = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await visitor.goto(address);
  const picture = visitor.getByRole('img', { name: 'Una playa al atardecer' });
  await expect(picture).toHaveCSS('object-position', /^(19|2[01])% (79|8[012])%$/);
  await expect(picture).toHaveAttribute('srcset', /playa-480\.webp 480w/);
  await expect(picture).toHaveAttribute('width', '1200');
  const content = (name: string) =>
    visitor.locator(`meta[property="${name}"]`).getAttribute('content');
  expect(await content('og:image')).toBe(new URL('/images/social/playa.jpg', address).href);
  expect(await content('og:url')).toBe(address);
  await expect(visitor.locator('link[rel="canonical"]')).toHaveAttribute('href', address);
  const social = await visitor.goto(new URL('/images/social/playa.jpg', address).href);
  expect(social?.headers()['content-type']).toContain('image/jpeg');
  await visitor.close();
});

test('a file that is dropped or pasted takes the place of a picture', async ({ page }) => {
  const app = await open(page, 'Archivos');
  await addPhoto(app);
  const original = (await shownImage(page)).asset;
  const pictures = async () => (await app.boxes()).filter(({ tag }) => tag === 'img');

  await test.step('drop', async () => {
    const [box] = await pictures();
    if (!box) throw new Error('no image on the canvas');
    const point = await app.clientPoint({ x: box.x + 40, y: box.y + 40 });
    await give(page, 'drop', await makePhoto(300, 200), 'image/jpeg', point);
    await expect.poll(async () => (await shownImage(page)).asset).not.toBe(original);
    expect(await pictures()).toHaveLength(1);
  });

  await test.step('paste', async () => {
    const dropped = (await shownImage(page)).asset;
    await page.getByRole('application', { name: 'Lienzo' }).focus();
    await give(page, 'paste', await makePhoto(200, 300, true), 'image/jpeg');
    await expect.poll(async () => (await shownImage(page)).asset).not.toBe(dropped);
    expect(await pictures()).toHaveLength(1);
  });

  await test.step('a file of another kind is refused with the kinds that work', async () => {
    const { asset } = await shownImage(page);
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    await give(page, 'drop', heic, '', await app.clientPoint({ x: 40, y: 40 }));
    await expect(page.getByText(/Funcionan PNG, JPG, WebP, AVIF, GIF y SVG/)).toBeVisible();
    expect((await shownImage(page)).asset).toBe(asset);
  });
});

/** Lets a file go over the canvas, or pastes it there, as the browser tells of it. */
async function give(
  page: Page,
  how: 'drop' | 'paste',
  content: Buffer,
  type: string,
  point = { x: 0, y: 0 },
): Promise<void> {
  const data = await page.evaluateHandle(
    ([base64, mediaType]) => {
      const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'archivo', { type: mediaType ?? '' }));
      return transfer;
    },
    [content.toString('base64'), type],
  );
  await page.evaluate(
    ([transfer, event, { x, y }]) => {
      const target = event === 'drop' ? document.elementFromPoint(x, y) : document.activeElement;
      const init = { bubbles: true, cancelable: true, clientX: x, clientY: y };
      target?.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
      );
    },
    [data, how, point] as const,
  );
}
