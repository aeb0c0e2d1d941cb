import { describe, expect, test } from 'vitest';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { Style } from '#shared/document/style.ts';
import { kindDefinitions, kindOf } from './catalog/index.ts';
import { bandRole } from './page-outline.ts';
import { sectionLookOf } from './section-look.ts';
import { seedDocument } from './testing/seed-document.ts';
import { seedForPage } from './with-section-look.ts';

interface Parts {
  readonly padding?: Style;
  readonly mobile?: Style;
  readonly column?: Style;
  readonly title?: Style;
}

function section({ padding = {}, mobile = {}, column = {}, title }: Parts = {}): NodeSeed {
  return {
    kind: 'frame',
    props: { as: 'section' },
    style: { base: padding, mobile },
    children: [
      {
        kind: 'frame',
        style: { base: { layout: 'stack', maxWidth: 1200, ...column } },
        children: title
          ? [{ kind: 'heading', props: { text: 'Título', level: 2 }, style: { base: title } }]
          : [],
      },
    ],
  };
}

const page = (...children: readonly NodeSeed[]): NodeSeed => ({ kind: 'page', children });
const look = (first: NodeSeed, ...others: readonly NodeSeed[]) => {
  const document = seedDocument([first, ...others]);
  return sectionLookOf(document, document.pages[0] ?? '');
};

function inserted(kind: string, ...pages: readonly NodeSeed[]): NodeSeed {
  const document = seedDocument(pages, { settings: { name: '' } });
  const seed = kindOf(kind)?.seed('es') ?? { kind };
  return seedForPage(document, document.pages[0] ?? '', seed);
}

function titleOf(seed: NodeSeed, level: number): NodeSeed | undefined {
  if (seed.kind === 'heading' && seed.props?.['level'] === level) return seed;
  return seed.children?.map((child) => titleOf(child, level)).find((found) => found !== undefined);
}

const wide = { paddingTop: '$space.24', paddingBottom: '$space.24' } as const;
const narrow = { paddingTop: '$space.12', paddingBottom: '$space.12' } as const;
const large: Style = { fontSize: 52, fontWeight: 600, color: '$color.ink' };
const designed = () => section({ padding: wide, mobile: narrow, title: large });

describe('the look of sections', () => {
  test('is what more than half of them say', () => {
    const odd = section({ padding: { ...wide, paddingTop: 0 }, column: { maxWidth: 900 } });
    const { section: edges, content } = look(page(designed(), odd, designed()));
    expect(edges.paddingTop).toEqual(['$space.24', '$space.24', '$space.12']);
    expect(content.maxWidth).toEqual([1200, 1200, 1200]);
  });

  test('leaves out what is even, and what one says alone', () => {
    const other = section({ column: { maxWidth: 900 } });
    expect(look(page(designed(), other)).content.maxWidth).toBeUndefined();
    expect(look(page(designed())).section.paddingTop).toBeUndefined();
  });

  test('comes from the other pages where the page says too little', () => {
    const found = look(page(designed()), page(designed()));
    expect(found.titles[1]?.fontSize).toEqual([52, 52, 52]);
    const otherwise = section({ padding: narrow });
    const own = look(page(otherwise, otherwise), page(designed(), designed(), designed()));
    expect(own.section.paddingTop?.[0]).toBe('$space.12');
  });

  test('counts what a title is by its level, where it says nothing itself', () => {
    expect(look(page(section({ title: {} }), section({ title: {} }))).titles[1]?.fontSize).toEqual([
      '$text.3xl',
      '$text.3xl',
      '$text.2xl',
    ]);
  });

  test('takes no colours from sections of another ground, nor distances from cards', () => {
    const dark = section({
      padding: { ...wide, fill: '$color.primary' },
      mobile: narrow,
      title: { ...large, color: '$color.on-primary' },
    });
    const card = section({ padding: narrow, column: { fill: '$color.surface' } });
    const found = look(page(dark, dark, designed(), designed(), card, card, card, card, card));
    expect(found.titles[1]?.color).toEqual(['$color.ink', '$color.ink', '$color.ink']);
    expect(found.section.paddingTop?.[0]).toBe('$space.24');
  });
});

describe('a section that is inserted', () => {
  test.each(kindDefinitions.map(({ kind }) => kind))(
    'is as its kind says in an empty project: %s',
    (kind) => {
      expect(inserted(kind, page())).toEqual(kindOf(kind)?.seed('es'));
    },
  );

  test('takes the width, the distances and the titles of those that are there', () => {
    const made = inserted('feature-grid', page(designed(), designed()));
    expect(made.style?.base).toMatchObject(wide);
    expect(made.style?.mobile).toMatchObject(narrow);
    expect(made.children?.[0]?.style?.base?.maxWidth).toBe(1200);
    expect(titleOf(made, 2)?.style).toEqual({ base: large });
  });

  test('keeps a size that it names, and colours on a ground of its own', () => {
    const card = { kind: 'heading', props: { text: 'Uno', level: 3 } };
    const [first] = designed().children ?? [];
    const withCards = { ...designed(), children: [{ ...first, kind: 'frame', children: [card] }] };
    const grid = inserted('feature-grid', page(withCards, withCards));
    expect(titleOf(grid, 3)?.style?.base?.fontSize).toBe('$text.lg');
    const call = inserted('call-to-action', page(designed(), designed()));
    expect(titleOf(call, 2)?.style?.base).toMatchObject({ fontSize: 52, fontWeight: 600 });
    expect(titleOf(call, 2)?.style?.base?.color).toBeUndefined();
  });

  test('has buttons with the corners of those that are there', () => {
    const round: NodeSeed = { kind: 'button', style: { base: { radius: '$radius.full' } } };
    const [column] = designed().children ?? [];
    const withButton = {
      ...designed(),
      children: [{ ...column, kind: 'frame', children: [round, { kind: 'button' }] }],
    };
    const cornersOf = (seed: NodeSeed): unknown[] =>
      seed.kind === 'button'
        ? [seed.style?.base?.radius]
        : (seed.children ?? []).flatMap(cornersOf);
    expect(cornersOf(inserted('hero', page(withButton, withButton)))).toEqual([
      '$radius.full',
      '$radius.full',
    ]);
  });

  test.each(['es', 'pt', 'en'] as const)('says the name of the site: %s', (locale) => {
    const document = seedDocument([page()], { settings: { name: 'Sal & $1' } });
    for (const kind of ['navigation-bar', 'sidebar', 'footer']) {
      const seed = kindOf(kind)?.seed(locale) ?? { kind };
      const made = JSON.stringify(seedForPage(document, document.pages[0] ?? '', seed));
      expect(made).not.toMatch(/Tu marca|Sua marca|Your brand/);
      expect(made.split('Sal & $1').length).toBe(kind === 'footer' ? 3 : 2);
    }
  });

  test('leaves a header its height', () => {
    const bar = inserted('navigation-bar', page(designed(), designed()));
    expect(bar.style).toBeUndefined();
    expect(bar.children?.[0]?.style?.base?.maxWidth).toBe(1200);
  });

  test.each(['hero', 'product-detail'])(
    'titles the page where nothing else does, and else only itself: %s',
    (kind) => {
      const title: NodeSeed = { kind: 'heading', props: { text: 'Inicio', level: 1 } };
      const alone = inserted(kind, page(section({ title: large })));
      expect(titleOf(alone, 1)).toBeDefined();
      const second = inserted(kind, page({ kind: 'frame', children: [title] }));
      expect(titleOf(second, 1)).toBeUndefined();
      expect(titleOf(second, 2)?.props?.['text']).toBe(titleOf(alone, 1)?.props?.['text']);
      const hidden = inserted(kind, page({ ...title, hidden: true }));
      expect(titleOf(hidden, 1)).toBeDefined();
    },
  );

  test('finds that sections agree on what it is anyway', () => {
    const seeds = kindDefinitions.map(({ seed }) => seed('es'));
    const sections = seeds.filter((seed) => bandRole(seed) === 'section');
    expect(inserted('stats', page(...sections))).toEqual(kindOf('stats')?.seed('es'));
  });
});
