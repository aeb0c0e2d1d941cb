import { describe, expect, test } from 'vitest';
import { createDocument } from '#shared/document/create-document.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { shareBand, sharedBandOf } from './share-band.ts';

const band = (as: string, text: string, name = ''): NodeSeed => ({
  kind: 'frame',
  name,
  props: { as },
  children: [{ kind: 'text', props: { text } }],
});

function site(...pages: (readonly NodeSeed[])[]) {
  const snapshot = createDocument({
    settings: { name: 'Prueba' },
    theme: {},
    pages: pages.map((children, index) => ({ title: `Página ${index}`, children })),
    peerId: 1n,
  });
  const document = openDocument({ snapshot, peerId: 2n });
  const textsOf = (id: string): unknown[] => {
    const node = document.node(id);
    return [node?.props['text'] ?? [], node?.children.map(textsOf) ?? []].flat(9);
  };
  /** Shares what holds the text of one band of the first page. */
  const share = (index: number) => {
    const children = document.node(document.pages[0] ?? '')?.children ?? [];
    const text = document.node(children[index] ?? '')?.children[0] ?? '';
    const found = sharedBandOf(document, text);
    return found && document.transact('shareBand', (change) => shareBand(change, found));
  };
  return { document, share, texts: () => document.pages.map(textsOf) };
}

describe('a header or footer for all pages', () => {
  test('takes the place of the one that is there, in one step', () => {
    const { document, share, texts } = site(
      [band('header', 'Nuevo'), band('section', 'A')],
      [band('header', 'Viejo'), band('section', 'B'), band('footer', 'Pie')],
      [band('header', 'Otro'), band('section', 'C')],
    );
    expect(share(0)).toEqual({ pages: 2, overLocked: false });
    expect(texts()).toEqual([
      ['Nuevo', 'A'],
      ['Nuevo', 'B', 'Pie'],
      ['Nuevo', 'C'],
    ]);
    document.undo();
    expect(texts()[1]).toEqual(['Viejo', 'B', 'Pie']);
  });

  test('is added where there is none, on top or at the end', () => {
    const { share, texts } = site(
      [band('header', 'Menú'), band('section', 'A'), band('footer', 'Pie')],
      [band('section', 'B')],
    );
    share(0);
    share(2);
    expect(texts()[1]).toEqual(['Menú', 'B', 'Pie']);
  });

  test('of several, the one of its name goes', () => {
    const { share, texts } = site(
      [band('header', 'Oferta', 'Aviso'), band('header', 'Menú', 'Encabezado')],
      [band('header', 'Menú viejo', 'Encabezado')],
    );
    share(1);
    expect(texts()[1]).toEqual(['Menú']);
    share(0);
    expect(texts()[1]).toContain('Oferta');
    expect(texts()[1]).toHaveLength(2);
  });

  test('takes the place of a locked one too, and is locked there; undo brings both back', () => {
    const { document, share, texts } = site(
      [band('header', 'Nuevo')],
      [{ ...band('header', 'Viejo'), locked: true }, band('section', 'B')],
      [band('header', 'Otro')],
    );
    const headers = () =>
      document.pages.map((page) => {
        const [first = ''] = document.node(page)?.children ?? [];
        return document.node(first)?.locked;
      });
    expect(share(0)).toEqual({ pages: 2, overLocked: true });
    expect(texts()).toEqual([['Nuevo'], ['Nuevo', 'B'], ['Nuevo']]);
    expect(headers()).toEqual([false, true, false]);
    expect(share(0)).toEqual({ pages: 2, overLocked: true });
    document.undo();
    document.undo();
    expect(texts()[1]).toEqual(['Viejo', 'B']);
    expect(headers()).toEqual([false, true, false]);
  });

  test('takes its lock along', () => {
    const { document, share, texts } = site(
      [{ ...band('footer', 'Pie'), locked: true }],
      [band('footer', 'Viejo')],
    );
    expect(share(0)).toEqual({ pages: 1, overLocked: false });
    expect(texts()[1]).toEqual(['Pie']);
    const [copy = ''] = document.node(document.pages[1] ?? '')?.children ?? [];
    expect(document.node(copy)?.locked).toBe(true);
  });

  test('is nothing that a section can be', () => {
    const { share } = site([band('section', 'A')], [band('header', 'B')]);
    expect(share(0)).toBeNull();
  });
});
