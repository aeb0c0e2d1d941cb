import { type Page, expect, test } from '@playwright/test';
import { join } from 'node:path';
import type { AppDriver } from '../support/app-driver.ts';
import { type OpenedApp, openApp } from '../support/open-app.ts';

const artifacts = join(import.meta.dirname, '..', 'artifacts', 'canvas');

let opened: OpenedApp;
let page: Page;
let app: AppDriver;

/** One host and one project serve all; each test begins on a page of its own. */
test.describe.configure({ mode: 'serial' });

const text = (words: string, x: number, y: number, width = 100, height = 60) => ({
  kind: 'text',
  props: { text: words },
  style: { base: { x, y, width, height, fill: '#e2e8f0' } },
});

/** A frame in which things are placed freely, as wide as the page and at its top. */
const board = (...children: object[]) => ({
  kind: 'frame',
  style: { base: { layout: 'free', width: 'fill', height: 420, fill: '#f8fafc' } },
  children,
});

const threeTexts = [text('Uno', 100, 100), text('Dos', 300, 150), text('Tres', 700, 220)];

/** Pastes nodes with the keyboard onto a new page. */
async function onNewPage(...nodes: object[]): Promise<void> {
  await page.getByRole('tab', { name: 'Páginas' }).click();
  await page.getByRole('button', { name: 'Agregar página' }).click();
  await paste({ tausepro: 'nodes', nodes });
  await expect.poll(() => app.shows('Uno')).toBe(true);
  await page.keyboard.press('Escape');
}

async function paste(content: object): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), JSON.stringify(content));
  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+v');
}

const boxesOf = (...words: string[]) => Promise.all(words.map((word) => app.boxOf(word)));

const settled = (word: string, expected: Record<string, unknown>) =>
  expect.poll(() => app.boxOf(word)).toMatchObject(expected);

async function shiftClick(word: string): Promise<void> {
  await page.keyboard.down('Shift');
  await app.clickText(word);
  await page.keyboard.up('Shift');
}

async function selectAllThree(): Promise<void> {
  await app.clickText('Uno');
  await shiftClick('Dos');
  await shiftClick('Tres');
}

/** How many elements the inspector says are selected. */
const inspector = () => page.getByRole('complementary', { name: 'Propiedades' });

/** The text of the selected element, as the inspector has it. */
const shownText = () =>
  inspector().getByRole('textbox', { name: 'Texto', exact: true }).inputValue();

const picture = (name: string) => page.screenshot({ path: join(artifacts, `${name}.png`) });

/** Offset and zoom of the page on the screen. */
async function viewport(): Promise<number[]> {
  return ((await app.canvas.getAttribute('data-viewport')) ?? '').split(',').map(Number);
}

async function zoomOf(): Promise<number> {
  return (await viewport())[2] ?? 1;
}

/** Boxes of the texts that say this, in the order of the page. */
async function boxesWith(words: string): Promise<{ x: number; y: number; width: number }[]> {
  return page.evaluate((wanted) => {
    const { boxes, lines } = window.tauseproInspection ?? {};
    return (boxes?.() ?? []).filter(({ key }) => lines?.(key).some(({ text }) => text === wanted));
  }, words);
}

/** How many pixels of the overlay have the colour of distances. */
function overlayColors(): Promise<number> {
  return app.canvas.evaluate((container) => {
    const canvas = [...container.querySelectorAll('canvas')].at(-1);
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    let count = 0;
    for (let at = 0; data && at < data.length; at += 4) {
      if (data[at] === 0xdb && data[at + 1] === 0x27 && data[at + 2] === 0x77) count += 1;
    }
    return count;
  });
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  opened = await openApp(browser);
  ({ page, app } = opened);
  await app.createProject('Lienzo', 'Página en blanco');
});

test.afterAll(() => opened.close());

test('several are selected by marquee and with shift, and resized together', async () => {
  await onNewPage(board(...threeTexts));
  const from = await app.clientPoint({ x: 60, y: 60 });
  await app.drag(from, await app.clientPoint({ x: 450, y: 240 }));
  await expect(inspector()).toContainText('2 elementos');
  await page.keyboard.down('Shift');
  await app.drag(
    await app.clientPoint({ x: 660, y: 180 }),
    await app.clientPoint({ x: 900, y: 320 }),
  );
  await page.keyboard.up('Shift');
  await expect(inspector()).toContainText('3 elementos');
  await shiftClick('Dos');
  await expect(inspector()).toContainText('2 elementos');

  // Uno and Tres span 100–800; the corner goes out by half of that, with nothing to snap to.
  await page.keyboard.down('Control');
  await app.drag(
    await app.clientPoint({ x: 800, y: 280 }),
    await app.clientPoint({ x: 870, y: 298 }),
  );
  await page.keyboard.up('Control');
  await settled('Uno', { x: 100, y: 100, width: 110, height: 66 });
  await settled('Tres', { x: 760, y: 232, width: 110, height: 66 });
  await page.keyboard.press('ControlOrMeta+z');
  await settled('Tres', { x: 700, y: 220, width: 100, height: 60 });
});

test('a selection is aligned and distributed by shortcut, menu and palette', async () => {
  await onNewPage(board(...threeTexts));
  await selectAllThree();
  await page.keyboard.press('Alt+w');
  expect((await boxesOf('Uno', 'Dos', 'Tres')).map(({ y }) => y)).toEqual([100, 100, 100]);

  await page.getByRole('button', { name: 'Menú', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Organizar' }).click();
  await page.getByRole('menuitem', { name: 'Distribuir en horizontal' }).click();
  await settled('Dos', { x: 400 });

  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Alinear a la derecha');
  await page.keyboard.press('Enter');
  await settled('Uno', { x: 700 });

  await app.clickText('Uno');
  await app.canvas.focus();
  await page.keyboard.press('Shift+Alt+h');
  await expect(page.getByText('Selecciona al menos tres elementos.')).toBeVisible();
});

test('what is dragged snaps to equal gaps and edges, and distances show', async () => {
  await onNewPage(
    board(text('Uno', 100, 100), text('Dos', 240, 100), text('Tres', 600, 110, 80, 40)),
  );
  // Behind Dos at the gap of 40 that Uno and Dos have: 380. Its middle snaps to theirs.
  const from = await app.middleOf('Tres');
  const zoom = await zoomOf();
  await app.drag(from, { x: from.x - 217 * zoom, y: from.y + 2 * zoom });
  await settled('Tres', { x: 380, y: 110 });

  await app.clickText('Uno');
  expect(await overlayColors()).toBe(0);
  await page.keyboard.down('Alt');
  const { x, y } = await app.middleOf('Tres');
  await page.mouse.move(x, y);
  await expect.poll(overlayColors).toBeGreaterThan(50);
  await picture('distances');
  await page.keyboard.up('Alt');
  await expect.poll(overlayColors).toBe(0);

  // A handle snaps too: the right edge of Uno goes to the left one of Dos.
  await app.drag(
    await app.clientPoint({ x: 200, y: 130 }),
    await app.clientPoint({ x: 237, y: 130 }),
  );
  await settled('Uno', { x: 100, width: 140 });
});

test('a right click selects what lies under it and offers what can be done', async () => {
  await onNewPage(board(...threeTexts));
  const { x, y } = await app.middleOf('Dos');
  await page.mouse.click(x, y, { button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(inspector()).toContainText('Texto');
  await page.getByRole('menuitem', { name: 'Seleccionar capa' }).hover();
  await expect(page.getByRole('menuitem', { name: 'Marco' })).toBeVisible();
  await picture('menu');
  await page.getByRole('menuitem', { name: 'Marco' }).click();
  await expect(inspector().getByText('Marco', { exact: true }).first()).toBeVisible();

  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Alinear' }).hover();
  await page.getByRole('menuitem', { name: 'Alinear a la izquierda' }).isEnabled();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // What an item opens keeps the focus that it takes.
  const name = page.getByRole('textbox', { name: 'Nombre de la capa' });
  const typing = app.canvas.getByRole('textbox');
  for (const [item, field] of [
    ['Editar el texto', typing],
    ['Cambiar nombre', name],
  ] as const) {
    await app.clickText('Dos');
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
  }

  await app.clickText('Dos');
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Bloquear o desbloquear' }).click();
  // The pointer goes through what is locked, to the frame behind it; a marquee leaves it out.
  await app.clickText('Dos');
  await expect(inspector().getByText('Marco', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await app.drag(
    await app.clientPoint({ x: 250, y: 120 }),
    await app.clientPoint({ x: 850, y: 330 }),
  );
  await settled('Dos', { x: 300, y: 150 });
  await expect.poll(shownText).toBe('Tres');
});

test('the keyboard walks siblings, goes in and comes out', async () => {
  await onNewPage(board(...threeTexts));
  await app.canvas.focus();
  await page.keyboard.press('Enter');
  await expect(inspector()).toContainText('Marco');
  await page.keyboard.press('Enter');
  await expect.poll(shownText).toBe('Uno');
  await page.keyboard.press('Tab');
  await expect.poll(shownText).toBe('Dos');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(shownText).toBe('Tres');
  await page.keyboard.press('ArrowRight');
  await settled('Tres', { x: 701 });
  await page.keyboard.press('Shift+Enter');
  await expect(inspector()).toContainText('Marco');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(app.canvas).not.toBeFocused();
});

test('copies go beside their original, and into a container that is selected', async () => {
  await onNewPage(board(...threeTexts));
  await app.clickText('Uno');
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect
    .poll(async () => (await boxesWith('Uno')).map(({ x, y }) => [x, y]))
    .toEqual([
      [100, 100],
      [116, 116],
    ]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+v');
  await expect
    .poll(async () => (await boxesWith('Uno')).map(({ x, y }) => [x, y]))
    .toEqual([
      [100, 100],
      [116, 116],
      [100, 100],
    ]);
});

test('dragging to an edge pans the page, and two fingers zoom it', async () => {
  await onNewPage(board(...threeTexts));
  const area = await app.canvas.boundingBox();
  if (!area) throw new Error('no canvas');
  const start = await viewport();
  const { x, y } = await app.middleOf('Uno');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 80, { steps: 4 });
  await page.mouse.move(x, area.y + area.height - 6, { steps: 4 });
  await expect.poll(async () => (await viewport())[1] ?? 0).toBeLessThan((start[1] ?? 0) - 40);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await settled('Uno', { x: 100, y: 100 });

  const before = await zoomOf();
  const session = await page.context().newCDPSession(page);
  const [midX, midY] = [area.x + area.width / 2, area.y + area.height / 2];
  const fingers = (apart: number) => [
    { x: midX - apart, y: midY, id: 1 },
    { x: midX + apart, y: midY, id: 2 },
  ];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: apart === undefined ? [] : fingers(apart),
    });
  await touch('touchStart', 60);
  await touch('touchMove', 75);
  await touch('touchMove', 90);
  await touch('touchEnd');
  await expect.poll(zoomOf).toBeCloseTo(before * 1.5, 1);
});

test('a drag ends with its button, and what is let go outside of the canvas goes nowhere', async () => {
  await onNewPage(board(...threeTexts));
  const before = await app.boxes();
  const { mouse, keyboard } = page;
  let uno = await app.middleOf('Uno');
  const pickUp = async (item?: { x: number; y: number }) => {
    // At the edge, the page may have moved along.
    uno = await app.middleOf('Uno');
    const { x, y } = item ?? uno;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 40, y + 40, { steps: 3 });
    await mouse.move(uno.x + 90, uno.y + 90, { steps: 3 });
  };
  const item = page.getByRole('button', { name: 'Botón', exact: true });
  await page.getByRole('tab', { name: 'Componentes' }).click();
  await item.scrollIntoViewIfNeeded();
  const box = await item.boundingBox();
  const from = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };

  for (const start of [undefined, from]) {
    // Another button in between ends it, and is no click of its own.
    await pickUp(start);
    await mouse.down({ button: 'right' });
    await mouse.up({ button: 'right' });
    await mouse.move(uno.x + 120, uno.y + 60, { steps: 3 });
    await mouse.up();
    await expect(page.getByRole('menu')).toHaveCount(0);
    expect(await app.boxes()).toEqual(before);
    // So does Escape, and letting go over the top bar.
    await pickUp(start);
    await keyboard.press('Escape');
    await mouse.move(uno.x + 120, uno.y + 60);
    await mouse.up();
    await pickUp(start);
    await mouse.move(uno.x, 20, { steps: 3 });
    await mouse.up();
    expect(await app.boxes()).toEqual(before);
    expect(await page.evaluate(() => window.tauseproInspection?.dropWords?.())).toBeNull();
  }

  // Keys wait until it is over.
  await pickUp();
  await keyboard.press('ControlOrMeta+z');
  await keyboard.press('Delete');
  await keyboard.press('ControlOrMeta+v');
  await mouse.up();
  await expect.poll(async () => (await app.boxOf('Uno')).y).toBeGreaterThan(100);
  expect((await app.boxes()).length).toBe(before.length);
  await keyboard.press('ControlOrMeta+z');
  await expect.poll(() => app.boxes()).toEqual(before);
});

const styled = (words: string, base: object) => ({
  kind: 'text',
  props: { text: words },
  style: { base: { fill: '#e2e8f0', ...base } },
});
const laid = (base: object, ...children: object[]) => ({
  kind: 'frame',
  style: { base: { width: 'fill', ...base } },
  children,
});

/** That texts measure and lie as before, within a pixel; `by` is how far the first was moved. */
async function expectKept(
  before: readonly { x: number; y: number; width: number; height: number }[],
  words: readonly string[],
  by: { x: number; y: number } = { x: 0, y: 0 },
): Promise<void> {
  await expect(async () => {
    for (const [index, word] of words.entries()) {
      const now = await app.boxOf(word);
      const was = before[index];
      const along = index === 0 ? by : { x: 0, y: 0 };
      const changes = {
        x: now.x - (was?.x ?? 0) - along.x,
        y: now.y - (was?.y ?? 0) - along.y,
        width: now.width - (was?.width ?? 0),
        height: now.height - (was?.height ?? 0),
      };
      for (const [name, off] of Object.entries(changes))
        expect(Math.abs(off), `${name} of ${word}`).toBeLessThanOrEqual(1);
    }
  }).toPass({ timeout: 5000 });
}

test('what is moved, copied, aligned or lifted into a free frame stays as large as it was', async () => {
  await onNewPage(
    laid({}, styled('Fila', { width: 'fill' })),
    board(
      styled('Uno', { x: 100, y: 100, width: 'fill' }),
      styled('Dos', { x: 300, y: 250, width: 'fill', height: 'fill' }),
    ),
  );
  const words = ['Uno', 'Dos'];
  const before = await boxesOf(...words);
  const press = (keys: string) => page.keyboard.press(keys);
  const undone = async (by: { x: number; y: number }, ...steps: (() => Promise<void>)[]) => {
    await app.clickText('Uno');
    for (const step of steps) await step();
    await expectKept(before, words, by);
    for (const _ of steps) await press('ControlOrMeta+z');
    await expectKept(before, words);
  };
  await undone({ x: 1, y: 0 }, () => press('ArrowRight'));
  await undone({ x: 0, y: 10 }, () => press('Shift+ArrowDown'));
  // To the left edge of its frame.
  await undone(
    { x: -100, y: 0 },
    () => press('Shift+ArrowLeft'),
    () => press('Alt+a'),
  );
  await undone({ x: 96, y: 64 }, async () => {
    const at = await app.middleOf('Uno');
    const zoom = await zoomOf();
    await page.keyboard.down('Control');
    await app.drag(at, { x: at.x + 96 * zoom, y: at.y + 64 * zoom });
    await page.keyboard.up('Control');
  });

  // Copies measure what their original does.
  await app.clickText('Uno');
  await press('ControlOrMeta+c');
  await press('ControlOrMeta+v');
  await press('ControlOrMeta+d');
  await expect.poll(async () => (await boxesWith('Uno')).length).toBe(3);
  const widths = await boxesWith('Uno');
  for (const { width } of widths) expect(Math.abs(width - (before[0]?.width ?? 0))).toBeLessThan(2);
  await press('ControlOrMeta+z');
  await press('ControlOrMeta+z');

  // A place of its own belongs to the screen that is looked at; what order is of all screens says so.
  await press('Alt+3');
  await expect.poll(async () => (await app.boxOf('Fila')).width).toBeLessThan(400);
  const { mouse } = page;
  const [own, inOrder] = [await app.middleOf('Uno'), await app.middleOf('Fila')];
  const dropWords = () => page.evaluate(() => window.tauseproInspection?.dropWords?.());
  await app.drag(own, { x: own.x, y: own.y + 30 });
  await expect.poll(async () => Math.round((await app.boxOf('Uno')).y)).not.toBe(before[0]?.y);
  await mouse.move(inOrder.x, inOrder.y);
  await mouse.down();
  await mouse.move(inOrder.x + 5, inOrder.y + 5, { steps: 3 });
  await expect.poll(dropWords).toContain('· en todas las pantallas');
  await picture('on-all-screens');
  await page.keyboard.press('Escape');
  await mouse.up();
  await press('Alt+1');
  await expectKept(before, words);

  // What a column stretched is as wide in the free frame.
  const line = await app.boxOf('Fila');
  await app.drag(await app.middleOf('Fila'), await app.clientPoint({ x: 640, y: 230 }));
  await expect.poll(async () => (await app.boxOf('Fila')).y).toBeGreaterThan(100);
  const lifted = await app.boxOf('Fila');
  expect([lifted.width, lifted.height].map(Math.round)).toEqual(
    [line.width, line.height].map(Math.round),
  );
});

test('a group takes the room of what it holds, and gives it back', async () => {
  const long = 'Tres es un texto largo que llena su renglón y sigue en el que viene '.repeat(4);
  const containers = {
    column: laid(
      { direction: 'column', gap: 12, align: 'center' },
      styled('Uno', { width: 'fill', maxWidth: 700 }),
      styled('Dos', {}),
      styled(long, {}),
    ),
    row: laid(
      { direction: 'row', gap: 24 },
      ...['Uno', 'Dos', long].map((words) => styled(words, { width: 'fill' })),
    ),
    'row of what is natural': laid(
      { direction: 'row', gap: 24, align: 'stretch' },
      styled('Uno', {}),
      styled('Dos', { width: 200 }),
      styled(long, { width: 'fill' }),
    ),
    grid: laid(
      { layout: 'grid', columns: 3, gap: 16 },
      ...['Uno', 'Dos', long].map((words) => styled(words, {})),
    ),
    free: board(
      styled('Uno', { x: 100, y: 100, width: 'fill' }),
      styled('Dos', { x: 60, y: 200 }),
      styled(long, { x: 20, y: 300, width: 400 }),
    ),
  };
  await onNewPage(...Object.values(containers).slice(0, 1));
  const words = ['Uno', 'Dos', 'Tres'];
  for (const [name, container] of Object.entries(containers)) {
    await test.step(name, async () => {
      await app.canvas.focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await paste({ tausepro: 'nodes', nodes: [container] });
      await expect.poll(() => app.shows('Dos')).toBe(true);
      await page.keyboard.press('Escape');
      const before = await boxesOf(...words);
      const count = (await app.boxes()).length;
      await app.clickText('Uno');
      await shiftClick('Dos');
      await page.keyboard.press('ControlOrMeta+g');
      await expect.poll(async () => (await app.boxes()).length).toBe(count + 1);
      await expectKept(before, words);
      await page.keyboard.press('ControlOrMeta+Shift+g');
      await expect.poll(async () => (await app.boxes()).length).toBe(count);
      await expectKept(before, words);
      await page.keyboard.press('Escape');
    });
  }
});

test('the canvas is as sharp as the screen that the window comes to', async () => {
  await onNewPage(board(...threeTexts));
  const session = await page.context().newCDPSession(page);
  const ratioOf = () =>
    app.canvas.evaluate((container) => {
      const canvas = container.querySelector('canvas');
      const { width = 0, clientWidth = 0 } = canvas ?? {};
      return [Math.round((100 * width) / clientWidth), clientWidth - container.clientWidth];
    });
  const size = { height: 900, mobile: false };
  for (const deviceScaleFactor of [2, 1.5, 1]) {
    // A browser tells of it only if the window has another size with it.
    const width = 1440 + 10 * deviceScaleFactor;
    const metrics = { ...size, width, deviceScaleFactor };
    await session.send('Emulation.setDeviceMetricsOverride', metrics);
    await expect.poll(ratioOf).toEqual([100 * deviceScaleFactor, 0]);
    // What lies over the page, and the page itself, where they belong: a click still finds it.
    await app.clickText('Dos');
    await expect.poll(shownText).toBe('Dos');
    await page.keyboard.press('Escape');
  }
});

test('all screens stand side by side, and a click makes another the one that is edited', async () => {
  await onNewPage(board(...threeTexts));
  const zoomMenu = page.getByRole('button', { name: /^Zoom/ });
  await zoomMenu.click();
  await page.getByRole('menuitem', { name: 'Ver todas las pantallas o una sola' }).click();
  await expect.poll(zoomOf).toBeLessThan(0.5);
  await picture('artboards-desktop');

  const zoom = await zoomOf();
  const mobile = await app.clientPoint({ x: 1280 + 96 + 768 + 96, y: 0 });
  await page.mouse.click(mobile.x + 195 * zoom, mobile.y + 300 * zoom);
  await expect(page.getByRole('radio', { name: /390 px/ })).toBeChecked();
  await expect.poll(async () => (await app.boxes())[0]?.width).toBe(390);
  expect((await app.clientPoint({ x: 0, y: 0 })).x).toBeCloseTo(mobile.x, 0);
  await picture('artboards-mobile');

  // What is changed here holds on this screen alone.
  await app.clickText('Uno');
  await page.keyboard.press('Shift+ArrowDown');
  await settled('Uno', { y: 110 });
  await page.keyboard.press('Alt+1');
  await settled('Uno', { y: 100 });
  await app.canvas.focus();
  await page.keyboard.press('Alt+4');
  await expect.poll(zoomOf).toBeGreaterThan(0.5);
});
