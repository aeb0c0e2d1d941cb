import { type Page, expect, test } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { AppDriver } from '../support/app-driver.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

/** Edits that have gone wrong once are pinned by their seed. */
const seeds = [1, 7, 23];
const editsPerSeed = 12;

let host: RunningWebHost;
let page: Page;
let app: AppDriver;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  host = await startWebHost();
  const context = await browser.newContext({
    locale: 'es-CO',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Medidas', 'Página en blanco');
});

test.afterAll(async () => {
  await page.context().close();
  await host.stop();
});

const sides = (value: number) => ({
  paddingTop: value,
  paddingRight: value,
  paddingBottom: value,
  paddingLeft: value,
});

const card = (index: number) => ({
  kind: 'frame',
  style: {
    base: {
      layout: 'stack',
      direction: 'column',
      gap: 6,
      ...sides(12),
      ...(index % 3 === 0 ? { radius: 12, shadow: [shadow], fill: '#ffffff' } : {}),
      ...(index % 4 === 0 ? { borderWidth: 1, borderColor: '$color.border' } : {}),
    },
  },
  children: [
    { kind: 'heading', props: { text: `Ficha ${index}`, level: 3 } },
    {
      kind: 'text',
      props: { text: 'Tejida en telar, abriga sin pesar. '.repeat((index % 3) + 1) },
    },
    { kind: 'button', props: { label: 'Comprar' } },
  ],
});

const shadow = { x: 0, y: 4, blur: 14, spread: 0, color: '#0f172a33' };

/** Sections of all sorts: plain, filled, framed, in a grid, in a row that wraps. */
const sections = [
  { layout: 'grid', columns: 4, gap: 12, ...sides(16), width: 'fill', fill: '#f1f5f9' },
  { layout: 'stack', direction: 'row', wrap: true, gap: 10, width: 'fill', ...sides(10) },
  { layout: 'stack', direction: 'column', gap: 10, width: 'fill', radius: 20, fill: '#fef3c7' },
].map((base, section) => ({
  kind: 'frame',
  style: { base },
  children: Array.from({ length: section === 2 ? 6 : 40 }, (_, index) => card(index)),
}));

/** Numbers from 0 up to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const settle = () =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );

/** Pixels that an eye could tell apart; a blurred shadow that is cut differs by a shade. */
function differentPixels(one: Buffer, other: Buffer): number {
  const [left, right] = [PNG.sync.read(one), PNG.sync.read(other)];
  return pixelmatch(left.data, right.data, undefined, left.width, left.height, { threshold: 0.05 });
}

async function editOnce(random: () => number): Promise<string> {
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('nothing to pick');
    return found;
  };
  const texts = (await app.boxes()).filter(({ tag }) => ['h3', 'p', 'button'].includes(tag));
  const corner = await app.clientPoint({ x: 0, y: 0 });
  const scale = ((await app.clientPoint({ x: 1000, y: 0 })).x - corner.x) / 1000;
  const points = texts.map((box) => ({
    x: corner.x + (box.x + 8) * scale,
    y: corner.y + (box.y + box.height / 2) * scale,
  }));
  const area = await app.canvas.boundingBox();
  const { x, y } = pick(
    points.filter(
      (point) =>
        area &&
        point.x > area.x + 4 &&
        point.x < area.x + area.width - 4 &&
        point.y > area.y + 4 &&
        point.y < area.y + area.height - 4,
    ),
  );
  const edit = pick(['delete', 'duplicate', 'type', 'undo', 'redo', 'cut', 'parent'] as const);
  await page.mouse.click(x, y);
  switch (edit) {
    case 'delete':
      await page.keyboard.press('Delete');
      break;
    case 'duplicate':
      await page.keyboard.press('ControlOrMeta+d');
      break;
    case 'parent':
      await page.keyboard.press('Escape');
      await page.mouse.click(x, y);
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.press('ControlOrMeta+d');
      break;
    case 'type':
      await page.mouse.dblclick(x, y);
      await page.keyboard.type(` ${'más palabras '.repeat(1 + Math.floor(random() * 4))}`);
      await page.keyboard.press('Escape');
      break;
    case 'cut':
      await page.keyboard.press('ControlOrMeta+x');
      await page.keyboard.press('ControlOrMeta+v');
      break;
    case 'undo':
      await page.keyboard.press('ControlOrMeta+z');
      break;
    case 'redo':
      await page.keyboard.press('ControlOrMeta+Shift+z');
      break;
  }
  await page.keyboard.press('Escape');
  await settle();
  return edit;
}

for (const seed of seeds) {
  test(`what edits leave measured and painted is what a new reading gives (seed ${seed})`, async () => {
    const random = randomOf(seed);
    await page.getByRole('tab', { name: 'Páginas' }).click();
    await page.getByRole('button', { name: 'Agregar página' }).click();
    await page.evaluate(
      (words) => navigator.clipboard.writeText(words),
      JSON.stringify({ tausepro: 'nodes', nodes: sections }),
    );
    await app.canvas.focus();
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => app.shows('Ficha 39')).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+1');
    await page.waitForTimeout(600);
    const done: string[] = [];
    for (let round = 0; round < editsPerSeed; round += 1) {
      done.push(await editOnce(random));
      const [kept, afresh] = await page.evaluate(async () => {
        const { measured, measuredAfresh } = window.tauseproInspection ?? {};
        return [measured?.() ?? '', (await measuredAfresh?.()) ?? ''] as const;
      });
      expect(JSON.parse(kept), done.join(', ')).toEqual(JSON.parse(afresh));
      if (round % 4 !== 3) continue;
      await page.mouse.move(2, 2);
      await page.waitForTimeout(600);
      const repaired = await app.canvas.screenshot();
      await page.evaluate(() => window.tauseproInspection?.repaint?.());
      await page.waitForTimeout(600);
      const repainted = await app.canvas.screenshot();
      expect(differentPixels(repaired, repainted), `painted after ${done.join(', ')}`).toBe(0);
    }
  });
}
