import { describe, expect, test } from 'vitest';
import { createDocument } from '#shared/document/create-document.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { nameStartedPage, startPage } from './start-page.ts';

const band = (as: string, text: string): NodeSeed => ({
  kind: 'frame',
  name: as,
  props: { as },
  children: [{ kind: 'text', props: { text } }],
});

function documentWith(children: readonly NodeSeed[]) {
  const snapshot = createDocument({
    settings: { name: 'Prueba' },
    theme: {},
    pages: [
      { title: 'Contacto', path: '/contacto' },
      { title: 'Inicio', path: '/', children },
    ],
    peerId: 1n,
  });
  const document = openDocument({ snapshot, peerId: 2n });
  const textsOf = (id: string): unknown[] => {
    const node = document.node(id);
    return [node?.props['text'] ?? [], node?.children.map(textsOf) ?? []].flat(9);
  };
  const start = () => document.transact('addPage', (change) => startPage(change, 'Página nueva'));
  return { document, textsOf, start };
}

describe('a new page', () => {
  test('has the header and footer of the home page around a title, in one step', () => {
    const { document, textsOf, start } = documentWith([
      band('header', 'Menú'),
      band('main', 'Portada'),
      band('footer', 'Dirección'),
    ]);
    const page = start();
    expect(document.node(page)?.children.map((id) => document.node(id)?.name)).toEqual([
      'header',
      'main',
      'footer',
    ]);
    expect(textsOf(page)).toEqual(['Menú', 'Página nueva', 'Dirección']);
    document.undo();
    expect(document.pages).toHaveLength(2);
  });

  test('has a main title of its own where the home page has one', () => {
    const title: NodeSeed = { kind: 'heading', props: { text: 'Portada', level: 1 } };
    const { document, start } = documentWith([
      band('header', 'Menú'),
      { kind: 'frame', props: { as: 'main' }, children: [title] },
    ]);
    const headings = (id: string): unknown[] => {
      const node = document.node(id);
      if (node?.kind === 'heading') return [node.props['level']];
      return node?.children.flatMap(headings) ?? [];
    };
    expect(headings(start())).toEqual([1]);
  });

  test('takes path and title from its name', () => {
    const { document, textsOf, start } = documentWith([band('header', 'Menú')]);
    const page = start();
    document.transact('setPage', (change) => nameStartedPage(change, page, 'Nuestra gente'));
    expect(document.node(page)?.props).toMatchObject({
      title: 'Nuestra gente',
      path: '/nuestra-gente',
    });
    expect(textsOf(page)).toEqual(['Menú', 'Nuestra gente']);
  });

  test('is empty where the home page has neither header nor footer', () => {
    const { document, start } = documentWith([band('section', 'Portada')]);
    expect(document.node(start())?.children).toEqual([]);
  });
});
