import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateApp } from '#shared/codegen/generate-app.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { kindDefinitions } from '#shared/elements/catalog/index.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import { nameFaults, noNameFaults } from './module-scopes.ts';

const photo = 'c'.repeat(64);
const assets = [
  { id: photo, name: 'foto.jpg', mediaType: 'image/jpeg', width: 2000, height: 1000 },
  { id: 'd'.repeat(64), name: 'foto-480.png', mediaType: 'image/png', width: 2000, height: 900 },
];
const icons = new Set(['star', 'check', 'image', 'map-pin', 'truck', 'chevron-down']);

/** Names as people write them, of all that the modules of an app import or declare. */
const importable = namesOf(
  generate([
    page(
      '/',
      kindDefinitions.flatMap((kind) => [kind.seed('es'), kind.seed('pt')]),
    ),
    page('/otra', [
      band('Marca', [image()]),
      ...[1, 2, 3].map((at) => card(`Nombre ${at}`, 'Texto')),
    ]),
  ]),
);
const awkward = [
  ...['', ' ', '😀', '123', '9 vidas', 'Icon', 'Icons', 'Props', 'Item', 'item', 'items', 'card'],
  ...['class', 'default', 'new', 'function', 'await', 'type', 'any', 'undefined', 'NaN', 'Array'],
  ...['Map', 'Object', 'window', 'document', 'constructor', '__proto__', 'toString', 'use', 'Use'],
  ...['Use state', 'React', 'React Node', 'Lucide icon', 'App link', 'WhatsApp Form', 'Image'],
  ...['Not found', 'Site header', 'Site Layout', 'Site layout props', 'Home', 'Page', 'Section'],
  ...['Home page', 'Stats', 'Stats item', 'Stats props', 'Accordion', 'Tabs', 'con', 'NUL', 'COM1'],
  ...['Ünïcödé', '日本語', 'Меню', 'القائمة', 'a b c d e f g h', `${'palabra '.repeat(40)}`],
  ...['x'.repeat(300), 'Foo2', 'Foo 2', 'Foo', 'index', 'index html', '../../etc', "';//", '*/'],
  ...['import { Image } from ', "} from '../components/image'", "x from '../lib/site';"],
];
const kinds = kindDefinitions.filter(({ kind }) => !['frame'].includes(kind));

describe('the names in every generated module', () => {
  it(
    'CG-20 lead somewhere and never clash, whatever layers, pages and texts are called',
    { timeout: 60_000 },
    () => {
      const name = fc.oneof(
        fc.constantFrom(...importable),
        fc.constantFrom(...awkward),
        fc.string({ unit: 'binary', maxLength: 12 }),
      );
      const picked = fc.constantFrom(...kinds).map((kind) => kind.seed('es'));
      const content = fc.oneof(
        picked,
        picked,
        fc.constant(image()),
        name.map((text) => ({ kind: 'heading', props: { text, level: 2 } })),
        fc.constant({ kind: 'icon', props: { icon: 'image' } }),
      );
      const cards = name.chain((text) =>
        fc
          .array(content, { minLength: 1, maxLength: 2 })
          .map((inside) => ['a', 'b', 'c'].map((end) => card(`${text} ${end}`, end, inside))),
      );
      const section = fc
        .record({
          name,
          as: fc.constantFrom('section', 'header', 'footer', 'div'),
          heading: name,
          anchor: name,
          content: fc.array(content, { maxLength: 3 }),
          cards,
        })
        .map(({ name: label, as, heading, anchor, content: own, cards: repeated }): NodeSeed => ({
          kind: 'frame',
          name: label,
          props: { as, anchor },
          children: [
            { kind: 'heading', props: { text: heading, level: 2 } },
            ...own,
            { kind: 'frame', name: heading, children: repeated },
          ],
        }));
      const pages = fc
        .record({
          shared: fc.array(section, { maxLength: 2 }),
          own: fc.array(fc.array(section, { minLength: 1, maxLength: 3 }), {
            minLength: 2,
            maxLength: 3,
          }),
          paths: fc.array(name, { minLength: 3, maxLength: 3 }),
          main: fc.boolean(),
        })
        .map(({ shared, own, paths, main }) =>
          own.map((sections, at) => {
            const inside: readonly NodeSeed[] = main
              ? [{ kind: 'frame', props: { as: 'main' }, children: sections }]
              : sections;
            return page(at === 0 ? '/' : `/${paths[at] ?? ''}`, [...shared, ...inside]);
          }),
        );
      fc.assert(
        fc.property(pages, (some) => {
          expect(faultsOf(generate(some))).toEqual([]);
        }),
        { seed: 20261130, numRuns: 30 },
      );
    },
  );

  it('CG-20 differ from those that a module imports, for each name', { timeout: 60_000 }, () => {
    const names = [...new Set([...importable, ...awkward])];
    const size = 15;
    for (let from = 0; from < names.length; from += size) {
      const some = names.slice(from, from + size);
      const [first = ''] = some;
      const pages = [
        page('/', some.map(ownSection)),
        page(`/${first}`, [ownSection(first, 0)]),
        page(`/otra/${first}`, some.slice(0, 2).map(ownSection)),
      ];
      expect([first, faultsOf(generate(pages))]).toEqual([first, []]);
    }
  });

  it('CG-20 give each file of a picture a path of its own', () => {
    const seeds = assets.map(({ id }) => image(id));
    const app = generateApp(seedDocument([page('/', seeds)]), { assets, icons });
    const paths = app.assets.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

function generate(pages: readonly NodeSeed[]): ReadonlyMap<string, string> {
  const settings = { name: 'Marea', whatsapp: '573001234567' };
  return generateApp(seedDocument(pages, { settings }), { assets, icons }).files;
}

function page(path: string, children: readonly NodeSeed[]): NodeSeed {
  return { kind: 'page', props: { path, title: path }, children };
}

function image(asset = photo): NodeSeed {
  return {
    kind: 'image',
    props: { image: { asset }, alt: 'Foto' },
    style: { base: { width: 80 } },
  };
}

function band(name: string, children: readonly NodeSeed[]): NodeSeed {
  return { kind: 'frame', name, props: { as: 'section' }, children };
}

function card(title: string, text: string, more: readonly NodeSeed[] = []): NodeSeed {
  return {
    kind: 'frame',
    props: { as: 'article' },
    style: { base: { layout: 'stack', paddingTop: 12, fill: '$color.surface' } },
    children: [
      { kind: 'heading', props: { text: title, level: 3 } },
      { kind: 'text', props: { text } },
      { kind: 'icon', props: { icon: title.length % 2 ? 'star' : 'check' } },
      image(),
      ...more,
      {
        kind: 'button',
        props: {
          label: 'Ver',
          link:
            text.length % 2
              ? { type: 'whatsapp', text: `Hola ${title}` }
              : { type: 'url', url: 'https://x.co' },
        },
      },
    ],
  };
}

/** A section under a name that uses a component, pictures and cards. */
function ownSection(name: string, at: number): NodeSeed {
  const used = kindDefinitions.filter(({ kind }) => /^(?:stats|accordion|tabs)$/.test(kind));
  return band(name, [
    ...used
      .slice(at % used.length)
      .slice(0, 1)
      .map(seedOf),
    image(),
    ...[1, 2, 3].map((each) => card(`${name} ${at} ${each}`, 'Texto')),
  ]);
}

function seedOf(kind: (typeof kindDefinitions)[number]): NodeSeed {
  return kind.seed('es');
}

/** What is wrong with the modules of an app, and with the imports between them. */
function faultsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const faults: string[] = [];
  const folded = [...files.keys()].map((path) => path.toLowerCase());
  if (new Set(folded).size < folded.length) faults.push('two files of one path');
  for (const [path, code] of files) {
    if (!/\/src\/.*\.tsx?$/.test(path)) continue;
    const found = nameFaults(path, code);
    if (JSON.stringify(found) !== JSON.stringify(noNameFaults))
      faults.push(`${path}: ${JSON.stringify(found)}`);
    for (const { module, names } of importsOf(path, code)) {
      if (!module.startsWith('.') || module.endsWith('.css')) continue;
      const target = join(dirname(path), module);
      const text = files.get(`${target}.tsx`) ?? files.get(`${target}.ts`);
      const missing = names.filter(
        (name) =>
          !new RegExp(`^export (?:function|const|interface) ${name}\\b`, 'm').test(text ?? ''),
      );
      if (missing.length > 0) faults.push(`${path}: no ${missing.join()} in ${module}`);
    }
  }
  return faults;
}

function importsOf(path: string, code: string) {
  const { module } = parseSync(path, code);
  return module.staticImports.map(({ moduleRequest, entries }) => ({
    module: moduleRequest.value,
    names: entries.flatMap(({ importName }) => importName.name ?? []),
  }));
}

/** What modules import and declare, as a person would write it: `AppLink` is `App Link`. */
function namesOf(files: ReadonlyMap<string, string>): readonly string[] {
  const names = new Set<string>();
  for (const [path, code] of files) {
    if (!/\/src\/.*\.tsx?$/.test(path)) continue;
    for (const imported of importsOf(path, code))
      for (const name of imported.names) names.add(name);
    for (const [, name = ''] of code.matchAll(/^(?:export )?(?:function|const|interface) (\w+)/gm))
      names.add(name);
  }
  return [...names].map((name) => name.replace(/([a-z\d])([A-Z])/g, '$1 $2')).toSorted();
}
