import { expect, test } from 'vitest';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { Style } from '#shared/document/style.ts';
import { layerLabel, shortLayerLabel } from './layer-label.ts';
import { testEditor } from './testing/test-editor.ts';

const text = (words: string): NodeSeed => ({ kind: 'text', props: { text: words } });
const heading = (words: string): NodeSeed => ({ kind: 'heading', props: { text: words } });
const frame = (base: Style, ...children: NodeSeed[]): NodeSeed => ({
  kind: 'frame',
  style: { base },
  children,
});

/** The labels of what stands on a page, and of the first child of each. */
function labelsOf(...children: NodeSeed[]) {
  const { editor, page, childrenOf } = testEditor(children);
  const labelOf = (id = '') => {
    const node = editor.document.node(id);
    return node && layerLabel(editor.document, node, 'es');
  };
  return childrenOf(page).map((id) => [labelOf(id), labelOf(childrenOf(id)[0])]);
}

test('containers without a name are told by what they are and the first heading, else text in them', () => {
  expect(
    labelsOf(
      frame({}, text('Antes'), frame({ direction: 'row' }, heading('Nuestros  productos'))),
      frame({}, frame({ direction: 'row' }, text('Uno'), text('Dos')), text('Tres')),
      frame({}, frame({ layout: 'grid' }, text('Uno'))),
      frame({ layout: 'free' }, frame({})),
    ),
  ).toEqual([
    ['Sección · Nuestros productos', 'Antes'],
    ['Sección · Uno', 'Fila · Uno'],
    ['Sección · Uno', 'Cuadrícula · Uno'],
    ['Marco', 'Columna'],
  ]);
});

test('what a container means and its own names come first', () => {
  expect(
    labelsOf(
      { kind: 'frame', props: { as: 'header' }, children: [text('Tienda')] },
      { ...frame({}, text('Uno')), name: 'Promoción' },
      { kind: 'frame', props: { label: 'Principal' }, children: [text('Uno')] },
      text('Suelto'),
    ).map(([own]) => own),
  ).toEqual(['Encabezado · Tienda', 'Promoción', 'Principal', 'Suelto']);
});

test('a long text is cut, and where there is little room only the word stands', () => {
  const { editor, page, childrenOf } = testEditor([frame({}, heading('Palabra '.repeat(10)))]);
  const node = editor.document.node(childrenOf(page)[0] ?? '');
  if (!node) throw new Error('no frame');
  expect(layerLabel(editor.document, node, 'en')).toMatch(/^Section · Palabra .{10,30}…$/);
  expect(shortLayerLabel(editor.document, node, 'pt')).toBe('Seção');
});

test('a container of thousands is not gone through for its name', () => {
  const empty = Array.from({ length: 100 }, () => ({ kind: 'divider' }));
  expect(labelsOf(frame({}, ...empty, text('Lejos')))[0]?.[0]).toBe('Sección');
});
