import { describe, expect, it } from 'vitest';
import { generateApp } from '#shared/codegen/generate-app.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';

const photo = 'c'.repeat(64);
const drawing = 'd'.repeat(64);
const unknown = 'e'.repeat(64);
const assets = [
  { id: photo, name: 'Playa.jpg', mediaType: 'image/jpeg', width: 3000, height: 2000 },
  { id: drawing, name: 'logo.svg', mediaType: 'image/svg+xml', width: 400, height: 300 },
  { id: unknown, name: 'marca.svg', mediaType: 'image/svg+xml', width: null, height: null },
];

const picture = (asset: string, style: NodeSeed['style'] = {}): NodeSeed => ({
  kind: 'image',
  props: { image: { asset }, alt: 'Playa' },
  style,
});

const section = (children: readonly NodeSeed[], style: NodeSeed['style'] = {}): NodeSeed => ({
  kind: 'frame',
  props: { as: 'section' },
  style: { base: { layout: 'stack', direction: 'column', width: 'fill', ...style.base } },
  children,
});

function generate(children: readonly NodeSeed[]) {
  const document = seedDocument([{ kind: 'page', props: { path: '/' }, children }]);
  const app = generateApp(document, { assets, icons: new Set() });
  const { files } = app;
  const made = app.assets.filter(({ variant }) => variant.type !== 'social');
  return { files, made, page: files.get('frontend/src/pages/home.tsx') ?? '' };
}

describe('photos in the generated code', () => {
  it('are there in the widths that screens need, never wider than useful', () => {
    const { made, files } = generate([section([picture(photo)])]);
    expect(made).toEqual(
      [
        ['-1440', 1440],
        ['-480', 480],
        ['-960', 960],
        ['', 1920],
      ].map(([suffix, width]) => ({
        path: `frontend/public/images/playa${suffix}.webp`,
        asset: photo,
        variant: { type: 'webp', width },
      })),
    );
    expect(files.get('frontend/src/lib/image-sizes.ts')).toContain(
      "'/images/playa.webp': { width: 3000, height: 2000, widths: [480, 960, 1440] },",
    );
    expect(files.get('frontend/src/components/image.tsx')).toContain(
      'srcSet: srcSetOf(src, image)',
    );
  });

  it('say how wide they are shown, from the limits and columns around them', () => {
    const { page } = generate([
      section([picture(photo, { base: { maxWidth: 720 } })]),
      section([picture(photo), picture(photo), picture(photo)], {
        base: { layout: 'grid', columns: 3 },
      }),
    ]);
    expect(page).toContain("import { Image } from '../components/image';");
    expect(page).toContain('sizes="(max-width: 767px) min(100vw, 720px), 720px"');
    expect(page).toContain('sizes="33.34vw"');
  });

  it('load at once where a visitor begins, and later elsewhere', () => {
    const { page } = generate(
      ['header', 'section', 'footer'].map((as) => ({
        ...section([picture(photo)]),
        props: { as },
      })),
    );
    expect(page.match(/fetchPriority="high"/g)).toHaveLength(1);
    expect(page.match(/loading="lazy"/g)).toHaveLength(1);
    expect(page.indexOf('fetchPriority')).toBeLessThan(page.indexOf('loading'));
  });

  it('CG-21 say of edges, gaps and neighbours what they leave', () => {
    const space = { paddingLeft: '$space.6', paddingRight: 20, gap: 16 };
    const beside = { kind: 'text', props: { text: 'Al lado' }, style: { base: { width: 200 } } };
    const { page } = generate([
      section([picture(photo, { base: { width: 'fill' } }), beside], {
        base: { ...space, direction: 'row', maxWidth: 1000 },
      }),
    ]);
    expect(page).toContain(
      'sizes="(max-width: 767px) calc(100vw - 260px), (max-width: 1023px) min(calc(100vw - 260px), 740px), 740px"',
    );
  });

  it('CG-21 load at once in each use of a component that stands at the top', () => {
    const card = (title: string): NodeSeed => ({
      kind: 'product-card',
      props: { title, price: 5, image: { asset: photo }, alt: title },
    });
    const { files } = generate(
      ['a', 'b', 'c'].map((title) => section([card(title)], { base: { layout: 'grid' } })),
    );
    expect(files.get('frontend/src/components/product-card.tsx')).toContain(
      "loading={priority ? 'eager' : 'lazy'}",
    );
    const sections = ['a', 'b', 'c'].map((name) =>
      files.get(`frontend/src/pages/home/${name}.tsx`),
    );
    const isEager = sections.map((text) => text && /\bpriority\b/.test(text));
    expect(isEager).toEqual([true, true, false]);
  });

  it('leave pictures of unknown size as they are', () => {
    const { page, files } = generate([section([picture(unknown)])]);
    expect(page).toContain('<img');
    expect(page).not.toContain('<Image');
    expect(files.has('frontend/src/components/image.tsx')).toBe(false);
  });

  it('CG-21 keep the place of drawings free, and leave their file as it is', () => {
    const { page, made, files } = generate([section([picture(drawing)])]);
    expect(page).toContain('<Image');
    expect(page).not.toContain('sizes=');
    expect(files.get('frontend/src/lib/image-sizes.ts')).toContain(
      "'/images/logo.svg': { width: 400, height: 300, widths: [] },",
    );
    expect(made).toEqual([
      {
        path: 'frontend/public/images/logo.svg',
        asset: drawing,
        variant: { type: 'original' },
      },
    ]);
  });

  it('need one width only as a background', () => {
    const fill = { type: 'image', asset: photo, fit: 'cover' } as const;
    const { made, page } = generate([section([], { base: { fill } })]);
    expect(page).toContain('bg-[url(/images/playa.webp)]');
    expect(made.map(({ path }) => path)).toEqual(['frontend/public/images/playa.webp']);
  });
});

describe('the picture that goes with a shared link', () => {
  const routesOf = (pages: readonly NodeSeed[]) => {
    const app = generateApp(seedDocument(pages), { assets, icons: new Set() });
    return {
      routes: app.files.get('frontend/src/routes.tsx') ?? '',
      made: app.assets.filter(({ variant }) => variant.type === 'social').map(({ path }) => path),
    };
  };

  it('is the first large one of the page where none is chosen', () => {
    const small = picture(drawing, { base: { width: 80 } });
    const { routes, made } = routesOf([
      { kind: 'page', props: { path: '/' }, children: [section([small, picture(photo)])] },
    ]);
    expect(routes).toContain("image: '/images/social/playa.jpg',");
    expect(made).toEqual(['frontend/public/images/social/playa.jpg']);
  });

  it('is the chosen one, also for pages without one of their own', () => {
    const { routes, made } = routesOf([
      { kind: 'page', props: { path: '/', image: { asset: drawing } }, children: [] },
      { kind: 'page', props: { path: '/fotos' }, children: [section([picture(photo)])] },
    ]);
    expect(routes.match(/image: '\/images\/social\/logo.jpg'/g)).toHaveLength(2);
    expect(made).toEqual(['frontend/public/images/social/logo.jpg']);
  });

  it('is left out where there is none', () => {
    expect(routesOf([{ kind: 'page', props: { path: '/' }, children: [] }]).routes).not.toContain(
      'image:',
    );
  });
});
