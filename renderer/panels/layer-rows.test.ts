import { expect, test } from 'vitest';
import { testEditor } from '../editor/testing/test-editor.ts';
import { layerDrop, layerRows } from './layer-rows.ts';
import { pickLayer } from './pick-layer.ts';

function tree() {
  const made = testEditor([
    {
      kind: 'frame',
      name: 'a',
      children: [
        { kind: 'frame', name: 'a1' },
        { kind: 'frame', name: 'a2' },
      ],
    },
    { kind: 'frame', name: 'b' },
  ]);
  const [a = '', b = ''] = made.childrenOf(made.page);
  return { ...made, a, b };
}

test('shows the children of what is expanded, in order', () => {
  const { editor, page, a } = tree();
  const names = (expanded: string[]) =>
    layerRows(editor.document, page, new Set(expanded)).rows.map(({ id, depth }) => [
      editor.document.node(id)?.name,
      depth,
    ]);
  expect(names([])).toEqual([
    ['a', 0],
    ['b', 0],
  ]);
  expect(names([a])).toEqual([
    ['a', 0],
    ['a1', 1],
    ['a2', 1],
    ['b', 0],
  ]);
});

test('reads only what it shows', () => {
  const { editor, page, a, b } = tree();
  expect([...layerRows(editor.document, page, new Set()).read.keys()]).toEqual([page, a, b]);
});

test('drops above, into or below a row', () => {
  const { editor, page, a, b } = tree();
  const { rows } = layerRows(editor.document, page, new Set([a]));
  const accepts = () => true;
  expect(layerDrop(rows, 3, 0.1, accepts)).toMatchObject({
    parent: page,
    index: 1,
    mark: 'before',
  });
  expect(layerDrop(rows, 3, 0.5, accepts)).toMatchObject({ parent: b, index: 0, mark: 'inside' });
  expect(layerDrop(rows, 3, 0.9, accepts)).toMatchObject({ parent: page, index: 2, mark: 'after' });
  expect(layerDrop(rows, 0, 0.9, accepts)).toMatchObject({ parent: a, index: 0, mark: 'after' });
  expect(layerDrop(rows, 3, 0.5, () => false)).toMatchObject({
    parent: page,
    index: 2,
    mark: 'after',
  });
});

test('a click selects one, with Ctrl adds or takes away, with Shift selects up to it', () => {
  const { editor, page, a, b } = tree();
  const { rows } = layerRows(editor.document, page, new Set([a]));
  const keys = { shiftKey: false, ctrlKey: false, metaKey: false };
  expect(pickLayer(rows, [a], b, keys)).toEqual([b]);
  expect(pickLayer(rows, [a], b, { ...keys, ctrlKey: true })).toEqual([a, b]);
  expect(pickLayer(rows, [a, b], b, { ...keys, metaKey: true })).toEqual([a]);
  expect(pickLayer(rows, [a], b, { ...keys, shiftKey: true })).toEqual(rows.map(({ id }) => id));
});
