import { type Page, expect, test } from '@playwright/test';
import { addPage } from '#shared/document/commands/pages.ts';
import { type Workspace, openWorkspace } from '../bench/workspace.ts';
import { AppDriver } from '../support/app-driver.ts';
import { comparableLines } from './comparable-lines.ts';
import { compareBoxes } from './compare-boxes.ts';
import { comparePictures } from './compare-pictures.ts';
import { hardPage } from './hard-page.ts';
import { overlappingAreas } from './overlaps.ts';
import { readPublishedPage } from './published-page.ts';
import { randomPage } from './random-page.ts';
import { screens, tolerance } from './screens.ts';

/** Pages that have differed once. */
const pinned = [1, 3, 4, 7, 8, 12, 15, 16, 32, 74, 128, 134];

/** `FIDELITY_SEEDS=200-260` looks at others. */
function wantedSeeds(): readonly number[] {
  const [from, to] = (process.env['FIDELITY_SEEDS'] ?? '').split('-').map(Number);
  if (!from || !to) return pinned;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

let workspace: Workspace;
test.beforeAll(async () => {
  workspace = await openWorkspace();
});
test.afterAll(() => workspace.close());

/** How the page on the canvas differs from the published one, in words; nothing where it doesn't. */
async function differences(app: AppDriver, visitor: Page, name: string): Promise<string[]> {
  const published = await readPublishedPage(visitor);
  const found: string[] = [];
  const same = async (what: string, of: () => Promise<unknown>, wanted: unknown) => {
    const poll = expect.poll(of, { message: what, timeout: 30_000 });
    await poll.toEqual(wanted).catch(({ message }: Error) => found.push(message));
  };
  const tags = async () => (await app.boxes()).map(({ tag }) => tag);
  await same(
    `${name}: tags`,
    tags,
    published.boxes.map(({ tag }) => tag),
  );
  const boxes = async () => compareBoxes(await app.boxes(), published.boxes);
  await same(`${name}: boxes`, boxes, 'within 1 px');
  const lines = async () => comparableLines(await app.lines());
  await same(`${name}: lines`, lines, comparableLines(published.lines));

  const pixels = async () => {
    const picture = await visitor.screenshot({ fullPage: true, animations: 'disabled' });
    const ignored = await overlappingAreas(app.page);
    const difference = await comparePictures(name, await app.picture(), picture, ignored);
    return difference <= tolerance ? 'alike' : `${(difference * 100).toFixed(2)} % differ`;
  };
  await same(`${name}: see tests/artifacts/fidelity/${name}-difference.png`, pixels, 'alike');
  return found;
}

test('hard texts and borders, and pages of random ones, are the same on the canvas and published', async ({
  page,
  browser,
}) => {
  const seeds = wantedSeeds();
  test.setTimeout(120_000 + seeds.length * 60_000);
  await workspace.create('Azar', (document, [image = '']) => {
    document.transact('addPage', (transaction) => {
      addPage(transaction, hardPage());
      for (const seed of seeds) addPage(transaction, randomPage(seed, image));
    });
  });
  const app = new AppDriver(page);
  await app.open(workspace.host.url);
  await app.openProject('Azar');
  const address = await app.publish();
  await page.keyboard.press('Escape');

  const found: string[] = [];
  for (const screen of screens) {
    await page.getByRole('radio', { name: new RegExp(`^${screen.name}`) }).click();
    const visitor = await browser.newPage({ viewport: { width: screen.width, height: 800 } });
    for (const { name, path } of await app.pages()) {
      if (path === '/') continue;
      await app.showPage(name, path);
      await visitor.goto(new URL(path, address).href);
      found.push(...(await differences(app, visitor, `${path.slice(1)}-${screen.width}`)));
    }
    await visitor.close();
  }
  expect(found).toEqual([]);
});
