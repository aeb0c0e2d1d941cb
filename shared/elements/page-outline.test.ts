import { describe, expect, test } from 'vitest';
import { createDocument } from '#shared/document/create-document.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { type BandRole, bandPlace, bandRole, newBandPlace, pageOutline } from './page-outline.ts';

const frame = (name: string, as: string, children: readonly NodeSeed[] = []): NodeSeed => ({
  kind: 'frame',
  name,
  props: { as },
  children,
});
const section = (name: string) => frame(name, 'section', [{ kind: 'text', name: `in ${name}` }]);

function pageWith(children: readonly NodeSeed[]) {
  const snapshot = createDocument({
    settings: { name: 'Prueba' },
    theme: {},
    pages: [{ title: 'Inicio', path: '/', children }],
    peerId: 1n,
  });
  const document = openDocument({ snapshot, peerId: 2n });
  const page = document.pages[0] ?? '';
  const named = (name: string) => {
    const find = (id: string): string | undefined => {
      const node = document.node(id);
      if (node?.name === name) return id;
      return node?.children.map(find).find((found) => found !== undefined);
    };
    return find(page) ?? '';
  };
  const nameOf = (id: string) => (id === page ? 'page' : document.node(id)?.name);
  const outline = (...skipped: string[]) => pageOutline(document, page, new Set(skipped));
  return {
    outline,
    named,
    bands: (...skipped: string[]) => outline(...skipped).bands.map(({ id }) => nameOf(id)),
    gap(at: number, role: BandRole = 'section', ...skipped: string[]) {
      const { parent, index } = bandPlace(outline(...skipped), at, role);
      return [nameOf(parent), index];
    },
    add(role: BandRole, selected?: string) {
      const on = selected === undefined ? undefined : named(selected);
      const { parent, index } = newBandPlace(document, outline(), role, on);
      return [nameOf(parent), index];
    },
  };
}

const template = () =>
  pageWith([
    frame('head', 'header', [{ kind: 'link', name: 'logo' }]),
    frame('main', 'main', [section('hero'), section('menu'), section('visit')]),
    frame('foot', 'footer', [{ kind: 'text', name: 'address' }]),
    { kind: 'whatsapp-button', name: 'chat' },
  ]);

describe('page outline', () => {
  test('a band is known by its meaning', () => {
    expect(bandRole({ kind: 'hero' })).toBe('section');
    expect(bandRole({ kind: 'navigation-bar' })).toBe('header');
    expect(bandRole({ kind: 'footer' })).toBe('footer');
    expect(bandRole({ kind: 'frame', props: { as: 'section' } })).toBe('section');
    expect(bandRole({ kind: 'frame' })).toBeNull();
    expect(bandRole({ kind: 'heading', props: { level: 2 } })).toBeNull();
    expect(bandRole({ kind: 'text', props: { as: 'footer' } })).toBeNull();
  });

  test('bands are those of the page with those of its main content', () => {
    expect(template().bands()).toEqual(['head', 'hero', 'menu', 'visit', 'foot', 'chat']);
    expect(pageWith([section('a'), section('b')]).bands()).toEqual(['a', 'b']);
    expect(template().bands(template().named('menu'))).not.toContain('menu');
  });

  test('a gap leads into the main content for a section, and beside it for a header or footer', () => {
    const { gap, named } = template();
    expect([0, 1, 2, 4, 5].map((at) => gap(at))).toEqual([
      ['page', 0],
      ['main', 0],
      ['main', 1],
      ['main', 3],
      ['page', 3],
    ]);
    expect(gap(1, 'header')).toEqual(['page', 1]);
    expect(gap(4, 'footer')).toEqual(['page', 2]);
    expect(gap(3, 'section', named('hero'))).toEqual(['main', 2]);
  });

  test('an empty main takes the first section', () => {
    const { add, gap } = pageWith([
      frame('head', 'header'),
      frame('main', 'main'),
      frame('foot', 'footer'),
    ]);
    expect(add('section')).toEqual(['main', 0]);
    expect(gap(1)).toEqual(['main', 0]);
    expect(pageWith([frame('main', 'main')]).add('section')).toEqual(['main', 0]);
    expect(pageWith([]).add('section')).toEqual(['page', 0]);
  });

  test('a new section goes above the footer, or behind the one that holds the selection', () => {
    const { add } = template();
    expect(add('section')).toEqual(['main', 3]);
    expect(add('section', 'in hero')).toEqual(['main', 1]);
    expect(add('section', 'menu')).toEqual(['main', 2]);
    expect(add('section', 'logo')).toEqual(['main', 0]);
    expect(add('section', 'address')).toEqual(['main', 3]);
    expect(add('section', 'main')).toEqual(['main', 3]);
    const plain = pageWith([section('a'), { kind: 'footer', name: 'foot' }]);
    expect(plain.add('section')).toEqual(['page', 1]);
    expect(plain.add('section', 'foot')).toEqual(['page', 1]);
  });

  test('a new header goes on top, and a new footer to the end', () => {
    expect(template().add('header', 'in menu')).toEqual(['page', 1]);
    expect(template().add('footer', 'in menu')).toEqual(['page', 4]);
    expect(pageWith([section('a')]).add('header')).toEqual(['page', 0]);
  });
});
