import { PNG } from 'pngjs';
import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { addPage } from '#shared/document/commands/pages.ts';
import { setTheme } from '#shared/document/commands/project-entries.ts';
import { setProps } from '#shared/document/commands/set-props.ts';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import { createDocument } from '#shared/document/create-document.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { DocumentStore } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { createElementBuilder } from '#shared/elements/element-builder.ts';
import type { ElementNode } from '#shared/elements/element.ts';

const names = ['Jarra de barro', 'Ruana de lana', 'Café de altura', 'Mochila wayúu', 'Hamaca'];
const details = [
  'Hecha a mano en Ráquira por familias que trabajan el barro hace tres generaciones.',
  'Tejida en telar, abriga sin pesar y se lava en casa con agua fría.',
  'Tostado medio, notas de panela y naranja; se muele el día del envío.',
];
const theme = { 'font.heading': 'Fraunces', 'font.body': 'DM Sans', 'color.primary': '#b4532a' };

/** A product as shops show it: picture, name, text, price and a button in a box with a shadow. */
function card(index: number, images: readonly string[]): NodeSeed {
  const image = images[index % images.length];
  return {
    kind: 'frame',
    style: {
      base: {
        layout: 'stack',
        direction: 'row',
        gap: 16,
        align: 'center',
        paddingTop: 14,
        paddingRight: 14,
        paddingBottom: 14,
        paddingLeft: 14,
        fill: '#ffffff',
        borderWidth: 1,
        borderColor: '$color.border',
        radius: 14,
        shadow: [{ x: 0, y: 4, blur: 14, spread: 0, color: '#0f172a1f' }],
      },
    },
    children: [
      {
        kind: 'image',
        props: { image: image === undefined ? null : { asset: image }, alt: 'Foto' },
        style: { base: { width: 112, height: 112, radius: 10 } },
      },
      {
        kind: 'frame',
        style: { base: { layout: 'stack', direction: 'column', gap: 6, width: 'fill' } },
        children: [
          {
            kind: 'heading',
            props: { text: `${names[index % names.length]} ${index + 1}`, level: 3 },
            style: { base: { fontSize: 20 } },
          },
          {
            kind: 'text',
            props: { text: details[index % details.length] ?? '' },
            style: { base: { fontSize: 13, color: '$color.muted' } },
          },
          {
            kind: 'frame',
            style: {
              base: { layout: 'stack', direction: 'row', justify: 'between', align: 'center' },
            },
            children: [
              { kind: 'price', props: { amount: 45_000 + (index % 40) * 1500 } },
              { kind: 'button', props: { label: 'Comprar', variant: 'solid', size: 'small' } },
            ],
          },
        ],
      },
    ],
  };
}

function grid(cards: readonly NodeSeed[], columns: number): NodeSeed {
  const padding = { paddingTop: 24, paddingRight: 24, paddingBottom: 24, paddingLeft: 24 };
  const style = { layout: 'grid', columns, gap: 24, width: 'fill', ...padding } as const;
  return { kind: 'frame', style: { base: style }, children: cards };
}

function cards(count: number, images: readonly string[]): NodeSeed[] {
  return Array.from({ length: count }, (_, index) => card(index, images));
}

/** A document with one page of nothing. */
export function emptyDocument(): DocumentStore {
  const settings = { name: 'Banco', locale: 'es', currency: 'COP' } as const;
  const pages = [{ title: 'Inicio', path: '/' }];
  return openDocument({ snapshot: createDocument({ settings, theme: {}, pages, peerId: 7n }) });
}

/** Fills the first page with about this many elements, so wide that all of it in view fills much of a window. */
export function fillWall(
  document: DocumentStore,
  elements: number,
  images: readonly string[],
): void {
  const one = emptyDocument();
  fillPage(one, cards(1, images));
  const count = Math.floor((elements - 2) / (elementCount(one) - 1));
  fillPage(document, [grid(cards(count, images), 12)], 6000);
}

/** Makes a site of pages with two dozen products each. */
export function fillSite(document: DocumentStore, pages: number, images: readonly string[]): void {
  const content = (index: number): NodeSeed[] => [
    { kind: 'heading', props: { text: `Colección ${index}`, level: 1 } },
    grid(cards(24, images), 3),
  ];
  fillPage(document, content(1));
  document.transact('pages', (transaction) => {
    for (let index = 2; index <= pages; index += 1) {
      addPage(transaction, { title: `Página ${index}`, children: content(index) });
    }
  });
}

/** Changes the first heading's text: the smallest edit that shows. */
export function changeOneWord(document: DocumentStore, word: string): void {
  const [page] = document.pages;
  const heading = page === undefined ? undefined : firstHeading(document, page);
  if (heading === undefined) throw new Error('no heading');
  document.transact('text', (transaction) => {
    setProps(transaction, { nodes: [heading], props: { text: word } });
  });
}

function firstHeading(document: DocumentStore, id: NodeId): NodeId | undefined {
  const node = document.node(id);
  if (node?.kind === 'heading') return id;
  for (const child of node?.children ?? []) {
    const found = firstHeading(document, child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fillPage(document: DocumentStore, seeds: readonly NodeSeed[], width?: number): void {
  const [parent] = document.pages;
  if (parent === undefined) throw new Error('no page');
  document.transact('insert', (transaction) => {
    setTheme(transaction, { tokens: theme });
    if (width !== undefined) {
      setStyle(transaction, { nodes: [parent], breakpoint: 'base', style: { width } });
    }
    for (const seed of seeds) insertSeed(transaction, { seed, target: { parent } });
  });
}

/** Elements of the first page. */
export function elementCount(document: DocumentStore): number {
  const [page] = document.pages;
  const root = page === undefined ? undefined : createElementBuilder(document).page(page);
  return root ? countElements(root) : 0;
}

function countElements(node: ElementNode): number {
  return node.children.reduce(
    (count, child) => count + (child.type === 'element' ? countElements(child) : 0),
    1,
  );
}

/** Pictures of a photo's size with colours that differ. */
export function samplePictures(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, index) => {
    const picture = new PNG({ width: 640, height: 480 });
    for (let at = 0; at < 640 * 480; at += 1) {
      const x = at % 640;
      const y = Math.floor(at / 640);
      picture.data[at * 4] = (x / 3 + index * 37) % 256;
      picture.data[at * 4 + 1] = (y / 2 + index * 61) % 256;
      picture.data[at * 4 + 2] = ((x + y) / 5 + index * 17) % 256;
      picture.data[at * 4 + 3] = 255;
    }
    return PNG.sync.write(picture);
  });
}
