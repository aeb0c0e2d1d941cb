import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sniffMediaType } from '#services/assets/media-type.ts';
import { palettes } from '#renderer/inspector/theme-presets.ts';
import { checkProject } from '#shared/checks/check-project.ts';
import { type Theme, defaultTheme, themeIn } from '#shared/document/theme.ts';
import { sanitizeSvg } from '#services/assets/svg/sanitize-svg.ts';
import { buildPageElements } from '#shared/elements/build-page.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { choosePalette } from '#shared/elements/base-colors.ts';
import { contrastRatio } from '#shared/elements/contrast.ts';
import {
  instantiateTemplate,
  projectTemplateSchema,
  templateManifestSchema,
} from '#shared/elements/project-template.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import { elementsOf, textOf } from '#shared/elements/testing/walk.ts';
import {
  largestPreview,
  previewDigest,
  previewNames,
  readPreviewStamp,
  renderCommand,
} from '../../scripts/template-previews/previews.ts';

const root = join(import.meta.dirname, '../../templates');
const folders = readdirSync(root, { withFileTypes: true })
  .filter((category) => category.isDirectory())
  .flatMap((category) =>
    readdirSync(join(root, category.name)).map((id) => join(root, category.name, id)),
  );

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function inPalette(before: Theme, base: string, palette: Readonly<Record<string, string>>) {
  const colors = Object.entries(palette).map(([token, color]) => [token.slice(6), color] as const);
  const { tokens, baseColors } = choosePalette(before, base, new Map(colors));
  const theme: Theme = Object.fromEntries(
    Object.entries<string | number | null>({ ...before, ...tokens }).flatMap(([token, value]) =>
      value === null ? [] : [[token, value] as const],
    ),
  );
  return { theme, baseColors };
}

describe.each(folders)('%s', (folder) => {
  const manifest = templateManifestSchema.parse(readJson(join(folder, 'template.json')));
  const template = projectTemplateSchema.parse({
    ...manifest,
    pages: manifest.pages.map((page) => readJson(join(folder, 'pages', page))),
  });
  const assets = new Map(
    template.assets.map((file, index) => [file, String(index).padStart(64, '0')]),
  );
  const seed = instantiateTemplate(template, { name: 'Nombre propio' }, assets);
  const document = seedDocument(seed.pages, { settings: seed.settings, theme: seed.theme });
  const pages = document.pages.map((id) => buildPageElements(document, id));

  it('lies where its manifest says, with the assets that it names and no others', () => {
    expect(folder.endsWith(`${template.category}/${template.id}`)).toBe(true);
    expect(readdirSync(join(folder, 'assets')).sort()).toEqual([...template.assets].sort());
    for (const page of manifest.pages) expect(existsSync(join(folder, 'pages', page))).toBe(true);
  });

  it(`shows itself in pictures of its pages as they are now; if not, run \`${renderCommand}\``, () => {
    const names = previewNames(manifest.pages);
    expect(template.previews).toEqual(names);
    const files = [...names.pages, names.phone];
    const present = readdirSync(join(folder, 'previews')).filter((name) => name.endsWith('.webp'));
    expect(present.sort()).toEqual([...files].sort());
    for (const file of files) {
      const bytes = readFileSync(join(folder, 'previews', file));
      expect(sniffMediaType(bytes)).toBe('image/webp');
      expect([file, bytes.byteLength <= largestPreview]).toEqual([file, true]);
    }
    const current = readPreviewStamp(folder) === previewDigest(folder);
    expect(current ? 'current' : `stale: run \`${renderCommand}\``).toBe('current');
  });

  it('holds no script and no outside address in its pictures', () => {
    for (const file of template.assets.filter((name) => name.endsWith('.svg'))) {
      const text = readFileSync(join(folder, 'assets', file), 'utf8');
      expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(text.slice(50)).not.toMatch(/<script|<foreignObject|\son\w+=|href=|https?:/i);
    }
  });

  it('holds small pictures that the asset store takes as they are', () => {
    for (const file of template.assets.filter((name) => name.endsWith('.svg'))) {
      const bytes = readFileSync(join(folder, 'assets', file));
      expect([file, bytes.byteLength < 30_000]).toEqual([file, true]);
      expect(() => sanitizeSvg(bytes.toString('utf8'))).not.toThrow();
    }
  });

  it('gives every page a title and a description that search results show whole', () => {
    for (const { props } of seed.pages) {
      expect(String(props?.['title'])).toMatch(/^.{2,60}$/);
      expect(String(props?.['description'])).toMatch(/^.{40,160}$/);
    }
  });

  it('uses known kinds, and every link of it leads somewhere', () => {
    const kinds = [...document.nodes.values()].map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'page' && !kindOf(kind))).toEqual([]);
    const elements = pages.flatMap(elementsOf);
    const links = elements.filter(({ tag }) => tag === 'a');
    expect(links.filter(({ attributes }) => attributes['href'] === undefined)).toEqual([]);
    const pictures = elements.filter(({ tag }) => tag === 'img');
    expect(pictures.filter(({ attributes }) => attributes['alt'] === '')).toEqual([]);
  });

  it('leads to anchors that are there', () => {
    for (const { attributes } of pages.flatMap(elementsOf)) {
      const target = attributes['href'];
      if (typeof target !== 'object' || target.type !== 'page' || target.hash === undefined)
        continue;
      const page = pages[document.pages.indexOf(target.page)];
      const ids = page ? elementsOf(page).map((element) => element.attributes['id']) : [];
      expect(ids).toContain(target.hash);
    }
  });

  it('has one main title a page, and no level skipped', () => {
    for (const page of pages) {
      const levels = elementsOf(page).flatMap(({ tag }) =>
        /^h[1-6]$/.test(tag) ? [Number(tag[1])] : [],
      );
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.reduce((before, level) => {
        expect(level).toBeLessThanOrEqual(before + 1);
        return level;
      }, 0);
    }
  });

  it('takes its variables, and leaves no placeholder behind', () => {
    const text = pages.map(textOf).join(' ');
    expect(text).toContain('Nombre propio');
    expect(JSON.stringify(pages)).not.toMatch(/\{\{|\$price|file:/);
  });

  it.each(['light', 'dark'] as const)('reads well in its %s colours', (appearance) => {
    const theme = themeIn({ ...defaultTheme, ...seed.theme }, appearance);
    const color = (name: string) => String(theme[`color.${name}`]);
    for (const [front, back] of [
      ['text', 'background'],
      ['text', 'surface'],
      ['muted', 'background'],
      ['muted', 'surface'],
      ['on-primary', 'primary'],
      ['on-accent', 'accent'],
      ['primary', 'background'],
      ['primary', 'surface'],
    ] as const) {
      expect([front, back, contrastRatio(color(front), color(back)) >= 4.5]).toEqual([
        front,
        back,
        true,
      ]);
    }
  });

  it('has no text that is hard to read, light or dark', () => {
    expect(seed.settings.appearance).toBe('system');
    const found = checkProject(document, []).filter(({ rule }) => rule === 'contrast-low');
    expect(found.map(({ data }) => data)).toEqual([]);
  });

  it.each(palettes)('can be read in the palette $id, light and dark', ({ tokens }) => {
    const { theme } = inPalette({ ...defaultTheme, ...seed.theme }, '', tokens);
    const painted = seedDocument(seed.pages, { settings: seed.settings, theme });
    const found = checkProject(painted, []).filter(({ rule }) => rule === 'contrast-low');
    expect(found.map(({ data }) => data)).toEqual([]);
  });

  it.each(palettes)(
    'looks the same in the palette $id whichever was tried before',
    ({ tokens }) => {
      const before = { ...defaultTheme, ...seed.theme };
      const { theme } = inPalette(before, '', tokens);
      for (const other of palettes) {
        const tried = inPalette(before, '', other.tokens);
        expect(inPalette(tried.theme, tried.baseColors, tokens).theme).toEqual(theme);
      }
    },
  );

  it('keeps its texts readable with a colour of the user', () => {
    const values = Object.fromEntries(
      template.variables
        .filter(({ type }) => type === 'color')
        .map(({ id }, index) => [id, ['#0d7a3f', '#f5c518'][index] ?? '#333333']),
    );
    const own = instantiateTemplate(template, values, assets);
    for (const appearance of ['light', 'dark'] as const) {
      const theme = themeIn({ ...defaultTheme, ...own.theme }, appearance);
      for (const [token, letters] of Object.entries(theme)) {
        if (!token.startsWith('color.on-')) continue;
        const ground = String(theme[token.replace(/on-([^-]+).*/, '$1')]);
        expect([token, contrastRatio(String(letters), ground) >= 4.5]).toEqual([token, true]);
      }
    }
  });
});
