import { LoroDoc } from 'loro-crdt';
import { describe, expect, test, vi } from 'vitest';
import { duplicateNodes } from './commands/duplicate-nodes.ts';
import { insertSeed } from './commands/insert-seed.ts';
import { moveNodes } from './commands/move-nodes.ts';
import { renameNode } from './commands/node-flags.ts';
import { addPage, removePage } from './commands/pages.ts';
import { removeNodes } from './commands/remove-nodes.ts';
import { setProps } from './commands/set-props.ts';
import { setStyle } from './commands/style-nodes.ts';
import type {
  CommittedGesture,
  DocumentPatch,
  DocumentStore,
  ProjectDocument,
} from './document.ts';
import type { NodeId } from './node.ts';
import { openDocument } from './open-document.ts';
import { pagePaths } from './page-path.ts';
import { readDocument } from './read-document.ts';
import { restoreVersion } from './restore-version.ts';
import { dumpDocument, livingNodes } from './testing/dump-document.ts';
import { frameSeed, openSample, sampleDocument, textSeed } from './testing/sample-document.ts';

function refusal(code: string): unknown {
  return expect.objectContaining({ name: 'DocumentError', code });
}

function child(document: ProjectDocument, ...path: readonly number[]): NodeId {
  let at = document.pages[path[0] ?? 0] ?? '';
  for (const index of path.slice(1)) at = document.node(at)?.children[index] ?? '';
  return at;
}

function record(store: DocumentStore): CommittedGesture[] {
  const gestures: CommittedGesture[] = [];
  store.onGesture((gesture) => gestures.push(gesture));
  return gestures;
}

/** A stored document that another program wrote into. */
function tamper(write: (doc: LoroDoc) => void): Uint8Array {
  const doc = new LoroDoc();
  doc.import(sampleDocument());
  doc.setPeerId('99');
  write(doc);
  doc.commit();
  return doc.export({ mode: 'snapshot' });
}

function dataOf(doc: LoroDoc, id: NodeId) {
  return doc.getMap(`cid:${id as `${number}@${number}`}:Map`);
}

describe('opening', () => {
  test('DOC-1: the sample reads as it was made, with and without a write side', () => {
    const store = openSample();
    const texts = livingNodes(store).map(
      (id) => store.node(id)?.props['text'] ?? store.node(id)?.kind,
    );
    expect(texts).toEqual([
      'page',
      'frame',
      'Café de origen',
      'Tostado cada semana en Medellín',
      'frame',
      'Huila',
      'Nariño',
      'Sierra Nevada',
    ]);
    expect(store.settings).toMatchObject({ name: 'Café Andino', locale: 'es', currency: 'COP' });
    expect(dumpDocument(readDocument({ snapshot: sampleDocument() }))).toEqual(dumpDocument(store));
    expect(store.canUndo).toBe(false);
  });

  test('DOC-6: bytes that are no document are refused as damaged', () => {
    const snapshot = sampleDocument();
    const flipped = snapshot.map((byte, index) =>
      index === snapshot.length - 9 ? byte ^ 255 : byte,
    );
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array([1, 2, 3]),
      snapshot.slice(0, 100),
      flipped,
    ]) {
      expect(() => openDocument({ snapshot: bytes })).toThrow(refusal('damaged'));
    }
    expect(() => openDocument({})).toThrow(refusal('damaged'));
  });

  test('DOC-6: a missing update in between is told', () => {
    const store = openSample();
    const gestures = record(store);
    for (const name of ['a', 'b', 'c'])
      store.transact('rename', (t) => renameNode(t, { node: child(store, 0, 0), name }));
    const updates = gestures.map(({ update }) => update).toSpliced(1, 1);
    expect(() => openDocument({ snapshot: sampleDocument(), updates })).toThrow(
      refusal('incomplete'),
    );
  });

  test('DOC-6: a document of a newer version is refused', () => {
    const snapshot = tamper((doc) => doc.getMap('meta').set('schemaVersion', 2));
    expect(() => openDocument({ snapshot })).toThrow(refusal('newer-version'));
  });

  test('DOC-5: damaged values are left out and unknown keys kept, through edits, copies and restores', () => {
    const id = child(openSample(), 0, 0);
    const snapshot = tamper((doc) => {
      const data = dataOf(doc, id);
      data.set('style.base.gap', 'wide');
      data.set('style.base.sparkle', 3);
      data.set('future', { a: 1 });
      data.set('locked', 'yes');
      data.set('props.__proto__', { polluted: true });
      data.set('props.bytes', new Uint8Array([1]));
      doc.getMap('theme').set('color.primary', 'red');
      doc.getMap('settings').set('locale', 'xx');
    });
    const store = openDocument({ snapshot, peerId: '2' });
    const unknown = {
      future: { a: 1 },
      'props.__proto__': { polluted: true },
      'style.base.sparkle': 3,
    };
    expect(store.node(id)).toMatchObject({ locked: false, props: {}, unknown });
    expect(store.node(id)?.style.base).toEqual({
      layout: 'stack',
      direction: 'column',
      width: 'fill',
    });
    expect(store.theme['color.primary']).toBe('#4f46e5');
    expect(store.settings.locale).toBe('es');
    const version = store.version();
    store.transact('style', (t) =>
      setStyle(t, { nodes: [id], breakpoint: 'base', style: { gap: 4 } }),
    );
    const [copy] = store.transact('duplicate', (t) => duplicateNodes(t, { nodes: [id] }));
    expect(store.node(copy ?? '')?.unknown).toEqual(unknown);
    restoreVersion(store, version);
    const stored = new LoroDoc();
    stored.import(store.exportSnapshot());
    expect(dataOf(stored, id).get('style.base.gap')).toBe('wide');
    expect(dataOf(stored, id).get('future')).toEqual({ a: 1 });
  });

  test('DOC-4: every root of kind trash is trash', () => {
    const snapshot = tamper((doc) => {
      const trash = doc.getTree('nodes').createNode(undefined, 0);
      trash.data.set('kind', 'trash');
      trash.createNode().data.set('kind', 'text');
    });
    const store = openDocument({ snapshot });
    expect(dumpDocument(store)).toEqual(dumpDocument(openSample()));
    store.transact('page', (t) => addPage(t, { title: 'Antes', index: 0 }));
    expect(store.pages.map((id) => store.node(id)?.props['title'])).toEqual(['Antes', 'Inicio']);
  });

  test('DOC-8: roots and pages that stand where none may are not alive', () => {
    const snapshot = tamper((doc) => {
      const stray = doc.getTree('nodes').createNode();
      stray.data.set('kind', 'frame');
      stray.createNode().data.set('kind', 'text');
    });
    expect(dumpDocument(openDocument({ snapshot }))).toEqual(dumpDocument(openSample()));
  });
});

describe('gestures', () => {
  test('DOC-11: a throw takes everything back, down to the very records', () => {
    const store = openSample();
    const before = dumpDocument(store);
    const records = livingNodes(store).map((id) => store.node(id));
    const heard = vi.fn<() => void>();
    store.subscribe(heard);
    store.onGesture(heard);
    expect(() =>
      store.transact('edit', (t) => {
        insertSeed(t, { seed: frameSeed('X', [textSeed('y')]), target: { parent: child(t, 0) } });
        moveNodes(t, { nodes: [child(t, 0, 1)], target: { parent: child(t, 0, 0) } });
        removeNodes(t, { nodes: [child(t, 0, 0)] });
        addPage(t, { title: 'Otra' });
        removePage(t, { page: child(t, 0) });
        throw new RangeError('stop');
      }),
    ).toThrow(RangeError);
    expect(dumpDocument(store)).toEqual(before);
    for (const [index, id] of livingNodes(store).entries())
      expect(store.node(id)).toBe(records[index]);
    expect(dumpDocument(openDocument({ snapshot: store.exportSnapshot() }))).toEqual(before);
    expect(heard).not.toHaveBeenCalled();
    expect(store.canUndo).toBe(false);
  });

  test('DOC-13: the update after a failed gesture still merges', () => {
    const store = openSample();
    const gestures = record(store);
    expect(() =>
      store.transact('edit', (t) => {
        addPage(t, { title: 'Otra' });
        throw new RangeError('stop');
      }),
    ).toThrow(RangeError);
    store.transact('page', (t) => addPage(t, { title: 'Contacto' }));
    const updates = gestures.map(({ update }) => update);
    expect(dumpDocument(openDocument({ snapshot: sampleDocument(), updates }))).toEqual(
      dumpDocument(store),
    );
  });

  test('DOC-12: a gesture without effect leaves no trace', () => {
    const store = openSample();
    const heard = vi.fn<() => void>();
    store.subscribe(heard);
    store.onGesture(heard);
    const node = child(store, 0, 0);
    const before = store.node(node);
    store.transact('rename', (t) => {
      renameNode(t, { node, name: 'Otra' });
      renameNode(t, { node, name: 'Portada' });
    });
    store.transact('move', (t) =>
      moveNodes(t, { nodes: [node], target: { parent: child(t, 0), index: 0 } }),
    );
    expect(heard).not.toHaveBeenCalled();
    expect(store.canUndo).toBe(false);
    expect(store.node(node)).toBe(before);
  });

  test('DOC-12: writes to one field in one gesture are one change', () => {
    const store = openSample();
    const gestures = record(store);
    const node = child(store, 0, 0);
    store.transact('rename', (t) => {
      renameNode(t, { node, name: 'a' });
      renameNode(t, { node, name: 'b' });
    });
    expect(gestures.map(({ changes }) => changes)).toEqual([
      [{ type: 'set-field', node, key: 'name', before: 'Portada', after: 'b' }],
    ]);
  });

  test('DOC-14: gestures do not run inside each other; what a listener does comes after', () => {
    const store = openSample();
    const node = child(store, 0, 0);
    expect(() => store.transact('edit', () => store.undo())).toThrow(refusal('busy'));
    const escaped = store.transact('edit', (t) => t);
    expect(() => escaped.setField(node, 'name', 'x')).toThrow(refusal('busy'));
    const heard: (string | undefined)[] = [];
    const release = store.subscribe(() => {
      release();
      store.transact('rename', (t) => renameNode(t, { node, name: 'segundo' }));
    });
    store.onGesture(({ changes }) => heard.push(...changes.map((change) => String(change.after))));
    store.transact('rename', (t) => renameNode(t, { node, name: 'primero' }));
    expect(heard).toEqual(['primero', 'segundo']);
  });

  test('DOC-21: an edit replaces the records that it touches and no other, in 10,000 nodes', () => {
    const frames = Array.from({ length: 100 }, (_, frame) =>
      frameSeed(
        `Marco ${frame}`,
        Array.from({ length: 99 }, (__, text) => textSeed(`${frame}-${text}`)),
      ),
    );
    const store = openSample('2', [{ title: 'Grande', children: frames }]);
    const patches: DocumentPatch[] = [];
    store.subscribe((patch) => patches.push(patch));
    const before = new Map(livingNodes(store).map((id) => [id, store.node(id)]));
    const [text, from, to] = [child(store, 0, 50, 5), child(store, 0, 50), child(store, 0, 7)];
    store.transact('style', (t) =>
      setStyle(t, { nodes: [text], breakpoint: 'base', style: { opacity: 0.5 } }),
    );
    store.transact('move', (t) =>
      moveNodes(t, { nodes: [text], target: { parent: to, index: 3 } }),
    );
    store.undo();
    const node = store.transact('remove', (t) => removeNodes(t, { nodes: [to] }));
    expect(node).toBeUndefined();
    expect(before.size).toBe(10_001);
    expect(patches.map(({ changed, removed }) => [changed.size, removed.size])).toEqual([
      [1, 0],
      [3, 0],
      [3, 0],
      [1, 100],
    ]);
    const fresh = livingNodes(store).filter((id) => store.node(id) !== before.get(id));
    expect(new Set(fresh)).toEqual(new Set([child(store, 0), text, from]));
  });

  test('DOC-21: only the listeners of a changed node hear of it', () => {
    const store = openSample();
    const [own, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const release = store.subscribeNode(child(store, 0, 0), own);
    store.subscribeNode(child(store, 0, 1), other);
    store.transact('rename', (t) => renameNode(t, { node: child(t, 0, 0), name: 'x' }));
    release();
    store.undo();
    expect(own).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
  });
});

describe('history', () => {
  test('DOC-3, DOC-15: a removed node comes back with its id and everything below it', () => {
    const store = openSample();
    const before = dumpDocument(store);
    store.transact('remove', (t) => removeNodes(t, { nodes: [child(t, 0, 1)] }));
    expect(store.undoLabel).toBe('remove');
    expect(store.undo()).toBe(true);
    expect(store.undo()).toBe(false);
    expect(dumpDocument(store)).toEqual(before);
    expect(store.redoLabel).toBe('remove');
  });

  test('DOC-16: a new edit clears redo, a merge clears nothing', () => {
    const [a, b] = [openSample('2'), openSample('3')];
    const fromB = record(b);
    b.transact('page', (t) => addPage(t, { title: 'Blog' }));
    const rename = (name: string) =>
      a.transact('rename', (t) => renameNode(t, { node: child(t, 0, 0), name }));
    rename('uno');
    rename('dos');
    a.undo();
    for (const { update } of fromB) a.importUpdate(update);
    expect([a.canUndo, a.canRedo]).toEqual([true, true]);
    rename('tres');
    expect(a.canRedo).toBe(false);
  });

  test('DOC-17: undo leaves what another device changed or took away, and goes on to the gesture before', () => {
    const [a, b] = [openSample('2'), openSample('3')];
    const [fromA, fromB] = [record(a), record(b)];
    const [first, second] = [child(a, 0, 0), child(a, 0, 1)];
    a.transact('rename', (t) => renameNode(t, { node: first, name: 'A' }));
    a.transact('rename', (t) => renameNode(t, { node: second, name: 'B' }));
    for (const { update } of fromA) b.importUpdate(update);
    b.transact('rename', (t) => renameNode(t, { node: second, name: 'de otro' }));
    for (const { update } of fromB) a.importUpdate(update);
    expect(a.undo()).toBe(true);
    expect([a.node(first)?.name, a.node(second)?.name]).toEqual(['Portada', 'de otro']);
    const reopened = openDocument({
      snapshot: sampleDocument(),
      updates: [...fromA, ...fromB].map(({ update }) => update),
      history: fromA,
    });
    expect([reopened.undoLabel, reopened.redoLabel]).toEqual([a.undoLabel, a.redoLabel]);
    expect(reopened.redo()).toBe(true);
    expect(reopened.node(first)?.name).toBe('A');
  });
});

test('DOC-8, DOC-17: undo does not move a node into what a merge put below it', () => {
  const a = openSample('2', [{ title: 'Uno', children: [frameSeed('y', [frameSeed('x')])] }]);
  const snapshot = a.exportSnapshot();
  const b = openDocument({ snapshot, peerId: '3' });
  const [fromA, fromB] = [record(a), record(b)];
  const [page, y, x] = [child(a, 0), child(a, 0, 0), child(a, 0, 0, 0)];
  a.transact('move', (t) => moveNodes(t, { nodes: [x], target: { parent: page } }));
  for (const { update } of fromA) b.importUpdate(update);
  b.transact('move', (t) => moveNodes(t, { nodes: [y], target: { parent: x } }));
  for (const { update } of fromB) a.importUpdate(update);
  expect(a.undo()).toBe(false);
  expect(dumpDocument(a)).toEqual(dumpDocument(b));
});

describe('merging', () => {
  test('DOC-2: different fields of one node both survive', () => {
    const [a, b] = [openSample('2'), openSample('3')];
    const [fromA, fromB] = [record(a), record(b)];
    const text = child(a, 0, 1, 0);
    a.transact('style', (t) =>
      setStyle(t, { nodes: [text], breakpoint: 'base', style: { fontSize: 20 } }),
    );
    b.transact('style', (t) =>
      setStyle(t, { nodes: [text], breakpoint: 'base', style: { color: '#ff0000' } }),
    );
    b.transact('props', (t) => setProps(t, { nodes: [text], props: { text: 'Cauca' } }));
    for (const { update } of fromB) a.importUpdate(update);
    for (const { update } of fromA) b.importUpdate(update);
    expect(a.node(text)).toMatchObject({
      props: { text: 'Cauca' },
      style: { base: { fontSize: 20, color: '#ff0000' } },
    });
    expect(dumpDocument(b)).toEqual(dumpDocument(a));
  });

  test('DOC-8: frames moved into each other apart make no cycle', () => {
    const [a, b] = [openSample('2'), openSample('3')];
    const [fromA, fromB] = [record(a), record(b)];
    const [x, y] = [child(a, 0, 0), child(a, 0, 1)];
    a.transact('move', (t) => moveNodes(t, { nodes: [x], target: { parent: y } }));
    b.transact('move', (t) => moveNodes(t, { nodes: [y], target: { parent: x } }));
    for (const { update } of fromB) a.importUpdate(update);
    for (const { update } of fromA) b.importUpdate(update);
    expect(dumpDocument(b)).toEqual(dumpDocument(a));
    expect(livingNodes(a)).toHaveLength(8);
  });

  test('DOC-9, DOC-10: pages removed or named apart', () => {
    const pages = [{ title: 'Uno' }, { title: 'Dos' }];
    const [a, b] = [openSample('2', pages), openSample('3', pages)];
    const [fromA, fromB] = [record(a), record(b)];
    a.transact('page', (t) => addPage(t, { title: 'Contacto' }));
    b.transact('page', (t) => addPage(t, { title: 'Contacto' }));
    for (const { update } of fromB) a.importUpdate(update);
    expect([...pagePaths(a).values()].sort()).toEqual(['/', '/contacto', '/contacto-2', '/dos']);
    expect(new Set(pagePaths(a).keys())).toEqual(new Set(a.pages));
    const [c, d] = [openSample('4', pages), openSample('5', pages)];
    const fromD = record(d);
    c.transact('remove', (t) => removePage(t, { page: child(t, 0) }));
    d.transact('remove', (t) => removePage(t, { page: child(t, 1) }));
    for (const { update } of fromD) c.importUpdate(update);
    expect(c.pages).toEqual([]);
    c.transact('page', (t) => addPage(t, { title: 'Nueva' }));
    expect(c.pages).toHaveLength(1);
    expect(fromA).toHaveLength(1);
  });

  test('DOC-6: damaged bytes change nothing; a missing update is told', () => {
    const [a, b] = [openSample('2'), openSample('3')];
    const before = dumpDocument(a);
    const fromB = record(b);
    for (const name of ['x', 'y'])
      b.transact('rename', (t) => renameNode(t, { node: child(t, 0, 0), name }));
    expect(() => a.importUpdate(new Uint8Array([1, 2, 3]))).toThrow(refusal('damaged'));
    const [first, second] = fromB.map(({ update }) => update);
    expect(() => a.importUpdate(second ?? new Uint8Array())).toThrow(refusal('incomplete'));
    expect(dumpDocument(a)).toEqual(before);
    a.importUpdate(first ?? new Uint8Array());
    expect(a.node(child(a, 0, 0))?.name).toBe('y');
  });
});

describe('versions', () => {
  test('DOC-26: what is no version of this project is refused', () => {
    const store = openSample();
    for (const version of ['', 'x', '5@77', '99999@1', '1@1,1@1;']) {
      expect(() => restoreVersion(store, version)).toThrow(refusal('unknown-version'));
    }
  });

  test('DOC-26: a node that went to the trash inside another comes back to its own place', () => {
    const store = openSample();
    const version = store.version();
    const before = dumpDocument(store);
    const [x, y] = [child(store, 0, 0), child(store, 0, 1)];
    store.transact('move', (t) => moveNodes(t, { nodes: [x], target: { parent: y } }));
    store.transact('remove', (t) => removeNodes(t, { nodes: [y] }));
    const after = dumpDocument(store);
    restoreVersion(store, version);
    expect(dumpDocument(store)).toEqual(before);
    store.undo();
    expect(dumpDocument(store)).toEqual(after);
  });
});
