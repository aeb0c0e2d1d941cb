import { expect, test } from 'vitest';
import { startPage } from '#shared/elements/start-page.ts';
import { testEditor } from '../editor/testing/test-editor.ts';

const header = {
  kind: 'frame',
  name: 'menú',
  props: { as: 'header' },
  children: [{ kind: 'text', name: 'enlace' }],
};

test('a header is used on all pages from anything inside it, and the user is told', async () => {
  const { editor, run, select, childrenOf, page, announced, names } = testEditor([
    header,
    { kind: 'text', name: 'cuerpo' },
  ]);
  select(childrenOf(page)[1] ?? '');
  await run('share-band');
  const other = editor.document.transact('addPage', (change) => startPage(change, 'Otra'));
  await run('share-band');
  expect(announced).toEqual([]);

  const link = childrenOf(childrenOf(page)[0] ?? '')[0] ?? '';
  select(link);
  await run('duplicate');
  expect(names(childrenOf(other)[0])).toEqual(['enlace']);
  await run('share-band');
  expect(names(childrenOf(other)[0])).toEqual(['enlace', 'enlace']);
  expect(announced).toEqual(['action.headerShared 1']);
  await run('undo');
  expect(names(childrenOf(other)[0])).toEqual(['enlace']);
});

test('a locked one on another page gives way, and the user is told', async () => {
  const { editor, run, select, childrenOf, page, announced, names } = testEditor([header]);
  const other = editor.document.transact('addPage', (change) => startPage(change, 'Otra'));
  select(childrenOf(other)[0] ?? '');
  await run('toggle-lock');
  select(childrenOf(childrenOf(page)[0] ?? '')[0] ?? '');
  await run('duplicate');
  await run('share-band');
  expect(names(childrenOf(other)[0])).toEqual(['enlace', 'enlace']);
  expect(announced).toEqual(['action.headerSharedLocked 1']);
});
