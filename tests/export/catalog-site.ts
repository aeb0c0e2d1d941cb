import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { Locale } from '#shared/document/value.ts';
import { defaultTheme } from '#shared/document/theme.ts';
import { buildPageElements } from '#shared/elements/build-page.ts';
import { kindDefinitions } from '#shared/elements/catalog/index.ts';
import { darkPalette } from '#shared/elements/dark-palette.ts';
import { type SeedDocument, seedDocument } from '#shared/elements/testing/seed-document.ts';
import { walk } from '#shared/elements/testing/walk.ts';
import { createBuildService } from '#services/build/build-service.ts';
import { createGenerator } from '#services/generate/generator.ts';
import { createWebPorts } from '../../electron/web-host/web-ports.ts';
import { type BuiltSite, serveProject } from './built-site.ts';

export const categories = [...new Set(kindDefinitions.map(({ category }) => category))];

/** Where a category's page is; the first page of a project is its home. */
export function pathOf(category: string): string {
  return category === categories[0] ? '/' : `/${category}`;
}

/** A project with a page for each category, on which each of its kinds stands as the palette inserts it. */
export function catalogDocument(locale: Locale): SeedDocument {
  const pages = categories.map((category): NodeSeed => {
    const seeds = kindDefinitions
      .filter((definition) => definition.category === category)
      .map(({ seed }) => seed(locale));
    return {
      kind: 'page',
      props: { title: category, path: pathOf(category) },
      style: { base: { layout: 'stack', direction: 'column', width: 'fill' } },
      children: [{ kind: 'heading', props: { text: category, level: 1 } }, ...seeds],
    };
  });
  return seedDocument(pages, {
    settings: { name: 'Catálogo', locale, whatsapp: '573001234567', appearance: 'system' },
    // The default theme is light, so that none of these takes a value away.
    theme: Object.fromEntries(
      Object.entries(darkPalette(defaultTheme)).map(([token, value]) => [token, value ?? '']),
    ),
  });
}

/** The texts of each page, by its category. */
export function catalogTexts(document: SeedDocument): ReadonlyMap<string, readonly string[]> {
  return new Map(
    document.pages.map((id, index) => {
      const page = buildPageElements(document, id);
      const texts = [...walk(page)].flatMap((child) => (child.type === 'text' ? [child.text] : []));
      return [categories[index] ?? '', texts];
    }),
  );
}

/** Generates, builds and serves a project as the app does it for a preview or to publish. */
export async function serveCatalog(
  document: SeedDocument,
  siteUrl: string | null = null,
): Promise<BuiltSite> {
  const data = mkdtempSync(join(tmpdir(), 'catalog-test-'));
  const ports = createWebPorts(data);
  const generator = createGenerator({
    projects: { readDocument: () => Object.assign(document, { subscribe: () => () => undefined }) },
    storage: { assets: { list: () => [] } } as unknown as Parameters<
      typeof createGenerator
    >[0]['storage'],
    shown: { read: () => Promise.reject(new Error('there are no images')) },
    paths: ports.paths,
  });
  const site = await serveProject('catalog', createBuildService({ ...ports, generator }), siteUrl);
  return {
    ...site,
    async close() {
      await site.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
