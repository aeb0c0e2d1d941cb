import { describe, expect, it } from 'vitest';
import type { NodeId } from '#shared/document/node.ts';
import { testEditor } from '../editor/testing/test-editor.ts';
import { cellsInTable, cellsInText } from './cells.ts';
import { blocksIn } from './html-blocks.ts';
import type { HtmlElement, HtmlNode } from './read-html.ts';
import { whatToPaste } from './what-to-paste.ts';

const element = (
  tag: string,
  children: readonly HtmlNode[] = [],
  attributes: Readonly<Record<string, string>> = {},
): HtmlElement => ({ tag, attributes, children });
const body = (...children: HtmlNode[]) => element('body', children);
const row = (tag: string, ...cells: string[]) =>
  element(
    'tr',
    cells.map((cell) => element(tag, [cell])),
  );

async function pasting(text: string, selected?: { kind: string; props?: object }) {
  const opened = testEditor(selected ? [selected as never] : []);
  const { editor, context, page, childrenOf, select, announced, run } = opened;
  const [node] = childrenOf(page);
  if (node !== undefined) select(node);
  await context.paste({ text, html: '', files: [] });
  const record = (id: NodeId | undefined) => editor.document.node(id ?? '');
  const texts = (id: NodeId): string[] =>
    childrenOf(id).map((child) => String(record(child)?.props['text'] ?? ''));
  return { page, childrenOf, record, texts, announced, run, node };
}

describe('cells of a spreadsheet', () => {
  it.each<[string, string, string[][] | null]>([
    [
      'rows and columns',
      'Producto\tPrecio\r\nTaza\t25.000\r\n',
      [
        ['Producto', 'Precio'],
        ['Taza', '25.000'],
      ],
    ],
    [
      'line breaks and quotes',
      '"a\nb"\t"di ""sí"""\nc\t',
      [
        ['a\nb', 'di "sí"'],
        ['c', ''],
      ],
    ],
    ['one row', 'a\tb', [['a', 'b']]],
    [
      'short and empty rows',
      'a\tb\tc\n\t\t\nd',
      [
        ['a', 'b', 'c'],
        ['d', '', ''],
      ],
    ],
    ['a text', 'Hola\nmundo', null],
    ['indented lines', '\tif (x)\n\t\treturn', null],
    ['a tab in passing', 'Una frase.\nOtra\tcosa.\nY otra.', null],
  ])('%s', (_name, text, rows) => {
    expect(cellsInText(text)?.rows ?? null).toEqual(rows);
  });

  it('become a grid of texts, as one step', async () => {
    const { page, childrenOf, record, texts, run } = await pasting(
      'Producto\tPrecio\nTaza\t25.000',
    );
    const [grid = ''] = childrenOf(page);
    expect(record(grid)?.style.base).toMatchObject({ layout: 'grid', columns: 2 });
    expect(texts(grid)).toEqual(['Producto', 'Precio', 'Taza', '25.000']);
    await run('undo');
    expect(childrenOf(page)).toEqual([]);
  });

  it('fill the list of what is selected, by the names of its fields or in their order', async () => {
    const named = await pasting('Label\tVALUE\nClientes\t120\nPaíses\t7', { kind: 'stats' });
    expect(named.record(named.node)?.props['items']).toMatchObject([
      { label: 'Clientes', value: '120' },
      { label: 'Países', value: '7' },
    ]);
    expect(named.childrenOf(named.page)).toHaveLength(1);
    await named.run('undo');
    expect(named.record(named.node)?.props['items']).toBeUndefined();
    const plain = await pasting('¿Abren?\tSí\n¿Envían?\tTambién', { kind: 'accordion' });
    expect(plain.record(plain.node)?.props['items']).toHaveLength(2);
  });

  it('tell where they are too many', async () => {
    const { announced } = await pasting(Array.from({ length: 300 }, () => 'a\tb').join('\n'));
    expect(announced).toEqual(['action.pasteCut 300']);
  });
});

describe('what counts most of a clipboard', () => {
  const picture = new File(['x'], 'a.png', { type: 'image/png' });

  it('cells count more than their picture', () => {
    expect(whatToPaste({ text: 'a\tb', html: '', files: [picture] })).toMatchObject({
      type: 'cells',
    });
    expect(whatToPaste({ text: '', html: '', files: [picture] })).toMatchObject({ type: 'files' });
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>',
    '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>\n',
    '<!DOCTYPE svg PUBLIC "x" "y"><svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!-- Figma --><svg width="4"><g/></svg>',
  ])('the source of a drawing is a picture: %s', async (text) => {
    const paste = whatToPaste({ text, html: '', files: [] });
    if (paste.type !== 'files') throw new Error(paste.type);
    expect(paste.files[0]?.type).toBe('image/svg+xml');
    expect(await paste.files[0]?.text()).toContain('xmlns=');
  });

  it.each(['Usa <svg> para dibujar', '<svgs>', '<p>svg</p>'])('%s is a text', (text) => {
    expect(whatToPaste({ text, html: '', files: [] })).toMatchObject({ type: 'nodes' });
  });

  it('says so where there is nothing', async () => {
    expect((await pasting(' \n')).announced).toEqual(['action.clipboardInvalid 1']);
    expect((await pasting('{"tausepro":"nodes","nodes":[]}')).announced).toEqual([
      'action.clipboardInvalid 1',
    ]);
  });
});

describe('HTML', () => {
  const seedsOf = (root: HtmlElement) =>
    blocksIn(root).map((block) =>
      block.type === 'seed' ? [block.seed.kind, block.seed.props] : block,
    );

  it('titles, paragraphs, lists, links, pictures and lines', () => {
    const link = element('a', ['Ver ', element('b', ['más'])], { href: 'https://a.co/x' });
    const root = body(
      element('div', [
        element('h2', ['Nuestro ', element('em', ['taller']), '\n  abierto']),
        'Suelto ',
        element('b', ['y fuerte']),
        element('br'),
        'abajo',
        element('p', ['Con ', element('a', ['enlace'], { href: 'https://a.co' }), ' dentro']),
        element('p', [link]),
        element('ul', [
          element('li', ['Uno', element('ul', [element('li', ['Dentro'])])]),
          '\n',
          element('li', [element('p', ['Dos'])]),
        ]),
        element('ol', [element('li', ['Primero'])]),
        element('blockquote', [element('p', ['Dicho'])]),
        element('hr'),
        element('p', [
          'Antes',
          element('img', [], { src: 'https://a.co/x.png', alt: 'Taza' }),
          'Luego',
        ]),
        element('a', ['Mal'], { href: 'vbscript:alert(1)' }),
      ]),
    );
    expect(seedsOf(root)).toEqual([
      ['heading', { text: 'Nuestro taller abierto', level: 2 }],
      ['text', { text: 'Suelto y fuerte\nabajo' }],
      ['text', { text: 'Con enlace dentro' }],
      ['link', { text: 'Ver más', link: { type: 'url', url: 'https://a.co/x' } }],
      ['list', { items: 'Uno\nDentro\nDos', marker: 'dot' }],
      ['list', { items: 'Primero', marker: 'number' }],
      ['text', { text: 'Dicho', as: 'blockquote' }],
      ['divider', undefined],
      ['text', { text: 'Antes' }],
      { type: 'picture', source: 'https://a.co/x.png', alt: 'Taza' },
      ['text', { text: 'Luego' }],
      ['text', { text: 'Mal' }],
    ]);
  });

  it('a table with its header, and blocks in what is no block', () => {
    const table = element('table', [
      element('thead', [row('th', 'Producto', 'Precio')]),
      element('tbody', [row('td', 'Taza', '25.000'), row('td', '', '')]),
    ]);
    expect(cellsInTable(table)).toEqual({
      hasHeader: true,
      rows: [
        ['Producto', 'Precio'],
        ['Taza', '25.000'],
      ],
    });
    expect(blocksIn(body(element('b', [element('p', ['a']), table])))).toMatchObject([
      { type: 'seed' },
      { type: 'table' },
    ]);
    const layout = element('table', [element('tr', [element('td', [element('h1', ['Hola'])])])]);
    expect(seedsOf(body(layout))).toEqual([['heading', { text: 'Hola', level: 1 }]]);
  });
});
