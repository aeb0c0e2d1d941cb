import type { Browser, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssetsService } from '#services/assets/assets-service.ts';
import { createShownAssets } from '#services/assets/shown-assets.ts';
import { createBuildService } from '#services/build/build-service.ts';
import { createGenerator } from '#services/generate/generator.ts';
import { createInspector } from '#services/inspection/inspector.ts';
import { createProjectsService } from '#services/projects/projects-service.ts';
import { createTemplatesService } from '#services/templates/templates-service.ts';
import { openStorage } from '#storage/open-storage.ts';
import { createWebPorts } from '../../electron/web-host/web-ports.ts';
import { type BuiltSite, serveProject } from './built-site.ts';
import { openChromium, unfoldPage } from './site-audit.ts';

const patience = 300_000;
const data = await mkdtemp(join(tmpdir(), 'template-pictures-'));
const ports = createWebPorts(data);
const storage = openStorage(data);
const inspector = createInspector();
const shown = createShownAssets(storage.assetFiles, inspector);
const assets = createAssetsService({ storage, ports, inspector, shown });
const shipped = createTemplatesService(assets, ports);
const projects = createProjectsService(storage, ports, shipped.makeContent, inspector);
const size = { width: 2400, height: 1600 };
const photo = await sharp({ create: { ...size, channels: 3, background: '#8090a0' } })
  .jpeg()
  .toBuffer();
/** The templates come with drawings; the people who use them bring photos. */
const photos = {
  assets: {
    list: (project: string) =>
      storage.assets.list(project).map((asset) => ({ ...asset, ...size, mediaType: 'image/jpeg' })),
  },
} as unknown as Parameters<typeof createGenerator>[0]['storage'];
const generator = createGenerator({
  projects,
  storage: photos,
  shown: { read: () => Promise.resolve(photo) },
  paths: ports.paths,
});
const builds = createBuildService({ ...ports, generator });
const templates = await shipped.list();
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
}, patience);

afterAll(async () => {
  await browser?.close();
  await inspector.close();
  storage.close();
  await rm(data, { recursive: true, force: true });
});

describe.each(templates)('the photos of $id', { timeout: patience }, ({ id }) => {
  let site: BuiltSite;
  let paths: readonly string[];

  beforeAll(async () => {
    const template = { id, variables: {} };
    const project = (await projects.create({ name: id, locale: 'es', template })).id;
    const document = projects.readDocument(project);
    paths = document.pages.map((page) => String(document.node(page)?.props['path']));
    site = await serveProject(project, builds);
  }, patience);

  afterAll(() => site?.close());

  it.each([
    { width: 1280, deviceScaleFactor: 1 },
    { width: 390, deviceScaleFactor: 2 },
  ])('CG-21 come as the smallest file that is enough, $width pixels wide', async (screen) => {
    const { width, deviceScaleFactor } = screen;
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ viewport, deviceScaleFactor });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(`${site.address}${path}`);
      expect({ path, ...(await firstPicture(page)) }).toEqual({ path, lazy: [], unpreloaded: [] });
      await unfoldPage(page);
      expect([path, await oddPictures(page)]).toEqual([path, []]);
    }
    await context.close();
  });
});

/** What is wrong with the first picture in view and with the one that matters most. */
function firstPicture(page: Page) {
  return page.evaluate(() => {
    const seen = [...document.images].filter((image) => {
      const { width, top, bottom } = image.getBoundingClientRect();
      return width > 0 && bottom > 0 && top < innerHeight;
    });
    const main = [...document.images].filter((image) => image.fetchPriority === 'high');
    const preloaded = [...document.head.querySelectorAll('link[rel=preload][as=image]')].map(
      (link) => link.getAttribute('imagesrcset') ?? link.getAttribute('href'),
    );
    return {
      lazy: seen.slice(0, 1).flatMap((image) => (image.loading === 'lazy' ? [image.src] : [])),
      unpreloaded: main.flatMap(({ srcset, src }) =>
        preloaded.includes(srcset || new URL(src).pathname) ? [] : [src],
      ),
    };
  });
}

/** Pictures that keep no place free, and those for which another file was loaded than is needed. */
function oddPictures(page: Page) {
  return page.evaluate(() =>
    [...document.images].flatMap((image) => {
      const [width, height] = [image.getAttribute('width'), image.getAttribute('height')];
      if (!width || !height) return [`${image.src} has no size`];
      const widths = image.srcset
        .split(', ')
        .map((each) => Number(/ (\d+)w$/.exec(each)?.[1] ?? 0));
      const box = image.getBoundingClientRect();
      const ratio = Number(width) / Number(height);
      const covers = getComputedStyle(image).objectFit === 'cover';
      const shown = covers ? Math.max(box.width, box.height * ratio) : box.width;
      if (box.width === 0) return [];
      const enough = widths.find((each) => each >= Math.floor(shown * devicePixelRatio));
      const wanted = enough ?? Math.max(...widths);
      const loaded = Number(/-(\d+)\.webp$/.exec(image.currentSrc)?.[1] ?? 1920);
      const isRight = devicePixelRatio > 1 ? loaded <= wanted : loaded === wanted;
      return isRight
        ? []
        : [`${image.currentSrc}: ${loaded} for ${shown}, ${wanted} is enough: ${image.sizes}`];
    }),
  );
}
