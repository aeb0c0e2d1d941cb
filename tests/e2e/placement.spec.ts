import { type Page, expect, test } from '@playwright/test';
import type { AppDriver } from '../support/app-driver.ts';
import { type OpenedApp, openApp } from '../support/open-app.ts';

let opened: OpenedApp;
let page: Page;
let app: AppDriver;

/** One project from a template serves all; each test takes its changes back. */
test.describe.configure({ mode: 'serial' });

// Texts of the template's first page, from its top. Their last words are kept together by hard spaces.
const hero = 'El Pacífico';
const dishes = 'Tres platos';
const steps = 'De nuestra cocina';
const story = 'Una receta';
const invitation = 'Los sábados hay marimba';
const footer = 'Visítanos';
/** What the component «Llamado a la acción» says. */
const call = '¿Hablamos?';

const inspector = () => page.getByRole('complementary', { name: 'Propiedades' });
const undo = () => page.keyboard.press('ControlOrMeta+z');
const heightOf = async (text: string) => (await app.boxOf(text)).y;
const dropWords = () => page.evaluate(() => window.tauseproInspection?.dropWords?.() ?? null);

async function viewport(): Promise<{ x: number; y: number; zoom: number }> {
  const [x = 0, y = 0, zoom = 1] = ((await app.canvas.getAttribute('data-viewport')) ?? '')
    .split(',')
    .map(Number);
  return { x, y, zoom };
}

/** The texts that the page shows of these, from top to bottom. */
async function order(...texts: string[]): Promise<string[]> {
  const found: { text: string; y: number }[] = [];
  for (const text of texts) {
    const box = await app.boxOf(text).catch(() => null);
    if (box) found.push({ text, y: box.y });
  }
  return found.sort((a, b) => a.y - b.y).map(({ text }) => text);
}

/** With nothing selected. */
async function calm(): Promise<void> {
  await app.canvas.focus();
  const ofPage = inspector().getByText('Página: Inicio');
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(ofPage).toBeVisible({ timeout: 200 });
  }).toPass();
}

async function showAll(): Promise<void> {
  await app.canvas.focus();
  await page.keyboard.press('Shift+1');
  await expect.poll(async () => (await viewport()).zoom).toBeLessThan(0.3);
}

/** Scrolls until a text is in the middle of the canvas. */
async function lookAt(text: string): Promise<void> {
  const area = await app.canvas.boundingBox();
  if (!area) throw new Error('no canvas');
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, (await app.middleOf(text)).y - middle.y);
  await expect.poll(async () => Math.abs((await app.middleOf(text)).y - middle.y)).toBeLessThan(40);
}

/** Where an element lies on the canvas, from top to bottom. */
async function shownAt(text: string): Promise<{ top: number; bottom: number }> {
  const { y, height } = await app.boxOf(text);
  const view = await viewport();
  return { top: y * view.zoom + view.y, bottom: (y + height) * view.zoom + view.y };
}

async function expectInView(text: string): Promise<void> {
  const area = await app.canvas.boundingBox();
  const { top, bottom } = await shownAt(text);
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(area?.height ?? 0);
}

/** Presses and moves to a point without letting go. */
async function carry(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

/** Takes a component of the palette to a point of the window without letting go. */
async function carryComponent(name: string, to: { x: number; y: number }): Promise<void> {
  await page.getByRole('tab', { name: 'Componentes' }).click();
  const item = page
    .getByRole('tabpanel', { name: 'Componentes' })
    .getByRole('button', { name, exact: true });
  await item.scrollIntoViewIfNeeded();
  const box = await item.boundingBox();
  if (!box) throw new Error(`no component «${name}»`);
  await carry({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, to);
}

async function paste(...nodes: object[]): Promise<void> {
  const content = JSON.stringify({ tausepro: 'nodes', nodes });
  await page.evaluate((words) => navigator.clipboard.writeText(words), content);
  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+v');
}

/** A page with nothing else on it. */
async function newPage(...nodes: object[]): Promise<void> {
  await page.getByRole('tab', { name: 'Páginas' }).click();
  await page.getByRole('button', { name: 'Agregar página' }).click();
  await app.canvas.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await app.boxes()).length).toBe(1);
  await paste(...nodes);
  await expect.poll(() => app.shows('Uno')).toBe(true);
  await page.keyboard.press('Escape');
}

const text = (words: string, base: object = {}) => ({
  kind: 'text',
  props: { text: words },
  style: { base: { fill: '#e2e8f0', ...base } },
});

/** Left upper corners of the texts that say this. */
async function placesOf(words: string): Promise<number[][]> {
  return page.evaluate((wanted) => {
    const { boxes, lines } = window.tauseproInspection ?? {};
    return (boxes?.() ?? [])
      .filter(({ key }) => lines?.(key).some((line) => line.text === wanted))
      .map(({ x, y }) => [x, y]);
  }, words);
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  opened = await openApp(browser);
  ({ page, app } = opened);
  await app.createProject('Restaurante', 'Restaurante con pedidos');
});

test.afterAll(() => opened.close());

test('what is clicked in the palette goes where it belongs, selected and in view', async () => {
  const area = await app.canvas.boundingBox();
  const opened = await viewport();
  expect(Math.abs(2 * opened.x + 1280 * opened.zoom - (area?.width ?? 0))).toBeLessThan(2);

  // A section: above the footer, or behind the selected one.
  await app.addComponent('Llamado a la acción');
  expect(await order(invitation, call, footer)).toEqual([invitation, call, footer]);
  await expect(inspector()).toContainText('Llamado a la acción');
  await expectInView(call);
  expect((await viewport()).x).toBe(opened.x);
  await undo();
  await expect.poll(() => app.shows(call)).toBe(false);

  await calm();
  await lookAt(steps);
  await app.clickText(steps);
  await app.addComponent('Llamado a la acción');
  expect(await order(steps, call, story)).toEqual([steps, call, story]);
  await expectInView(call);
  await undo();

  // Anything else: behind what is selected, into a container, or into the section that is looked at.
  await calm();
  await lookAt(dishes);
  await app.clickText(dishes);
  const title = await app.boxOf(dishes);
  await app.addComponent('Texto');
  const behind = await app.boxOf('Cuenta aquí');
  expect(behind.x).toBe(title.x);
  expect(behind.y).toBeGreaterThanOrEqual(title.y + title.height);
  expect(behind.y).toBeLessThan(title.y + title.height + 60);
  await expectInView('Cuenta aquí');
  await undo();

  await calm();
  await lookAt(story);
  await app.clickText(story);
  await page.keyboard.press('Shift+Enter');
  await app.addComponent('Texto');
  const storyBox = await app.boxOf(story);
  const inside = await app.boxOf('Cuenta aquí');
  expect(inside.x).toBe(storyBox.x);
  expect(inside.y).toBeGreaterThan(await heightOf('Compramos'));
  await undo();

  await calm();
  await lookAt(story);
  await app.addComponent('Texto');
  const added = await heightOf('Cuenta aquí');
  expect(added).toBeGreaterThan(await heightOf(steps));
  expect(added).toBeLessThan(await heightOf(invitation));
  await expect(inspector()).toContainText('Cuenta aquí');
  await expectInView('Cuenta aquí');
  await undo();
  await expect.poll(() => app.shows('Cuenta aquí')).toBe(false);
  expect((await viewport()).x).toBe(opened.x);
});

test('a section that is dragged goes between sections, where the words say', async () => {
  await calm();
  await showAll();
  const titleOfDishes = await app.boxOf(dishes);
  const target = await app.clientPoint({ x: 640, y: titleOfDishes.y });
  await carryComponent('Llamado a la acción', target);
  await expect.poll(dropWords).toMatch(/^(Después|Antes) de «/);
  await page.mouse.up();
  await expect.poll(() => app.shows(call)).toBe(true);
  expect(await order(hero, call, dishes)).toEqual([hero, call, dishes]);
  await undo();

  // Behind the footer means above it: the footer ends the page.
  const { y, height } = (await app.boxes())[0] ?? { y: 0, height: 0 };
  await app.dropComponent(
    'Llamado a la acción',
    await app.clientPoint({ x: 640, y: y + height - 160 }),
  );
  await expect.poll(() => app.shows(call)).toBe(true);
  await undo();

  // One that is there already.
  await calm();
  await app.clickText(steps);
  const label = inspector().getByText('Sección', { exact: true });
  for (let press = 0; press < 3 && !(await label.isVisible()); press += 1) {
    await page.keyboard.press('Shift+Enter');
  }
  const before = await order(hero, dishes, steps, story, invitation, footer);
  const from = await app.middleOf(steps);
  const to = await app.clientPoint({ x: 640, y: (await heightOf(invitation)) - 60 });
  await carry(from, to);
  await expect.poll(dropWords).toMatch(/^(Después|Antes) de «/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await order(hero, dishes, steps, story, invitation, footer)).toEqual(before);
  await app.drag(from, to);
  await expect
    .poll(() => order(hero, dishes, steps, story, invitation, footer))
    .toEqual([hero, dishes, story, steps, invitation, footer]);
  await undo();
  await expect.poll(() => order(hero, dishes, steps, story, invitation, footer)).toEqual(before);

  // Escape ends the drag alone, and back over its own button it is no click.
  await calm();
  await app.clickText(story);
  await carryComponent('Llamado a la acción', target);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(inspector()).toContainText('Título');
  await expect.poll(dropWords).toBeNull();
  await carryComponent('Llamado a la acción', target);
  const item = await page
    .getByRole('tabpanel', { name: 'Componentes' })
    .getByRole('button', { name: 'Llamado a la acción' })
    .boundingBox();
  await page.mouse.move((item?.x ?? 0) + 30, (item?.y ?? 0) + 20, { steps: 4 });
  await page.mouse.up();
  expect(await app.shows(call)).toBe(false);

  // At the edge of the canvas the page comes along.
  await page.keyboard.press('Alt+1');
  await calm();
  await page.keyboard.press('ControlOrMeta+0');
  const area = await app.canvas.boundingBox();
  if (!area) throw new Error('no canvas');
  await carryComponent('Botón', { x: area.x + 400, y: area.y + 400 });
  const start = await viewport();
  await page.mouse.move(area.x + 400, area.y + area.height - 5, { steps: 4 });
  await expect.poll(async () => (await viewport()).y).toBeLessThan(start.y - 60);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('scrolling never leaves the page behind', async () => {
  await calm();
  await page.keyboard.press('Alt+3');
  await expect.poll(async () => (await app.boxes())[0]?.width).toBe(390);
  const area = await app.canvas.boundingBox();
  if (!area) throw new Error('no canvas');
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  for (const [x, y] of [
    [0, 90_000],
    [5000, 0],
    [0, -90_000],
    [-9000, 0],
  ] as const) {
    await page.mouse.wheel(x, y);
    await expect
      .poll(async () => {
        const [board] = await app.boxes();
        const view = await viewport();
        const left = (board?.x ?? 0) * view.zoom + view.x;
        const top = (board?.y ?? 0) * view.zoom + view.y;
        const right = left + (board?.width ?? 0) * view.zoom;
        const bottom = top + (board?.height ?? 0) * view.zoom;
        return Math.min(right, bottom, area.width - left, area.height - top);
      })
      .toBeCloseTo(80, 0);
  }
  await page.keyboard.press('Alt+1');
  await expect.poll(async () => (await app.boxes())[0]?.width).toBe(1280);
  await page.keyboard.press('ControlOrMeta+0');
  await showAll();
});

test('another screen keeps the selected element, else the middle one, in its place', async () => {
  await calm();
  await lookAt(story);
  await page.mouse.wheel(0, -150);
  const area = await app.canvas.boundingBox();
  await expect
    .poll(async () => (await shownAt(story)).top)
    .toBeGreaterThan((area?.height ?? 0) / 2 + 40);
  await app.clickText(story);
  await expect(inspector()).toContainText('Título');
  const selected = await shownAt(story);
  for (const [key, width] of [
    ['Alt+3', 390],
    ['Alt+2', 768],
    ['Alt+1', 1280],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(async () => (await app.boxes())[0]?.width).toBe(width);
    await expect
      .poll(async () => Math.abs((await shownAt(story)).top - selected.top))
      .toBeLessThan(3);
    const { x, zoom } = await viewport();
    expect(Math.abs(2 * x + width * zoom - (area?.width ?? 0))).toBeLessThan(3);
  }

  await calm();
  await lookAt(dishes);
  await page.keyboard.press('Alt+3');
  await expect.poll(async () => (await app.boxes())[0]?.width).toBe(390);
  await expectInView(dishes);
  await page.keyboard.press('Alt+1');
  await expect.poll(async () => (await app.boxes())[0]?.width).toBe(1280);
  await expectInView(dishes);

  // The start of the page stays the start, however long its first section becomes.
  await calm();
  await app.canvas.hover();
  await page.mouse.wheel(0, -90_000);
  await expect.poll(async () => (await viewport()).y).toBeGreaterThan(400);
  const top = (await viewport()).y;
  await page.mouse.wheel(0, top - 60);
  await expect.poll(async () => Math.round((await viewport()).y)).toBe(60);
  await page.keyboard.press('Alt+3');
  await expect.poll(async () => (await app.boxes())[0]?.width).toBe(390);
  await expect.poll(async () => Math.round((await viewport()).y)).toBe(60);
  await page.keyboard.press('Alt+1');
  await expect.poll(async () => (await app.boxes())[0]?.width).toBe(1280);
});

test('what is placed freely is moved, copied and nudged as in other editors', async () => {
  const size = { width: 100, height: 60 };
  await newPage({
    kind: 'frame',
    style: { base: { layout: 'free', width: 'fill', height: 420, fill: '#f8fafc' } },
    children: [text('Uno', { x: 100, y: 100, ...size }), text('Dos', { x: 400, y: 104, ...size })],
  });
  const one = await app.middleOf('Uno');
  const { zoom } = await viewport();
  const below = { x: one.x + 40 * zoom, y: one.y + 200 * zoom };

  await page.keyboard.down('Alt');
  await app.drag(one, below);
  await page.keyboard.up('Alt');
  await expect.poll(() => placesOf('Uno')).toHaveLength(2);
  const [first, copy] = await placesOf('Uno');
  expect(first).toEqual([100, 100]);
  expect(Math.abs((copy?.[0] ?? 0) - 140)).toBeLessThan(10);
  expect(Math.abs((copy?.[1] ?? 0) - 300)).toBeLessThan(10);
  // The copy is what is selected.
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await placesOf('Uno'))[1]?.[0]).toBe((copy?.[0] ?? 0) + 1);
  await undo();
  await undo();
  await expect.poll(() => placesOf('Uno')).toEqual([[100, 100]]);

  // The key may come and go on the way; Escape leaves all as it was.
  await app.clickText('Uno');
  await carry(one, below);
  await page.keyboard.down('Alt');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  expect(await placesOf('Uno')).toEqual([[100, 100]]);
  await carry(one, below);
  await page.keyboard.down('Alt');
  await page.keyboard.up('Alt');
  await page.mouse.up();
  await expect.poll(async () => (await placesOf('Uno'))[0]?.[1]).toBeGreaterThan(250);
  expect(await placesOf('Uno')).toHaveLength(1);
  await undo();

  // Shift keeps it on its axis, where it would else snap to the top of the other.
  const two = await app.middleOf('Dos');
  await carry(two, { x: two.x + 90 * zoom, y: two.y + 3 });
  await page.keyboard.down('Shift');
  await page.mouse.move(two.x + 100 * zoom, two.y + 20 * zoom, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect.poll(async () => (await app.boxOf('Dos')).x).toBeGreaterThan(480);
  expect((await app.boxOf('Dos')).y).toBe(104);
  await undo();
  await expect.poll(async () => (await app.boxOf('Dos')).x).toBe(400);

  // A handle that is let go with Escape, nudging, the hand, and what is hidden.
  await app.clickText('Dos');
  const corner = await app.clientPoint({ x: 500, y: 164 });
  await carry(corner, { x: corner.x + 50, y: corner.y + 40 });
  await expect.poll(async () => (await app.boxOf('Dos')).width).toBeGreaterThan(120);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => app.boxOf('Dos')).toMatchObject({ x: 400, y: 104, ...size });
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => app.boxOf('Dos')).toMatchObject({ x: 399, y: 114 });
  const view = await viewport();
  await page.keyboard.down('Space');
  await app.drag(two, { x: two.x + 60, y: two.y + 30 });
  await page.keyboard.up('Space');
  await expect.poll(viewport).toEqual({ x: view.x + 60, y: view.y + 30, zoom });
  expect(await app.boxOf('Dos')).toMatchObject({ x: 399, y: 114 });
  const where = await app.middleOf('Dos');
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await page.mouse.click(where.x, where.y);
  await expect(inspector().getByText('Marco', { exact: true }).first()).toBeVisible();
});

test('what stands in a stack is reordered, copied and added where the line shows', async () => {
  await newPage(
    {
      kind: 'frame',
      style: { base: { width: 'fill', gap: 24, paddingTop: 24, paddingBottom: 24 } },
      children: [text('Uno'), text('Dos'), text('Tres')],
    },
    {
      kind: 'frame',
      name: 'Vacía',
      props: { as: 'section' },
      style: { base: { width: 'fill', height: 400, fill: '#fef3c7' } },
    },
  );
  const words = ['Uno', 'Dos', 'Tres'];
  await app.clickText('Uno');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => order(...words)).toEqual(['Dos', 'Uno', 'Tres']);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => order(...words)).toEqual(words);

  const third = await app.boxOf('Tres');
  const end = await app.clientPoint({ x: third.x + 200, y: third.y + third.height - 2 });
  await page.keyboard.down('Alt');
  await carry(await app.clientPoint({ x: third.x + 200, y: (await heightOf('Uno')) + 8 }), end);
  await expect.poll(dropWords).toBe('Después de «Tres»');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(() => placesOf('Uno')).toHaveLength(2);
  expect((await placesOf('Uno'))[1]?.[1]).toBeGreaterThan(third.y);
  await undo();
  await expect.poll(() => placesOf('Uno')).toHaveLength(1);

  await carryComponent('Botón', await app.clientPoint({ x: 200, y: third.y - 4 }));
  await expect.poll(dropWords).toBe('Después de «Dos»');
  await page.mouse.up();
  await expect.poll(() => order('Dos', 'Comprar ahora', 'Tres')).toHaveLength(3);
  expect(await order('Dos', 'Comprar ahora', 'Tres')).toEqual(['Dos', 'Comprar ahora', 'Tres']);

  // Into an empty section only well inside it.
  const top = third.y + third.height + 24 + 24 + 60;
  await carryComponent('Llamado a la acción', await app.clientPoint({ x: 640, y: top + 200 }));
  await expect.poll(dropWords).toBe('Dentro de «Vacía»');
  const edge = await app.clientPoint({ x: 640, y: top + 8 });
  await page.mouse.move(edge.x, edge.y, { steps: 4 });
  await expect.poll(dropWords).toMatch(/^Después de/);
  const deep = await app.clientPoint({ x: 640, y: top + 200 });
  await page.mouse.move(deep.x, deep.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => app.shows(call)).toBe(true);
  const { height } = (await app.boxes())[0] ?? { height: 0 };
  expect(height).toBeLessThan(900);
});

test('texts are typed over in place', async () => {
  await newPage({
    kind: 'frame',
    style: { base: { width: 'fill', gap: 24, paddingTop: 24, paddingBottom: 24 } },
    children: [text('Uno'), { kind: 'button', props: { label: 'Pedir' } }],
  });
  const box = app.canvas.getByRole('textbox');
  await app.clickText('Uno', { clickCount: 2 });
  await expect(box).toHaveAttribute('lang', 'es');
  await expect(box).toHaveAttribute('spellcheck', 'true');
  expect(
    await box.evaluate((element) => getComputedStyle(element, '::selection').backgroundColor),
  ).toBe('rgb(29, 78, 216)');
  await page.keyboard.type('Hola');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('mundo 🎉');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('adiós');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box).not.toContainText('adiós');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(box).toContainText('adiós');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  for (const line of ['Hola', 'mundo 🎉', 'adiós']) {
    await expect.poll(() => placesOf(line)).toHaveLength(1);
  }
  await undo();
  await expect.poll(() => app.shows('Uno')).toBe(true);

  // One line stays one line, and Enter ends it.
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([' ya\nmismo'], { type: 'text/plain' }),
        'text/html': new Blob(['<b> ya</b><br>mismo'], { type: 'text/html' }),
      }),
    ]),
  );
  await app.clickText('Pedir', { clickCount: 2 });
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+v');
  await page.keyboard.press('Enter');
  await expect(box).toHaveCount(0);
  await expect.poll(() => app.shows('Pedir ya mismo')).toBe(true);
  await undo();
  await expect.poll(() => app.shows('Pedir ya')).toBe(false);

  // Looking at a text changes nothing: there is nothing more to take back than what was pasted.
  await app.clickText('Uno', { clickCount: 2 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Rehacer/ })).toBeEnabled();
});
