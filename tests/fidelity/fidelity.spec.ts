import { type Browser, expect, test } from '@playwright/test';
import { AppDriver } from '../support/app-driver.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';
import { comparableLines } from './comparable-lines.ts';
import { compareBoxes } from './compare-boxes.ts';
import { comparePictures } from './compare-pictures.ts';
import { readPublishedPage } from './published-page.ts';
import { type Finding, writeReport } from './report.ts';
import { screens, tolerance } from './screens.ts';

const templates = [
  'Tienda artesanal',
  'Restaurante con pedidos',
  'CRM de ventas',
  'Contabilidad fácil',
  'Academia de cursos',
  'Tutorías',
];

let host: RunningWebHost;
test.beforeAll(async () => {
  host = await startWebHost();
});
test.afterAll(() => host.stop());

/** Publishes the open project once and holds each of its pages against the canvas: each width, light and dark. */
async function compareAllPages(app: AppDriver, browser: Browser, title: string): Promise<void> {
  const address = await app.publish();
  await app.page.keyboard.press('Escape');
  const findings: Finding[] = [];
  for (const { name, path } of await app.pages()) {
    await app.showPage(name, path);
    for (const screen of screens) {
      await app.page.getByRole('radio', { name: new RegExp(`^${screen.name}`) }).click();
      const page = await browser.newPage({ viewport: { width: screen.width, height: 800 } });
      for (const appearance of ['light', 'dark'] as const) {
        await app.showAppearance(appearance);
        await page.emulateMedia({ colorScheme: appearance });
        if (appearance === 'light') await page.goto(new URL(path, address).href);
        const published = await readPublishedPage(page);
        const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });

        const label = `${title} ${name} ${path.slice(1)} ${screen.width} ${appearance}`;
        await expect
          .poll(async () => (await app.boxes()).map(({ tag }) => tag), { message: label })
          .toEqual(published.boxes.map(({ tag }) => tag));
        await expect
          .poll(async () => compareBoxes(await app.boxes(), published.boxes), { message: label })
          .toBe('within 1 px');
        expect(comparableLines(await app.lines()), label).toEqual(comparableLines(published.lines));

        const pictureName = label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
        let difference = 1;
        await expect
          .poll(
            async () => {
              difference = await comparePictures(pictureName, await app.picture(), picture);
              return difference;
            },
            {
              timeout: 30_000,
              message: `${label}: see tests/artifacts/fidelity/${pictureName}-difference.png`,
            },
          )
          .toBeLessThanOrEqual(tolerance);
        findings.push({ name: pictureName, boxes: published.boxes.length, difference });
      }
      await page.close();
    }
  }
  expect(findings.length).toBeGreaterThanOrEqual(screens.length);
  await writeReport(title.toLowerCase().replace(/[^a-z0-9]+/g, '-'), findings);
}

for (const template of templates) {
  test(`${template}: every page is the same on the canvas and published`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(600_000);
    const app = new AppDriver(page);
    await app.open(host.url);
    await app.createProject(template, template);
    await compareAllPages(app, browser, template);
  });
}

test('every component is the same on the canvas and published', async ({ page, browser }) => {
  test.setTimeout(600_000);
  const app = new AppDriver(page);
  await app.open(host.url);
  await app.createProject('Componentes', 'Página en blanco');
  const kinds = await app.addEveryComponent();
  expect(kinds).toBeGreaterThanOrEqual(30);
  await app.followDevice();
  await compareAllPages(app, browser, 'Componentes');
});
