import { parseSync } from 'vite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { buildPageElements } from '#shared/elements/build-page.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { type SeedDocument, seedDocument } from '#shared/elements/testing/seed-document.ts';
import { generateApp } from '#shared/codegen/generate-app.ts';

const icons = new Set(['truck', 'image']);
const photo = 'c'.repeat(64);
const assets = [
  { id: photo, name: 'Camisa Niñas.WEBP', mediaType: 'image/webp' },
  { id: 'd'.repeat(64), name: '../../etc/passwd', mediaType: 'image/png' },
];
const hostile = [
  '</script><script>alert(1)</script>',
  '{process.exit(1)}',
  '`${1}`',
  '*/ /* //',
  '"\'\\',
  "'",
  '😀 ñ',
  '\u2028\n\r\t',
  '&nbsp;&lt;',
  '<!--',
  ']]>',
  '\ud800',
  '${0}',
  '  blanks  ',
  '\u0000',
  '{/*',
  '<div>',
  '$&$1',
  '__proto__',
];

function generate(document: SeedDocument) {
  return generateApp(document, { assets, icons });
}

function page(path: string, children: readonly NodeSeed[], title = 'Inicio'): NodeSeed {
  return { kind: 'page', props: { path, title }, children };
}

describe('generateApp', () => {
  it('CG-1 gives the same bytes for the same document', () => {
    const make = () => seedDocument([page('/', [card('Taza', 10), card('Plato', 20)])]);
    expect([...generate(make()).files]).toEqual([...generate(make()).files]);
  });

  it('CG-2 gives each page a module, a route and names that are free', () => {
    const document = seedDocument([
      page('/', []),
      page('/niños', [], 'X'),
      page('/contacto', []),
      page('/contacto', []),
      page('/con', []),
    ]);
    const files = [...generate(document).files.keys()].filter((path) => path.includes('/pages/'));
    expect(files.map((path) => path.replace('frontend/src/pages/', ''))).toEqual([
      'con-2.tsx',
      'contacto-2.tsx',
      'contacto.tsx',
      'home.tsx',
      'ninos.tsx',
      'not-found.tsx',
    ]);
  });

  it('CG-16 frames the page for unknown addresses as the home page is framed', () => {
    const kinds = ['navigation-bar', 'hero', 'footer'].map((kind) => kindOf(kind));
    const sections = kinds.flatMap((kind) => (kind ? [kind.seed('es')] : []));
    const pages = [page('/', sections), page('/contacto', sections)];
    const notFound = (document: SeedDocument) =>
      generate(document).files.get('frontend/src/pages/not-found.tsx') ?? '';
    const framed = notFound(seedDocument(pages, { settings: { name: 'Marea', locale: 'pt' } }));
    expect(framed).toMatch(/import \{ \w+ as SiteHeader \} from '\.\.\/components\/[\w-]+';/);
    expect(framed).toMatch(/<SiteHeader \/>[^]*Página não encontrada[^]*<SiteFooter \/>/);
    const alone = notFound(seedDocument([page('/', [])], { settings: { name: 'Sal & {luz}' } }));
    expect(alone).not.toMatch(/SiteHeader|SiteFooter/);
    expect(alone).toMatch(/<Link to="\/"[^>]*>\s*\{'Sal & \{luz\}'\}\s*<\/Link>/);
    for (const text of [framed, alone]) expect(parseSync('a.tsx', text).errors).toEqual([]);
  });

  it('CG-18 gives pages with the same around their main part one layout', () => {
    const texts = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ kind: 'text', props: { text: `Texto ${at}` } }));
    const part = (as: string, count: number): NodeSeed => ({
      kind: 'frame',
      name: as,
      props: { as },
      children: texts(count),
    });
    const whole = (path: string, footer = 6) =>
      page(path, [part('header', 7), part('main', 20), part('footer', footer)], path);
    const { files } = generate(seedDocument([whole('/'), whole('/dos'), whole('/tres', 9)]));
    const layout = files.get('frontend/src/components/site-layout.tsx') ?? '';
    expect(layout).toMatch(/<Header \/>\s*<main [^>]*>\{children\}<\/main>\s*<Footer \/>/);
    expect(parseSync('a.tsx', layout).errors).toEqual([]);
    const uses = ['home', 'dos', 'tres'].map((name) =>
      files.get(`frontend/src/pages/${name}.tsx`)?.includes('<SiteLayout>'),
    );
    expect(uses).toEqual([true, true, false]);
  });

  it('CG-7 prints a page with the images and icons that there are', () => {
    const document = seedDocument([
      page('/', [
        {
          kind: 'frame',
          props: { as: 'section' },
          style: { base: { direction: 'row', gap: '$space.4' }, mobile: { direction: 'column' } },
          children: [
            { kind: 'heading', props: { text: 'Hola', level: 1 } },
            { kind: 'icon', props: { icon: 'truck' } },
            { kind: 'image', props: { image: { asset: photo }, alt: 'Camisa' } },
            { kind: 'icon', props: { icon: 'no-such-icon' } },
          ],
        },
      ]),
    ]);
    const app = generate(document);
    const text = app.files.get('frontend/src/pages/home.tsx') ?? '';
    expect(text).toContain("import { TruckIcon } from 'lucide-react';");
    expect(text).toContain('src="/images/camisa-ninas.webp"');
    expect(text).not.toContain('NoSuch');
    expect(app.assets).toEqual([
      {
        path: 'frontend/public/images/camisa-ninas.webp',
        asset: photo,
        variant: { type: 'original' },
      },
      {
        path: 'frontend/public/images/social/camisa-ninas.jpg',
        asset: photo,
        variant: { type: 'social' },
      },
    ]);
  });

  it('CG-7 brings fonts with their licences, and italics of those that have some', () => {
    const italic = { base: { fontStyle: 'italic' } } as const;
    const document = seedDocument(
      [
        page('/', [
          { kind: 'heading', props: { text: 'Hola', level: 1 }, style: italic },
          { kind: 'text', props: { text: 'Recto' } },
        ]),
      ],
      { theme: { 'font.heading': 'Fraunces', 'font.body': 'Inter' } },
    );
    const { fonts, licenses } = generate(document);
    const italics = fonts.filter(({ style }) => style === 'italic');
    expect(new Set(italics.map(({ family }) => family))).toEqual(new Set(['Fraunces']));
    expect(licenses.map(({ path }) => path.split('/').at(-1))).toEqual([
      'fraunces-license.txt',
      'inter-license.txt',
    ]);
  });

  it('CG-6 makes a component of a kind that is used more than once', () => {
    const { files } = generate(
      seedDocument([page('/', [card('Taza', 45000), card('Plato', 60000)])]),
    );
    expect(files.get('frontend/src/pages/home.tsx')).toContain('<ProductCard');
    expect(files.get('frontend/src/pages/home.tsx')).toContain('price={45000}');
    expect(files.get('frontend/src/components/product-card.tsx')).toContain('{formatPrice(price)}');
  });

  it('CG-6 puts what one use looks like differently into its className', () => {
    const special = { ...card('Plato', 1), style: { base: { fill: '$color.accent' } } };
    const { files } = generate(seedDocument([page('/', [card('Taza', 2), special])]));
    expect(files.get('frontend/src/pages/home.tsx')).toMatch(
      /title="Plato"[^>]*className="bg-accent"/s,
    );
    expect(files.get('frontend/src/components/product-card.tsx')).toContain('joinClasses(');
  });

  it('keeps an awkward repository name, title and settings harmless', () => {
    for (const text of hostile) {
      const document = seedDocument([page('/', [], text)], {
        settings: { name: text || 'x', description: text },
      });
      const { files } = generate(document);
      expectParses(files);
      expect(files.get('frontend/index.html')).not.toContain('alert(1)');
    }
  });

  it('CG-3 keeps any text a text, and every module parses', { timeout: 90_000 }, () => {
    const text = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.constantFrom(...hostile), { maxLength: 4 }).map((parts) => parts.join('')),
    );
    const leaf: fc.Arbitrary<NodeSeed> = fc.oneof(
      text.map((value) => ({ kind: 'text', name: value, props: { text: value } })),
      text.map((value) => ({
        kind: 'button',
        props: { label: value, link: { type: 'url', url: value } },
      })),
      fc
        .tuple(text, text)
        .map(([title, badge]) => ({ kind: 'product-card', props: { title, badge, alt: badge } })),
      fc.array(fc.tuple(text, text), { maxLength: 3 }).map((items) => ({
        kind: 'accordion',
        props: { items: items.map(([question, answer]) => ({ question, answer })) },
      })),
      text.map((value) => ({
        kind: 'input',
        props: { label: value, name: value, placeholder: value },
      })),
    );
    const { node } = fc.letrec<{ node: NodeSeed }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.record({
          kind: fc.constant('frame'),
          name: text,
          children: fc.array(tie('node'), { maxLength: 5 }),
        }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (children) => {
        const document = seedDocument([page('/', children), page('/otra', children)]);
        const modules = [...generate(document).files].filter(([path]) =>
          /\/(?:pages|components)\/.*\.tsx$/.test(path),
        );
        const printed = new Set(modules.flatMap(([path, code]) => textsOf(path, code)));
        const expected = textRuns(buildPageElements(document, '1@1'));
        expect(expected.filter((text) => !printed.has(text))).toEqual([]);
      }),
      { seed: 20260103, numRuns: 30 },
    );
  });
});

function card(title: string, price: number): NodeSeed {
  return { kind: 'product-card', props: { title, price, image: { asset: photo }, alt: title } };
}

function expectParses(files: ReadonlyMap<string, string>): void {
  for (const [path, code] of files) {
    if (!/\.(?:tsx?|mjs)$/.test(path)) continue;
    expect(parseSync(path, code).errors).toEqual([]);
  }
  JSON.parse(files.get('frontend/package.json') ?? '');
}

/** Texts side by side, as an element shows them. */
function textRuns(element: ElementNode): string[] {
  const runs = [''];
  for (const child of element.children) {
    if (child.type === 'text') runs[runs.length - 1] += child.text;
    else runs.push(...textRuns(child), '');
  }
  return runs.filter((run) => run !== '');
}

/** All texts of a module as JSX gives them to React: of children and of attributes. */
function textsOf(path: string, code: string): string[] {
  const { program, errors } = parseSync(path, code);
  expect(errors).toEqual([]);
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'JSXText' && 'value' in value)
      texts.push(jsxText(String(value.value)));
    if ('type' in value && value.type === 'Literal' && 'value' in value)
      texts.push(String(value.value));
    Object.values(value).forEach(visit);
  };
  visit(program);
  return texts;
}

/** What JSX makes of a text between tags: lines trimmed and joined by a blank. */
function jsxText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
}
