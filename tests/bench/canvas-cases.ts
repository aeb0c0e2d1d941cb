import { type BenchPage, type FrameTimes, measureFrames, untilQuiet } from './browser.ts';

/** What of the page is in view: one screen of it at its own size, or all. */
export type BenchView = 'screen' | 'all';

export interface GestureTimes {
  readonly gesture: string;
  readonly view: BenchView;
  readonly times: FrameTimes;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const steps = 60;

/** Every gesture once, in one view. */
export async function measureGestures(bench: BenchPage, view: BenchView): Promise<GestureTimes[]> {
  const results: GestureTimes[] = [];
  const { page } = bench;
  const measure = async (gesture: string, run: () => Promise<void>): Promise<void> => {
    results.push({ gesture, view, times: await measureFrames(bench, run) });
    await untilQuiet(bench);
  };
  await showView(bench, view);
  const middle = await middleOf(bench);
  await page.mouse.move(middle.x, middle.y);
  await measure('pan', () => pan(bench, view));
  await showView(bench, view);
  await measure('zoom', () => zoom(bench, view));
  await showView(bench, view);
  await measure('hover', () => page.mouse.move(middle.x + 180, middle.y + 120, { steps }));

  const card = await cardNear(bench, middle);
  await page.mouse.move(card.x, card.y);
  await measure('drag one', () => drag(bench, card));
  await letGo(bench);
  await page.mouse.click(card.x, card.y);
  await untilQuiet(bench);
  await measure('select all', async () => {
    await page.keyboard.press('Control+a');
    await page.waitForTimeout(250);
  });
  await measure('move all', () => drag(bench, card));
  await letGo(bench);
  return results;
}

/** Shows the middle of the page at its own size, or all of it. */
async function showView(bench: BenchPage, view: BenchView): Promise<void> {
  const { page, app } = bench;
  await app.canvas.focus();
  await page.keyboard.press('Shift+1');
  if (view === 'screen') await page.keyboard.press('Control+0');
  await untilQuiet(bench);
}

async function pan({ page }: BenchPage, view: BenchView): Promise<void> {
  const reach = view === 'screen' ? 1 : 0.3;
  for (let step = 0; step < steps; step += 1) {
    const back = view === 'all' && step >= steps / 2 ? -1 : 1;
    await page.mouse.wheel(24 * reach * back, 40 * reach * back);
  }
}

/** Out and in again from one screen, in and out again from the whole. */
async function zoom({ page }: BenchPage, view: BenchView): Promise<void> {
  await page.keyboard.down('Control');
  for (let step = 0; step < steps; step += 1) {
    const towards = step < steps / 2 === (view === 'screen') ? 1 : -1;
    await page.mouse.wheel(0, 6 * towards);
  }
  await page.keyboard.up('Control');
}

async function drag({ page }: BenchPage, from: Point): Promise<void> {
  await page.mouse.down();
  await page.mouse.move(from.x + 220, from.y + 140, { steps });
}

/** Ends a drag without an effect. */
async function letGo(bench: BenchPage): Promise<void> {
  await bench.app.canvas.press('Escape');
  await bench.page.mouse.up();
  await untilQuiet(bench);
}

async function middleOf({ app }: BenchPage): Promise<Point> {
  const area = await app.canvas.boundingBox();
  if (!area) throw new Error('no canvas');
  return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
}

/** A whole pixel of the window that lies in the padding of a card: what is pressed there is the card itself. */
async function cardNear({ app }: BenchPage, middle: Point): Promise<Point> {
  const boxes = await app.boxes();
  const corner = await app.clientPoint({ x: 0, y: 0 });
  const scale = ((await app.clientPoint({ x: 1000, y: 0 })).x - corner.x) / 1000;
  const found = boxes.flatMap((box, index): Point[] => {
    if (boxes[index + 1]?.tag !== 'img') return [];
    const x = Math.ceil(corner.x + (box.x + 2) * scale);
    const y = Math.round(corner.y + (box.y + box.height / 2) * scale);
    return x <= corner.x + (box.x + 12) * scale ? [{ x, y }] : [];
  });
  const distance = (point: Point) => Math.hypot(point.x - middle.x, point.y - middle.y);
  const [nearest] = found.sort((a, b) => distance(a) - distance(b));
  if (!nearest) throw new Error('no card in view');
  return nearest;
}

/** Milliseconds of each edit: until it was painted, and until it was durable. */
export interface EditTimes {
  readonly typing: readonly number[];
  readonly undo: readonly number[];
  readonly saved: readonly number[];
}

/** Types into a heading, then takes the edit back and repeats it. */
export async function measureEdits(bench: BenchPage): Promise<EditTimes> {
  const { page, app } = bench;
  await showView(bench, 'screen');
  const middle = await middleOf(bench);
  const boxes = await app.boxes();
  const candidates = await Promise.all(
    boxes
      .filter(({ tag }) => tag === 'h3')
      .map(({ x, y, height }) => app.clientPoint({ x: x + 40, y: y + height / 2 })),
  );
  const distance = (point: Point) => Math.hypot(point.x - middle.x, point.y - middle.y);
  const [heading] = candidates.sort((a, b) => distance(a) - distance(b));
  if (!heading) throw new Error('no heading in view');
  await page.mouse.click(heading.x, heading.y);
  await page.mouse.dblclick(heading.x, heading.y);
  await page.keyboard.press('End');
  await untilQuiet(bench);
  const typing = await recordEdits(bench, async () => {
    for (const letter of 'artesanal ') {
      await page.keyboard.press(letter);
      await page.waitForTimeout(120);
    }
  });
  await page.keyboard.press('Escape');
  await untilQuiet(bench);
  const undo = await recordEdits(bench, async () => {
    for (let round = 0; round < 4; round += 1) {
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(350);
      await page.keyboard.press('Control+Shift+z');
      await page.waitForTimeout(350);
    }
  });
  return {
    typing: typing.map(({ painted }) => painted),
    undo: undo.map(({ painted }) => painted),
    saved: undo.flatMap(({ saved }) => (saved === null ? [] : [saved])),
  };
}

async function recordEdits({ page }: BenchPage, run: () => Promise<void>) {
  await page.evaluate(() => window.bench?.startEdits());
  await run();
  return page.evaluate(() => window.bench?.stopEdits() ?? []);
}
