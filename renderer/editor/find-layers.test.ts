import { expect, test } from 'vitest';
import { findLayers } from './find-layers.ts';
import { testEditor } from './testing/test-editor.ts';

test('layers are found by a part of their name, without case and accents, in order', () => {
  const { editor } = testEditor([
    { kind: 'frame', name: 'Sección', children: [{ kind: 'frame', name: 'Botón uno' }] },
    { kind: 'frame', name: 'BOTON dos' },
    { kind: 'frame', name: 'Botón tres' },
  ]);
  const names = (words: string, limit = 10) =>
    findLayers(editor.document, words, 'es', limit).map(({ label }) => label);
  expect(names('botón')).toEqual(['Botón uno', 'BOTON dos', 'Botón tres']);
  expect(names('boton', 2)).toEqual(['Botón uno', 'BOTON dos']);
  expect(names('seccion')).toEqual(['Sección']);
  expect(names('  ')).toEqual([]);
});
