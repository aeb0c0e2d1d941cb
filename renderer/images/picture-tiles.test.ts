import { describe, expect, it } from 'vitest';
import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { testEditor } from '../editor/testing/test-editor.ts';
import { fillList } from './picture-lists.ts';
import { type Picture, firstPictureStyle, gallerySeed, pictureSeed } from './picture-seed.ts';
import { fillTiles, tilesAround } from './picture-tiles.ts';

const picture = (letter: string, width = 600, height = 800, mediaType = 'image/jpeg'): Picture => ({
  id: letter.repeat(64),
  ...{ width, height, mediaType },
});
const tile = { kind: 'image', style: { base: { aspectRatio: 1, radius: 12 } } };

function setUp(children: readonly { kind: string; props?: object }[], container = 'gallery') {
  const opened = testEditor([{ kind: container, children } as never]);
  const { document } = opened.editor;
  const [parent = ''] = opened.childrenOf(opened.page);
  const shown = () =>
    opened.childrenOf(parent).map((id) => {
      const { image } = document.node(id)?.props ?? {};
      return typeof image === 'object' && image !== null && 'asset' in image
        ? String(image.asset)[0]
        : '-';
    });
  const fill = (at: string, letters: string) => {
    const tiles = tilesAround(document, at);
    if (!tiles) return null;
    return document.transact('image', (transaction) =>
      fillTiles(
        transaction,
        document,
        tiles,
        [...letters].map((letter) => picture(letter)),
      ),
    );
  };
  return { ...opened, document, parent, shown, fill };
}

const shows = (letter: string) => ({ image: { asset: letter.repeat(64) } });

describe('pictures that are let go over tiles', () => {
  it('fill those without one in their order, and add tiles of the same look, as one step', () => {
    const { shown, fill, parent, document, childrenOf } = setUp([
      tile,
      { ...tile, props: { ...shows('x'), alt: 'Una taza' } },
      tile,
    ]);
    fill(parent, 'abcd');
    expect(shown()).toEqual(['a', 'x', 'b', 'c', 'd']);
    const [, , , added = ''] = childrenOf(parent);
    expect(document.node(added)).toMatchObject({ style: tile.style, props: shows('c') });
    document.undo();
    expect(shown()).toEqual(['-', 'x', '-']);
  });

  it('go into the set that the tile under the pointer belongs to', () => {
    const { shown, fill, parent, childrenOf } = setUp([tile, tile, tile], 'frame');
    fill(childrenOf(parent)[2] ?? '', 'ab');
    expect(shown()).toEqual(['a', 'b', '-']);
  });

  it('go into cards that have a picture each', () => {
    const { shown, fill, parent } = setUp([{ kind: 'product-card' }, { kind: 'product-card' }]);
    fill(parent, 'abc');
    expect(shown()).toEqual(['a', 'b', 'c']);
  });

  it('an empty gallery takes them at their own ratio; what is no set takes none', () => {
    const empty = setUp([]);
    empty.fill(empty.parent, 'ab');
    expect(empty.shown()).toEqual(['a', 'b']);
    const mixed = setUp([tile, { kind: 'heading' }], 'frame');
    expect(mixed.fill(mixed.parent, 'ab')).toBeNull();
    const one = setUp([tile], 'frame');
    expect(one.fill(one.childrenOf(one.parent)[0] ?? '', 'ab')).toBeNull();
  });

  it('go into the list of logos, those without one first', () => {
    const items = [{ name: 'Uno' }, { name: 'Dos', ...shows('f') }, { name: 'Tres' }];
    const { editor, page, childrenOf } = testEditor([{ kind: 'logos', props: { items } }]);
    const [logos = ''] = childrenOf(page);
    const { document } = editor;
    const pictures = [...'abc'].map((letter) => picture(letter));
    document.transact('image', (transaction) => fillList(transaction, document, logos, pictures));
    expect(document.node(logos)?.props['items']).toMatchObject([
      { name: 'Uno', ...shows('a') },
      { name: 'Dos', ...shows('f') },
      { name: 'Tres', ...shows('b') },
      shows('c'),
    ]);
    const inPage = document.transact('image', (transaction) =>
      fillList(transaction, document, page, pictures),
    );
    expect(inPage).toBe(false);
  });
});

describe('a new picture is shown whole', () => {
  it.each<[string, Picture, { maxWidth: number; aspectRatio: number }]>([
    ['a landscape', picture('a', 2400, 1600), { maxWidth: 720, aspectRatio: 1.5 }],
    ['a portrait', picture('a', 900, 1600), { maxWidth: 360, aspectRatio: 0.5625 }],
    ['a wide logo', picture('a', 400, 80, 'image/png'), { maxWidth: 400, aspectRatio: 5 }],
    ['an icon', picture('a', 24, 24, 'image/svg+xml'), { maxWidth: 160, aspectRatio: 1 }],
    ['a small photo', picture('a', 32, 16), { maxWidth: 32, aspectRatio: 2 }],
    ['a strip', picture('a', 9000, 10), { maxWidth: 720, aspectRatio: 20 }],
  ])('%s', (_name, file, expected) => {
    expect(pictureSeed('es', file).style?.base).toMatchObject(expected);
  });

  it('several of them side by side', () => {
    const seed = gallerySeed([picture('a', 300, 100), picture('b', 100, 200)]);
    const { editor, page, childrenOf } = testEditor([]);
    editor.document.transact('insert', (transaction) =>
      insertSeed(transaction, { seed, target: { parent: page } }),
    );
    const [gallery = ''] = childrenOf(page);
    const ratios = childrenOf(gallery).map(
      (id) => editor.document.node(id)?.style.base.aspectRatio,
    );
    expect(ratios).toEqual([3, 0.5]);
  });

  it('in an image of the palette too, and in no place that has a shape of its own', () => {
    const seed = kindOf('image')?.seed('es');
    const { editor, page, childrenOf } = testEditor(seed ? [seed, tile] : []);
    const [fresh, shaped] = childrenOf(page).map((id) => editor.document.node(id));
    if (!fresh || !shaped) throw new Error('no image');
    expect(firstPictureStyle(fresh, picture('a'))).toEqual({ maxWidth: 480, aspectRatio: 0.75 });
    expect(firstPictureStyle(shaped, picture('a'))).toBeNull();
    const full = { ...fresh, props: shows('x') };
    expect(firstPictureStyle(full, picture('a'))).toBeNull();
  });
});
