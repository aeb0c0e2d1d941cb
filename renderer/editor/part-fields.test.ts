import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { NodeSeed } from '#shared/document/seed.ts';
import { buildPageElements } from '#shared/elements/build-page.ts';
import { kindDefinitions } from '#shared/elements/catalog/index.ts';
import type { ElementText } from '#shared/elements/element.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import { elementsOf, walk } from '#shared/elements/testing/walk.ts';
import { isTyped, partFields, withPartText } from './part-fields.ts';

const page = '1@1';

function projectOf(kind: string, props?: NodeSeed['props']) {
  const made = kindDefinitions.find((one) => one.kind === kind)?.seed('es');
  if (!made) throw new Error(`no kind ${kind}`);
  const child = props ? { kind, props } : made;
  return seedDocument([{ kind: 'page', props: { path: '/', title: '' }, children: [child] }]);
}

function textsOf(document: ReturnType<typeof projectOf>): ElementText[] {
  return [...walk(buildPageElements(document, page))].filter((child) => child.type === 'text');
}

/** The fields behind an element or a text, by its key. */
function fieldsAt(document: ReturnType<typeof projectOf>, key: string, source: string) {
  const node = document.node(source);
  if (!node) throw new Error(`no node ${source}`);
  return partFields(node, key.slice(source.length + 1));
}

/** Where the text that an element shows is held, with the line. */
function placeOf(kind: string, props: NodeSeed['props'], shown: string): unknown[] {
  const document = projectOf(kind, props);
  const text = textsOf(document).find((one) => one.text.includes(shown));
  if (!text) throw new Error(`no text ${shown}`);
  return fieldsAt(document, text.key, text.source).map(({ field, path, line }) => [
    path.join('.'),
    line,
    field.control.type,
  ]);
}

describe('partFields', () => {
  it('finds the field of a text, of an item and of a line', () => {
    const items = [
      { question: '¿Cuánto tarda?', answer: 'Dos días.' },
      { question: '¿Hay cambios?', answer: 'Sí.' },
    ];
    expect(placeOf('heading', { text: 'Hola' }, 'Hola')).toEqual([['text', null, 'multiline']]);
    expect(placeOf('accordion', { items }, 'cambios')).toEqual([
      ['items.1.question', null, 'text'],
    ]);
    expect(placeOf('list', { items: 'Uno\n\nDos\nTres' }, 'Tres')).toEqual([
      ['items', 2, 'multiline'],
    ]);
    expect(placeOf('product-card', { title: 'Taza', price: 45_000 }, '45.000')).toEqual([
      ['price', null, 'price'],
    ]);
  });

  it('finds the field of a picture, also where it is empty, and of an icon', () => {
    const image = projectOf('image');
    expect(fieldsAt(image, '2@1', '2@1')[0]?.path).toEqual(['image']);
    const links = projectOf('social-links', {
      items: [{ network: 'instagram' }, { network: 'whatsapp' }],
    });
    const icons = elementsOf(buildPageElements(links, page)).filter(({ icon }) => icon);
    const paths = icons.flatMap(({ key, source }) => fieldsAt(links, key, source));
    expect(paths.map(({ path }) => path.join('.'))).toContain('items.1.network');
  });

  it('finds nothing behind what no field holds', () => {
    expect(placeOf('input', { label: 'Nombre', required: true }, ' *')).toEqual([]);
  });

  it.each(kindDefinitions.map(({ kind }) => kind))(
    'types over exactly one text of a %s',
    (kind) => {
      for (const { key, source } of textsOf(projectOf(kind))) {
        const document = projectOf(kind);
        const node = document.node(source);
        const [place] = fieldsAt(document, key, source);
        if (!node || !place || !isTyped(node, place)) continue;
        const before = textsOf(document);
        document.edit(source, {
          props: { ...node.props, ...withPartText(node, place, 'Otras palabras') },
        });
        const expected = before.map((text) =>
          // Several rows may share one name.
          text.source === source &&
          fieldsAt(document, text.key, text.source).some((one) => isDeepStrictEqual(one, place))
            ? { ...text, text: 'Otras palabras' }
            : text,
        );
        expect(textsOf(document)).toEqual(expected);
      }
    },
  );

  it('takes an emptied line out of its list', () => {
    const document = projectOf('list', { items: 'Uno\nDos\nTres' });
    const node = document.node('2@1');
    const [, text] = textsOf(document);
    const [place] = text ? fieldsAt(document, text.key, text.source) : [];
    if (!node || !place) throw new Error('no line');
    const { items } = withPartText(node, place, ' ');
    expect(String(items).split('\n')).toHaveLength(2);
  });
});
