import type { Browser } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssetsService } from '#services/assets/assets-service.ts';
import { createShownAssets } from '#services/assets/shown-assets.ts';
import { createInspector } from '#services/inspection/inspector.ts';
import { createBuildService } from '#services/build/build-service.ts';
import { createGenerator } from '#services/generate/generator.ts';
import { createProjectsService } from '#services/projects/projects-service.ts';
import { createTemplatesService } from '#services/templates/templates-service.ts';
import { openStorage } from '#storage/open-storage.ts';
import { createWebPorts } from '../../electron/web-host/web-ports.ts';
import { type BuiltSite, serveProject } from './built-site.ts';
import {
  accessibilityViolations,
  openChromium,
  typeErrors,
  unfoldPage,
  watchPage,
} from './site-audit.ts';
import { expectedElements, shownElements } from './shown-elements.ts';

const patience = 300_000;
const data = await mkdtemp(join(tmpdir(), 'templates-build-'));
const ports = createWebPorts(data);
const storage = openStorage(data);
const inspector = createInspector();
const shown = createShownAssets(storage.assetFiles, inspector);
const assets = createAssetsService({ storage, ports, inspector, shown });
const shipped = createTemplatesService(assets, ports);
const projects = createProjectsService(storage, ports, shipped.makeContent, inspector);
const generator = createGenerator({ projects, storage, shown, paths: ports.paths });
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

it('there are templates', () => {
  expect(templates.length).toBeGreaterThanOrEqual(6);
});

describe.each(templates)('the site of $id', { timeout: patience }, ({ id }) => {
  let site: BuiltSite;
  let project: string;
  let types: Promise<string>;
  let paths: readonly string[];

  beforeAll(async () => {
    const template = { id, variables: {} };
    project = (await projects.create({ name: id, locale: 'es', template })).id;
    const document = projects.readDocument(project);
    paths = document.pages.map((page) => String(document.node(page)?.props['path']));
    site = await serveProject(project, builds);
    // The compiler works while the browser does.
    types = typeErrors(site.frontend);
  }, patience);

  afterAll(() => site?.close());

  it('CG-4 shows every element of the tree with its classes', async () => {
    const document = projects.readDocument(project);
    const assets = storage.assets.list(project);
    for (const page of document.pages) {
      const path = String(document.node(page)?.props['path']);
      const html = await (await fetch(`${site.address}${path}`)).text();
      expect(shownElements(html)).toEqual(expectedElements(document, page, assets));
    }
  });

  it('has its title on every page before any script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(`${site.address}${path}`);
      const titles = await page.locator('h1:visible').allTextContents();
      expect([path, titles]).toEqual([path, [expect.stringMatching(/\S/)]]);
    }
    await context.close();
  });

  it.each([1280, 390])('is sound on every page, %d pixels wide', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const { failures, asked } = watchPage(page);
    for (const path of paths) {
      await page.goto(`${site.address}${path}`);
      const overflow = await unfoldPage(page);
      const violations = await accessibilityViolations(page);
      expect({ path, overflow, violations, failures }).toEqual({
        path,
        overflow: 0,
        violations: [],
        failures: [],
      });
    }
    expect(asked.filter((url) => !url.startsWith(`${site.address}/`))).toEqual([]);
    await context.close();
  });

  it('passes a strict type check', async () => {
    expect(await types).toBe('');
  });
});
