import { expect, test } from 'vitest';
import { addPage, setPage } from '#shared/document/commands/pages.ts';
import { setTheme } from '#shared/document/commands/project-entries.ts';
import { setProps } from '#shared/document/commands/set-props.ts';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import type { DocumentTransaction } from '#shared/document/document.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { testEditor } from './testing/test-editor.ts';

const text = (words: string): NodeSeed => ({ kind: 'text', props: { text: words } });

/** Two pages with texts, on the first of which one stands; what is done is said and shown. */
function openTwoPages() {
  const opened = testEditor([text('uno'), text('dos')]);
  const { editor, childrenOf, page, announced } = opened;
  const { document, session } = editor;
  const other = document.transact('addPage', (t) =>
    addPage(t, { title: 'Otra', children: [text('tres'), text('cuatro')] }),
  );
  return {
    ...opened,
    other,
    nodes: [...childrenOf(page), ...childrenOf(other)],
    make: (label: string, make: (t: DocumentTransaction) => unknown) =>
      document.transact(label, make),
    state: () => {
      const { page: shown, selection } = session.getState();
      return { shown, selection, said: announced.splice(0) };
    },
    show: (shown: string) => session.setState({ page: shown, selection: [] }),
  };
}

test('undo and redo show the page on which something changed, and select that', async () => {
  const { make, nodes, other, page, run, show, state } = openTwoPages();
  const [, , third = ''] = nodes;
  make('text', (t) => setProps(t, { nodes: [third], props: { text: 'otra cosa' } }));
  for (const way of ['undo', 'redo']) {
    show(page);
    await run(way);
    expect(state()).toEqual({ shown: other, selection: [third], said: [] });
  }
});

test('what happened on several pages is shown at its first place', async () => {
  const { make, nodes, other, page, run, show, state } = openTwoPages();
  const [first = '', , third = ''] = nodes;
  make('replace', (t) => setProps(t, { nodes: [first, third], props: { text: 'x' } }));
  show(other);
  await run('undo');
  const { shown, selection } = state();
  expect([page, other]).toContain(shown);
  expect([first, third]).toContain(selection[0]);
  expect(selection).toHaveLength(1);
});

test('on the page that is shown, the selection stays where it has a part in it', async () => {
  const { make, nodes, page, run, select, show, state } = openTwoPages();
  const [first = '', second = ''] = nodes;
  show(page);
  make('text', (t) => setProps(t, { nodes: [first, second], props: { text: 'x' } }));
  select(second);
  await run('undo');
  expect(state()).toEqual({ shown: page, selection: [second], said: [] });
  select();
  await run('redo');
  expect(state().selection).toEqual([first, second]);
});

test('what no page shows is told', async () => {
  const { editor, make, nodes, other, page, run, show, state } = openTwoPages();
  const [first = ''] = nodes;
  show(page);
  make('theme', (t) => setTheme(t, { tokens: { 'color.primary': '#123456' } }));
  await run('undo');
  expect(state()).toEqual({ shown: page, selection: [], said: ['undo theme'] });
  make('setPage', (t) => setPage(t, { page: other, title: 'Con otro nombre' }));
  await run('undo');
  expect(state()).toEqual({ shown: page, selection: [], said: ['undo setPage'] });
  make('style', (t) =>
    setStyle(t, { nodes: [first], breakpoint: 'mobile', style: { fontSize: 20 } }),
  );
  await run('undo');
  expect(state().said).toEqual(['undo style']);
  editor.session.setState({ breakpoint: 'mobile' });
  await run('redo');
  expect(state()).toEqual({ shown: page, selection: [first], said: [] });
});

test('a page or an element that comes back is shown', async () => {
  const { editor, nodes, other, page, run, select, show, state } = openTwoPages();
  const [, , third = ''] = nodes;
  show(other);
  select(third);
  await run('delete');
  show(page);
  await run('undo');
  expect(state()).toMatchObject({ shown: other, selection: [third] });
  editor.document.transact('remove', (t) => t.removeNode(other));
  expect(state().shown).toBe(page);
  await run('undo');
  expect(state()).toMatchObject({ shown: other, selection: [] });
});
