import { describe, expect, test } from 'vitest';
import type { DocumentStore } from '../document.ts';
import type { NodeId } from '../node.ts';
import { nodeSeedSchema, type PageSeed } from '../seed.ts';
import { openSample } from '../testing/sample-document.ts';
import { commands, type CommandName, isCommandName, runCommand } from './registry.ts';
import { seedFromNode } from './seed-from-node.ts';

const pages: readonly PageSeed[] = [
  {
    title: 'Inicio',
    path: '/',
    children: [
      {
        kind: 'frame',
        name: 'a',
        children: [
          { kind: 'text', name: 'a1' },
          { kind: 'text', name: 'a2' },
        ],
      },
      {
        kind: 'frame',
        name: 'b',
        style: { base: { direction: 'row', gap: 8 } },
        children: [
          { kind: 'text', name: 'b1' },
          { kind: 'text', name: 'b2' },
          { kind: 'text', name: 'b3' },
        ],
      },
      { kind: 'text', name: 'c', style: { base: { x: 5, y: 6, gap: 1 }, mobile: { gap: 2 } } },
    ],
  },
];

const names = ['a', 'a1', 'a2', 'b', 'b1', 'b2', 'b3', 'c'] as const;
type Name = (typeof names)[number];

/** A page with named nodes, spoken of by their names: `a(a1 a2) b(b1 b2 b3) c`. */
class Sample {
  readonly store: DocumentStore = openSample('2', pages);
  readonly page = this.store.pages[0] ?? '';
  readonly #ids = new Map<string, NodeId>();

  constructor() {
    this.#learn(this.page);
  }

  #learn(id: NodeId): void {
    const node = this.store.node(id);
    if (node) this.#ids.set(node.name, id);
    for (const child of node?.children ?? []) this.#learn(child);
  }

  id(name: Name): NodeId {
    return this.#ids.get(name) ?? '';
  }

  ids(...chosen: readonly Name[]): NodeId[] {
    return chosen.map((name) => this.id(name));
  }

  run(name: CommandName, input: unknown): unknown {
    return this.store.transact('edit', (transaction) => runCommand(transaction, name, input));
  }

  tree(id: NodeId = this.page): string {
    return (this.store.node(id)?.children ?? [])
      .map((child) => {
        const node = this.store.node(child);
        const label = node?.name || `<${node?.kind}>`;
        return node?.children.length ? `${label}(${this.tree(child)})` : label;
      })
      .join(' ');
  }
}

function refusal(code: string): unknown {
  return expect.objectContaining({ name: 'DocumentError', code });
}

describe('nodes', () => {
  test('DOC-23: insertSeed puts a subtree at an index, or at the end', () => {
    const sample = new Sample();
    sample.run('insertSeed', {
      seed: { kind: 'text', name: 'x' },
      target: { parent: sample.id('b'), index: 1 },
    });
    sample.run('insertSeed', {
      seed: { kind: 'text', name: 'y' },
      target: { parent: sample.id('b') },
    });
    sample.run('insertSeed', {
      seed: { kind: 'frame', name: 'z', children: [{ kind: 'text' }] },
      target: { parent: sample.page, index: 99 },
    });
    expect(sample.tree()).toBe('a(a1 a2) b(b1 x b2 b3 y) c z(<text>)');
  });

  test.each<[readonly Name[], Name, number | undefined, string]>([
    [['c', 'a1'], 'b', 1, 'a(a2) b(b1 a1 c b2 b3)'],
    [['b3', 'b1'], 'b', 0, 'a(a1 a2) b(b1 b3 b2) c'],
    [['b1', 'b2'], 'b', 1, 'a(a1 a2) b(b3 b1 b2) c'],
    [['b1'], 'b', undefined, 'a(a1 a2) b(b2 b3 b1) c'],
    [['a', 'a2', 'a1'], 'b', 99, 'b(b1 b2 b3 a(a1 a2)) c'],
    [['b2'], 'b', 1, 'a(a1 a2) b(b1 b2 b3) c'],
  ])('DOC-23: moveNodes %j to %s at %s', (nodes, parent, index, tree) => {
    const sample = new Sample();
    sample.run('moveNodes', {
      nodes: sample.ids(...nodes),
      target: { parent: sample.id(parent), index },
    });
    expect(sample.tree()).toBe(tree);
  });

  test('DOC-8: moveNodes refuses a cycle, a page, and nodes that are not there', () => {
    const sample = new Sample();
    const target = { parent: sample.id('a1') };
    expect(() => sample.run('moveNodes', { nodes: sample.ids('a'), target })).toThrow(
      refusal('cycle'),
    );
    expect(() => sample.run('moveNodes', { nodes: [sample.page], target })).toThrow(
      refusal('invalid-position'),
    );
    expect(() => sample.run('moveNodes', { nodes: ['7@7'], target })).toThrow(
      refusal('unknown-node'),
    );
    sample.run('removeNodes', { nodes: sample.ids('a') });
    expect(() => sample.run('moveNodes', { nodes: sample.ids('c'), target })).toThrow(
      refusal('unknown-node'),
    );
  });

  test('DOC-23: removeNodes takes subtrees once', () => {
    const sample = new Sample();
    sample.run('removeNodes', { nodes: sample.ids('b1', 'b', 'a2', 'b1') });
    expect(sample.tree()).toBe('a(a1) c');
  });

  test('DOC-23: duplicateNodes puts each copy behind its original and returns the copies in order', () => {
    const sample = new Sample();
    const copies = sample.run('duplicateNodes', { nodes: sample.ids('c', 'b', 'b1') });
    expect(sample.tree()).toBe('a(a1 a2) b(b1 b2 b3) b(b1 b2 b3) c c');
    const children = sample.store.node(sample.page)?.children;
    expect(copies).toEqual([children?.[2], children?.[4]]);
    const [copy = ''] = copies as NodeId[];
    expect(seedFromNode(sample.store, copy)).toEqual(seedFromNode(sample.store, sample.id('b')));
  });

  test('DOC-23: wrapNodes and unwrapNode', () => {
    const sample = new Sample();
    const frame = sample.run('wrapNodes', { nodes: sample.ids('c', 'b2', 'b3') }) as NodeId;
    expect(sample.tree()).toBe('a(a1 a2) b(b1 <frame>(b2 b3 c))');
    expect(sample.store.node(frame)?.style.base).toEqual({
      layout: 'stack',
      direction: 'row',
      gap: 8,
    });
    expect(sample.run('unwrapNode', { node: frame })).toEqual(sample.ids('b2', 'b3', 'c'));
    expect(sample.tree()).toBe('a(a1 a2) b(b1 b2 b3 c)');
    expect(() => sample.run('wrapNodes', { nodes: [sample.page] })).toThrow(
      refusal('invalid-position'),
    );
  });

  test('DOC-24: seedFromNode gives a seed that the schema takes and that makes an equal node', () => {
    const sample = new Sample();
    sample.run('setHidden', { nodes: sample.ids('b2'), hidden: true });
    const seed = nodeSeedSchema.parse(seedFromNode(sample.store, sample.id('b')));
    const copy = sample.run('insertSeed', { seed, target: { parent: sample.page } }) as NodeId;
    expect(seedFromNode(sample.store, copy)).toEqual(seed);
  });
});

describe('fields', () => {
  test('DOC-24: setStyle sets and unsets at one breakpoint; resetStyle clears one or all', () => {
    const sample = new Sample();
    const nodes = sample.ids('c');
    const style = () => sample.store.node(sample.id('c'))?.style;
    sample.run('setStyle', {
      nodes,
      breakpoint: 'base',
      style: { x: null, y: undefined, opacity: 0.5 },
    });
    expect(style()).toEqual({ base: { gap: 1, opacity: 0.5 }, tablet: {}, mobile: { gap: 2 } });
    sample.run('resetStyle', { nodes, breakpoint: 'base' });
    expect(style()).toEqual({ base: {}, tablet: {}, mobile: { gap: 2 } });
    sample.run('resetStyle', { nodes });
    expect(style()).toEqual({ base: {}, tablet: {}, mobile: {} });
  });

  test('DOC-24: values and properties outside the vocabulary are refused, by the schema and by the document', () => {
    const sample = new Sample();
    const nodes = sample.ids('c');
    for (const style of [
      { gap: 'wide' },
      { position: 'fixed' },
      { fill: 'url(javascript:0)' },
      { width: -1 },
    ]) {
      expect(() => sample.run('setStyle', { nodes, breakpoint: 'base', style })).toThrow(
        refusal('invalid-value'),
      );
    }
    for (const [key, value] of [
      ['style.base.gap', 'wide'],
      ['kind', 'page'],
      ['other', 1],
      ['props.__proto__', {}],
      ['locked', 'no'],
    ] as const) {
      const write = () =>
        sample.store.transact('edit', (t) => t.setField(sample.id('c'), key, value));
      expect(write).toThrow(refusal('invalid-value'));
    }
    for (const style of [{ base: { gap: 'wide' } }, { base: { sparkle: 1 } }, { phone: {} }]) {
      expect(() => sample.run('addPage', { title: 'x', style })).toThrow(refusal('invalid-value'));
    }
    const seed = { kind: 'text', style: { base: { gap: 'wide' } } };
    expect(() => sample.run('insertSeed', { seed, target: { parent: sample.page } })).toThrow(
      refusal('invalid-value'),
    );
  });

  test('DOC-24: setProps sets and unsets; null is a value', () => {
    const sample = new Sample();
    const nodes = sample.ids('c', 'a1');
    sample.run('setProps', { nodes, props: { text: 'x', list: [1, { a: null }], none: null } });
    sample.run('setProps', { nodes, props: { text: undefined } });
    for (const id of nodes)
      expect(sample.store.node(id)?.props).toEqual({ list: [1, { a: null }], none: null });
    expect(() => sample.run('setProps', { nodes: [sample.page], props: { path: '/x' } })).toThrow(
      refusal('invalid-value'),
    );
  });

  test('DOC-27: setTheme and setSettings take known values; null gives a token its default back', () => {
    const sample = new Sample();
    sample.run('setTheme', { tokens: { 'color.primary': '#ff0000', 'color.brand-2': '#00ff00' } });
    sample.run('setSettings', { currency: 'MXN', whatsapp: '5215512345678' });
    expect(sample.store.theme).toMatchObject({
      'color.primary': '#ff0000',
      'color.brand-2': '#00ff00',
    });
    expect(sample.store.settings).toMatchObject({
      name: 'Café Andino',
      currency: 'MXN',
      whatsapp: '5215512345678',
    });
    sample.run('setTheme', { tokens: { 'color.primary': null } });
    expect(sample.store.theme['color.primary']).toBe('#4f46e5');
    for (const tokens of [
      { 'color.primary': 'red' },
      { 'size.x': 3 },
      { 'font.body': 'Comic Sans' },
    ]) {
      expect(() => sample.run('setTheme', { tokens })).toThrow(refusal('invalid-value'));
    }
    for (const settings of [{ locale: 'fr' }, { other: 1 }, { name: '' }]) {
      expect(() => sample.run('setSettings', settings)).toThrow(refusal('invalid-value'));
    }
  });
});

describe('locks', () => {
  test('DOC-22: what is locked, or stands in something locked, is not changed until it is unlocked', () => {
    const sample = new Sample();
    const before = sample.tree();
    sample.run('setLocked', { nodes: sample.ids('b'), locked: true });
    const b1 = sample.ids('b1');
    const attempts: readonly [CommandName, unknown][] = [
      ['moveNodes', { nodes: b1, target: { parent: sample.id('a') } }],
      ['moveNodes', { nodes: sample.ids('c'), target: { parent: sample.id('b') } }],
      ['insertSeed', { seed: { kind: 'text' }, target: { parent: sample.id('b') } }],
      ['removeNodes', { nodes: b1 }],
      ['duplicateNodes', { nodes: b1 }],
      ['setStyle', { nodes: b1, breakpoint: 'base', style: { gap: 1 } }],
      ['resetStyle', { nodes: sample.ids('b') }],
      ['setProps', { nodes: b1, props: { text: 'x' } }],
      ['setHidden', { nodes: b1, hidden: true }],
      ['wrapNodes', { nodes: b1 }],
      ['unwrapNode', { node: sample.id('b') }],
      ['removePage', { page: sample.page }],
    ];
    for (const [name, input] of attempts)
      expect(() => sample.run(name, input)).toThrow(refusal('locked'));
    expect(sample.tree()).toBe(before);
    sample.run('renameNode', { node: sample.id('b1'), name: 'nuevo' });
    sample.run('setLocked', { nodes: sample.ids('b'), locked: false });
    sample.run('removeNodes', { nodes: b1 });
    expect(sample.tree()).toBe('a(a1 a2) b(b2 b3) c');
  });

  test('DOC-22: what holds something locked may be moved, and not removed', () => {
    const sample = new Sample();
    sample.run('setLocked', { nodes: sample.ids('b1'), locked: true });
    sample.run('moveNodes', { nodes: sample.ids('b'), target: { parent: sample.id('a') } });
    expect(() => sample.run('removeNodes', { nodes: sample.ids('a') })).toThrow(refusal('locked'));
    expect(() => sample.run('unwrapNode', { node: sample.id('b') })).toThrow(refusal('locked'));
    expect(sample.tree()).toBe('a(a1 a2 b(b1 b2 b3)) c');
  });
});

describe('pages', () => {
  const paths = (sample: Sample) =>
    sample.store.pages.map((page) => sample.store.node(page)?.props['path']);

  test('DOC-10: the path of a new page comes from its title, without accents, and is unique', () => {
    const sample = new Sample();
    for (const title of ['¡Canción Ñandú!', 'cancion nandu', '日本', ''])
      sample.run('addPage', { title });
    sample.run('addPage', { title: 'Otra', path: '/', index: 0 });
    sample.run('addPage', { title: 'Ofertas', path: 'Tienda//Ofertas de Año/' });
    expect(paths(sample)).toEqual([
      '/pagina-3',
      '/',
      '/cancion-nandu',
      '/cancion-nandu-2',
      '/pagina',
      '/pagina-2',
      '/tienda/ofertas-de-ano',
    ]);
    expect(sample.store.node(sample.store.pages[0] ?? '')?.style.base).toEqual({
      layout: 'stack',
      direction: 'column',
      width: 'fill',
    });
  });

  test('DOC-10: setPage returns the path that it could give', () => {
    const sample = new Sample();
    const page = sample.run('addPage', { title: 'Contacto' }) as NodeId;
    expect(sample.run('setPage', { page, path: '/' })).toBe('/pagina');
    expect(sample.run('setPage', { page, path: '/pagina', title: 'Otra', description: 'd' })).toBe(
      '/pagina',
    );
    expect(sample.store.node(page)?.props).toEqual({
      title: 'Otra',
      path: '/pagina',
      description: 'd',
    });
    expect(() => sample.run('setPage', { page: sample.id('a'), title: 'x' })).toThrow(
      refusal('unknown-node'),
    );
  });

  test('DOC-10: links that were typed to a page follow it to another path, as one step', () => {
    const sample = new Sample();
    const page = sample.run('addPage', { title: 'Nosotros' }) as NodeId;
    const link = (url: string) => ({ type: 'url', url });
    const children = [link('/nosotros#equipo'), link('/nosotros-2'), link('https://a.co/nosotros')];
    const seed = {
      kind: 'list',
      props: {
        link: { type: 'page-path', path: '/nosotros', hash: 'equipo' },
        items: children.map((one) => ({ text: 'Ir', link: one })),
      },
    };
    const node = sample.run('insertSeed', { seed, target: { parent: sample.page } }) as NodeId;
    const before = sample.store.node(node)?.props;
    sample.run('setPage', { page, path: '/quienes-somos' });
    const [, ...kept] = seed.props.items;
    expect(sample.store.node(node)?.props).toEqual({
      link: { type: 'page-path', path: '/quienes-somos', hash: 'equipo' },
      items: [{ text: 'Ir', link: link('/quienes-somos#equipo') }, ...kept],
    });
    sample.store.undo();
    expect(sample.store.node(node)?.props).toEqual(before);
  });

  test('DOC-9, DOC-10: pages are copied, ordered and removed, but for the last', () => {
    const sample = new Sample();
    expect(() => sample.run('removePage', { page: sample.page })).toThrow(refusal('last-page'));
    const copy = sample.run('duplicatePage', { page: sample.page }) as NodeId;
    expect(paths(sample)).toEqual(['/', '/pagina']);
    expect(sample.tree(copy)).toBe(sample.tree());
    sample.run('movePage', { page: sample.page, index: 5 });
    expect(sample.store.pages).toEqual([copy, sample.page]);
    expect(() => sample.run('removeNodes', { nodes: [sample.page, copy] })).toThrow(
      refusal('last-page'),
    );
    expect(sample.store.pages).toEqual([copy, sample.page]);
    sample.run('removePage', { page: sample.page });
    expect(sample.store.pages).toEqual([copy]);
  });

  test('DOC-34: a copy of a page has no title of its own', () => {
    const sample = new Sample();
    sample.run('setPage', { page: sample.page, seoTitle: 'Cerámica de Ráquira' });
    const copy = sample.run('duplicatePage', { page: sample.page }) as NodeId;
    const titleOf = (page: NodeId) => sample.store.node(page)?.props['seoTitle'];
    expect([titleOf(sample.page), titleOf(copy)]).toEqual(['Cerámica de Ráquira', '']);
  });
});

describe('registry', () => {
  test('DOC-25: input from outside is checked before a command runs', () => {
    const sample = new Sample();
    for (const name of Object.keys(commands).filter(isCommandName)) {
      for (const input of [
        undefined,
        null,
        7,
        'x',
        [],
        { nodes: [] },
        { node: '../x', page: '../x' },
      ]) {
        if (
          name === 'setSettings' &&
          input !== null &&
          typeof input === 'object' &&
          !Array.isArray(input)
        )
          continue;
        expect(() => sample.run(name, input)).toThrow(refusal('invalid-value'));
      }
    }
    expect(isCommandName('constructor')).toBe(false);
    expect(sample.store.canUndo).toBe(false);
  });
});
