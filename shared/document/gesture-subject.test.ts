import { describe, expect, it } from 'vitest';
import type { Change } from './change.ts';
import { insertSeed } from './commands/insert-seed.ts';
import { moveNodes } from './commands/move-nodes.ts';
import { setSettings } from './commands/project-entries.ts';
import { removeNodes } from './commands/remove-nodes.ts';
import { setProps } from './commands/set-props.ts';
import { createDocument } from './create-document.ts';
import type { DocumentTransaction } from './document.ts';
import { subjectOf } from './gesture-subject.ts';
import { openDocument } from './open-document.ts';

const frame = { kind: 'frame', children: [{ kind: 'text', props: { text: 'Hola' } }] };

function project() {
  const pages = [{ title: 'Inicio', path: '/' }];
  const store = openDocument({ snapshot: createDocument({ settings: {}, theme: {}, pages }) });
  const [page = ''] = store.pages;
  let changes: readonly Change[] = [];
  store.onGesture((gesture) => {
    changes = gesture.changes;
  });
  const about = <T>(make: (transaction: DocumentTransaction) => T) => {
    const result = store.transact('edit', make);
    return { result, subject: subjectOf(changes) };
  };
  const insert = () => about((t) => insertSeed(t, { seed: frame, target: { parent: page } }));
  return { store, page, about, insert, last: () => subjectOf(changes) };
}

describe('subjectOf', () => {
  it('is the outermost of what came, moved, went and came back', () => {
    const { store, page, about, insert, last } = project();
    const first = insert();
    expect(first.subject).toEqual({ nodes: store.node(page)?.children, count: 1 });
    insert();
    const [one = '', two = ''] = store.node(page)?.children ?? [];
    const [child = ''] = store.node(two)?.children ?? [];
    expect(
      about((t) => moveNodes(t, { nodes: [two], target: { parent: page, index: 0 } })).subject,
    ).toEqual({ nodes: [two], count: 1 });
    expect(about((t) => removeNodes(t, { nodes: [one, two] })).subject?.count).toBe(2);
    store.undo();
    expect(last()?.count).toBe(2);
    expect(about((t) => setProps(t, { nodes: [child], props: { text: 'Otro' } })).subject).toEqual({
      nodes: [child],
      count: 1,
    });
  });

  it('is nothing where no node is touched', () => {
    const { about } = project();
    expect(about((t) => setSettings(t, { description: 'Cerámica' })).subject).toBeNull();
  });
});

describe('lastKnown', () => {
  it('tells what was removed, as it was, and nothing of what never was', () => {
    const { store, page, about, insert } = project();
    insert();
    const [one = ''] = store.node(page)?.children ?? [];
    expect(store.lastKnown(one)).toEqual(store.node(one));
    const before = store.node(one);
    about((t) => removeNodes(t, { nodes: [one] }));
    expect(store.node(one)).toBeUndefined();
    expect(store.lastKnown(one)).toMatchObject({ kind: 'frame', children: before?.children });
    expect(store.lastKnown(before?.children[0] ?? '')?.props).toEqual({ text: 'Hola' });
    expect(store.lastKnown('999@12345')).toBeUndefined();
    expect(store.lastKnown('nonsense')).toBeUndefined();
  });
});
