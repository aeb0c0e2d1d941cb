import { type Page, expect, test } from '@playwright/test';
import { AppDriver } from '../support/app-driver.ts';
import { connectClient } from '../support/contract-client.ts';
import { documentOf } from '../support/editing.ts';
import { makePhoto } from '../support/photo.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

let host: RunningWebHost;
let page: Page;
let app: AppDriver;

/** One project serves all; what a test changes is there for the next. */
test.describe.configure({ mode: 'serial' });

const settings = () => page.getByRole('dialog', { name: 'Ajustes de la página' });
const field = (name: string) => settings().getByRole('textbox', { name });
const row = (name: string) => page.getByRole('button', { name: new RegExp(`^${name} /`) });
const undo = async () => {
  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+z');
};

async function choose(name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Opciones de la página ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Paths of the pages that are on the disk, in their order. */
async function storedPaths(): Promise<unknown[]> {
  const { client, close } = await connectClient(host.url);
  try {
    const [project] = await client.projects.list();
    const document = documentOf(await client.projects.open({ project: project?.id ?? '' }));
    return document.pages.map((id) => document.node(id)?.props['path']);
  } finally {
    close();
  }
}

/** Asserts what the panel shows and what is stored: the same pages in the same order. */
async function expectPages(...paths: string[]): Promise<void> {
  await expect.poll(async () => (await app.pages()).map(({ path }) => path)).toEqual(paths);
  await app.waitUntilSaved();
  await expect.poll(storedPaths).toEqual(paths);
}

test.beforeAll(async ({ browser }) => {
  host = await startWebHost();
  page = await browser.newPage({ locale: 'es-CO', viewport: { width: 1440, height: 900 } });
  app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Taller Luna', 'Página en blanco');
  await app.addComponent('Título');
  for (const name of ['Nosotros', 'Contacto']) {
    await page.getByRole('tab', { name: 'Páginas' }).click();
    await page.getByRole('button', { name: 'Agregar página' }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(row(name)).toBeFocused();
  }
});

test.afterAll(async () => {
  await page.close();
  await host.stop();
});

test('pages are copied, put in order by pointer and menu, deleted, and each is one step of undo', async () => {
  await expectPages('/', '/nosotros', '/contacto');

  await row('Contacto').dragTo(row('Nosotros'), { targetPosition: { x: 40, y: 4 } });
  await expectPages('/', '/contacto', '/nosotros');
  await undo();
  await expectPages('/', '/nosotros', '/contacto');

  // A right click and its keys open what the button beside it does.
  await row('Contacto').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Subir' }).click();
  await expectPages('/', '/contacto', '/nosotros');
  await row('Contacto').focus();
  await page.keyboard.press('Shift+F10');
  await app.chooseByKeys('Bajar');
  await expectPages('/', '/nosotros', '/contacto');

  await choose('Nosotros', 'Duplicar');
  await expectPages('/', '/nosotros', '/nosotros-copia', '/contacto');
  await expect(row(String.raw`Nosotros \(copia\)`)).toHaveAttribute('aria-current', 'page');
  await choose('Nosotros (copia)', 'Eliminar');
  await expectPages('/', '/nosotros', '/contacto');
  // The page that was shown is gone: another one is.
  await expect(page.locator('[aria-current=page]')).toHaveCount(1);
  await undo();
  await expectPages('/', '/nosotros', '/nosotros-copia', '/contacto');
  await undo();
  await expectPages('/', '/nosotros', '/contacto');

  for (const name of ['Nosotros', 'Contacto']) await choose(name, 'Eliminar');
  await expectPages('/');
  await choose('Inicio', 'Eliminar');
  await expect(page.getByText(/necesita al menos una página/)).toBeVisible();
  await expectPages('/');
  await undo();
  await undo();
  await expectPages('/', '/nosotros', '/contacto');
});

test('keys on the row of a page are about that page', async () => {
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  await row('Inicio').click();
  await expect.poll(async () => (await app.boxes()).length).toBeGreaterThan(1);
  await app.canvas.focus();
  await keys('ControlOrMeta+a');
  const elements = await app.boxes();
  await row('Nosotros').focus();
  await keys('Alt+ArrowUp');
  await expect(row('Nosotros')).toBeFocused();
  await expectPages('/nosotros', '/', '/contacto');
  await row('Nosotros').focus();
  await keys('Alt+ArrowDown', 'F2', 'ControlOrMeta+a');
  await page.keyboard.type('Quiénes somos');
  await keys('Enter');
  await expect(row('Quiénes somos')).toBeFocused();
  await keys('Delete');
  await expect(row('Contacto')).toBeFocused();
  await expectPages('/', '/contacto');
  await row('Contacto').focus();
  await keys('ControlOrMeta+d');
  await expectPages('/', '/contacto', '/contacto-copia');
  await row('Inicio').click();
  await expect.poll(() => app.boxes()).toEqual(elements);
  await row('Inicio').focus();
  await keys(...Array.from({ length: 5 }, () => 'ControlOrMeta+z'));
  await expectPages('/', '/nosotros', '/contacto');
});

test('an address that no page can have is told while it is typed, and is not kept', async () => {
  await choose('Nosotros', 'Ajustes de la página');
  const problem = settings().getByRole('alert');
  for (const [address, words] of [
    ['/Sobre Nosotros', 'Usa minúsculas, números y guiones, por ejemplo /contacto.'],
    ['nosotros', 'Usa minúsculas, números y guiones, por ejemplo /contacto.'],
    ['', 'Usa minúsculas, números y guiones, por ejemplo /contacto.'],
    ['/contacto', 'Otra página ya usa esa dirección.'],
    ['/', 'Otra página ya usa esa dirección.'],
  ] as const) {
    await field('Dirección').fill(address);
    await expect(problem).toHaveText(words);
    await expect(field('Dirección')).toHaveAccessibleDescription(words);
  }
  for (const address of ['', '/contacto', '/']) {
    await field('Dirección').fill(address);
    await page.keyboard.press('Enter');
    await expect(problem).toBeVisible();
    await expect(field('Dirección')).toHaveValue('/nosotros');
  }
  await field('Dirección').fill('/Sobre Nosotros');
  await field('Título para buscadores').focus();
  await expect(problem).toHaveCount(0);
  await expect(field('Dirección')).toHaveValue('/sobre-nosotros');
  await settings().getByRole('button', { name: 'Listo' }).click();
  await expectPages('/', '/sobre-nosotros', '/contacto');
  await undo();
  await expectPages('/', '/nosotros', '/contacto');
});

test('what is typed in the settings of a page is what visitors, search engines and chats get', async ({
  browser,
}) => {
  await test.step('by pointer', async () => {
    await choose('Nosotros', 'Ajustes de la página');
    await field('Título para buscadores').fill('Quiénes <somos> & "qué" hacemos');
    await field('Dirección').fill('/taller/equipo');
    await field('Descripción para buscadores').fill('Cinco manos, un torno y mucho barro');
    const chooser = page.waitForEvent('filechooser');
    await settings().getByRole('button', { name: 'Imagen al compartir: Elegir imagen' }).click();
    const buffer = await makePhoto(1400, 900);
    await (await chooser).setFiles({ name: 'equipo.jpg', mimeType: 'image/jpeg', buffer });
    const preview = settings().getByRole('figure', { name: 'Así se ve al compartir' });
    await expect(preview).toContainText('Cinco manos, un torno');
    await expect(
      settings().getByRole('button', { name: 'Imagen al compartir: Cambiar imagen' }),
    ).toBeVisible();
    await settings().getByRole('button', { name: 'Listo' }).click();
    await expectPages('/', '/taller/equipo', '/contacto');
  });

  await test.step('by keyboard alone', async () => {
    await row('Contacto').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await app.chooseByKeys('Ajustes de la página');
    await expect(field('Nombre')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Escríbenos');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('/hablemos');
    await page.keyboard.press('Tab');
    await expect(field('Título para buscadores')).toHaveAttribute('placeholder', /^Escríbenos · /);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Respondemos el mismo día');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(settings()).toBeHidden();
    await expectPages('/', '/taller/equipo', '/hablemos');
    // Each field is a step of its own.
    await undo();
    await undo();
    await expectPages('/', '/taller/equipo', '/contacto');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expectPages('/', '/taller/equipo', '/hablemos');
  });

  const address = await app.publish();
  const visitor = await browser.newPage();
  const meta = (name: string) =>
    visitor.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
  const seen = async (path: string) => {
    const answer = await visitor.goto(new URL(path, address).href);
    return {
      status: answer?.status(),
      title: await visitor.title(),
      description: await meta('description'),
      ogTitle: await meta('og:title'),
      ogDescription: await meta('og:description'),
      address: await meta('og:url'),
    };
  };
  const title = 'Quiénes <somos> & "qué" hacemos';
  const description = 'Cinco manos, un torno y mucho barro';
  const team = new URL('/taller/equipo', address).href;
  expect(await seen('/taller/equipo')).toEqual({
    status: 200,
    title,
    description,
    ogTitle: title,
    ogDescription: description,
    address: team,
  });
  const picture = (await meta('og:image')) ?? '';
  expect((await visitor.goto(picture))?.headers()['content-type']).toContain('image/jpeg');
  expect(await seen('/hablemos')).toMatchObject({
    status: 200,
    title: 'Escríbenos · Taller Luna',
    description: 'Respondemos el mismo día',
  });
  for (const gone of ['/nosotros', '/contacto']) {
    expect((await visitor.goto(new URL(gone, address).href))?.status()).toBe(404);
  }
  await visitor.close();
});
