import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertSeed } from './commands/insert-seed.ts';
import { moveNodes } from './commands/move-nodes.ts';
import { renameNode } from './commands/node-flags.ts';
import { removeNodes } from './commands/remove-nodes.ts';
import { setStyle } from './commands/style-nodes.ts';
import { targetOf } from './change.ts';
import type { CommittedGesture, DocumentStore, ProjectDocument, StoredNode } from './document.ts';
import type { NodeId } from './node.ts';
import { openDocument } from './open-document.ts';
import { dumpDocument } from './testing/dump-document.ts';
import { anySteps, runSteps } from './testing/random-commands.ts';
import { openSample, sampleDocument, textSeed } from './testing/sample-document.ts';

function child(document: ProjectDocument, ...path: readonly number[]): NodeId {
  let at = document.pages[path[0] ?? 0] ?? '';
  for (const index of path.slice(1)) at = document.node(at)?.children[index] ?? '';
  return at;
}

/** A writer that keeps what it did until it is told to merge what others did beneath it. */
function openWriter(peerId: string) {
  const store = openSample(peerId);
  let unsent: CommittedGesture[] = [];
  store.onGesture((gesture) => unsent.push(gesture));
  return {
    store,
    unsent: () => unsent,
    sent: () => unsent.splice(0),
    take: (others: readonly CommittedGesture[]) => {
      const { gestures, failure } = store.importBeneath(
        others,
        unsent.map((gesture) => ({ gesture, changes: gesture.changes })),
      );
      unsent = [...gestures];
      return failure;
    },
  };
}

function expectAgree(a: DocumentStore, b: DocumentStore): void {
  expect(dumpDocument(a)).toEqual(dumpDocument(b));
  expect(dumpDocument(a)).toEqual(dumpDocument(openDocument({ snapshot: a.exportSnapshot() })));
}

const rename = (store: DocumentStore, node: NodeId, name: string) =>
  store.transact('rename', (t) => renameNode(t, { node, name }));

test('DOC-31: a gesture that others do not know yet is newer than what they did, and undo gives theirs back', () => {
  const [a, b] = [openWriter('2'), openWriter('3')];
  const node = child(a.store, 0, 0);
  // The other one wrote more, so that its clock is ahead.
  for (const name of ['uno', 'dos', 'tres']) rename(a.store, node, name);
  rename(b.store, node, 'mío');
  const fromA = a.sent();
  expect(b.take(fromA)).toBeNull();
  expect(b.store.node(node)?.name).toBe('mío');
  expect(a.take(b.sent())).toBeNull();
  expectAgree(a.store, b.store);
  expect(b.store.undo()).toBe(true);
  expect(b.store.node(node)?.name).toBe('tres');
  expect(b.store.redo()).toBe(true);
  expect(b.store.node(node)?.name).toBe('mío');
});

test('DOC-31: undo that others do not know yet leaves what they changed, as any undo does', () => {
  const [a, b] = [openWriter('2'), openWriter('3')];
  const [first, second] = [child(a.store, 0, 0), child(a.store, 0, 1)];
  rename(b.store, first, 'B1');
  rename(b.store, second, 'B2');
  a.take(b.sent());
  rename(a.store, second, 'de otro');
  b.store.undo();
  b.store.undo();
  expect(b.take(a.sent())).toBeNull();
  expect([first, second].map((id) => b.store.node(id)?.name)).toEqual(['Portada', 'de otro']);
  a.take(b.sent());
  expectAgree(a.store, b.store);
});

test('DOC-31: what was moved comes back from a removal, and what was put into something gone goes with it', () => {
  const [a, b] = [openWriter('2'), openWriter('3')];
  const [page, cover, products] = [child(a.store, 0), child(a.store, 0, 0), child(a.store, 0, 1)];
  const moved = child(a.store, 0, 0, 0);
  a.store.transact('remove', (t) => removeNodes(t, { nodes: [cover, products] }));
  b.store.transact('move', (t) => moveNodes(t, { nodes: [moved], target: { parent: page } }));
  const made = b.store.transact('insert', (t) =>
    insertSeed(t, { seed: textSeed('nuevo'), target: { parent: products } }),
  );
  const fromA = a.sent();
  b.take(fromA);
  a.take(b.sent());
  expectAgree(a.store, b.store);
  expect(a.store.node(page)?.children).toEqual([moved]);
  expect(a.store.node(made)).toBeUndefined();
  a.store.undo();
  b.take(a.sent());
  expectAgree(a.store, b.store);
  expect(a.store.node(products)?.children).toContain(made);
});

test('DOC-6, DOC-31: bytes that cannot be merged leave the gestures as they were, with bytes of their own', () => {
  const [a, b] = [openWriter('2'), openWriter('3')];
  const node = child(a.store, 0, 0);
  rename(b.store, node, 'mío');
  rename(a.store, node, 'uno');
  rename(a.store, node, 'dos');
  const [, second] = a.sent();
  if (second === undefined) throw new Error('nothing was recorded');
  const refused = { name: 'DocumentError', code: 'incomplete' };
  expect(b.take([second])).toEqual(expect.objectContaining(refused));
  expect(b.store.node(node)?.name).toBe('mío');
  b.store.transact('style', (t) =>
    setStyle(t, { nodes: [node], breakpoint: 'base', style: { gap: 3 } }),
  );
  a.take(b.sent());
  expectAgree(a.store, b.store);
});

/** The values that the fields and entries of a document have, of those that a log wrote last. */
function lastWritten(store: DocumentStore, log: readonly CommittedGesture[]) {
  const { pages, theme, settings } = store.at(store.version());
  const entries = { theme, settings };
  const fields = new Map<NodeId, StoredNode['fields']>();
  const gather = (node: StoredNode): void => {
    fields.set(node.id, node.fields);
    node.children.forEach(gather);
  };
  pages.forEach(gather);
  const changes = log.flatMap((gesture) => gesture.changes);
  const last = new Map(changes.map((each) => [targetOf(each), each]));
  return [...last].flatMap(([target, change]) => {
    if (change.type === 'move-node') return [];
    const holder = change.type === 'set-entry' ? entries[change.map] : fields.get(change.node);
    return holder ? [{ target, written: change.after, held: holder[change.key] }] : [];
  });
}

const turns = fc.array(
  fc.record({ writer: fc.nat(2), steps: fc.option(anySteps, { nil: null }) }),
  { minLength: 5, maxLength: 24 },
);

test('DOC-19, DOC-20, DOC-31: three writers on one log end equal to it, and what was sent last holds', () => {
  fc.assert(
    fc.property(turns, (sequence) => {
      const log: CommittedGesture[] = [];
      const failures: unknown[] = [];
      const writers = ['2', '3', '4'].map((peer) => ({ ...openWriter(peer), merged: 0 }));
      /** The log takes a gesture only from who knows all of it; others merge first. */
      const exchange = (writer: (typeof writers)[number]) => {
        if (writer.merged < log.length) {
          failures.push(writer.take(log.slice(writer.merged)));
          writer.merged = log.length;
        }
        const [next] = writer.unsent().splice(0, 1);
        if (next === undefined) return;
        log.push(next);
        writer.merged = log.length;
      };
      for (const { writer, steps } of sequence) {
        const one = writers[writer];
        if (one === undefined) continue;
        if (steps === null) exchange(one);
        else runSteps(one.store, steps.slice(0, 3));
      }
      for (let left = true; left;) {
        for (const writer of writers) exchange(writer);
        left = writers.some(({ unsent, merged }) => unsent().length > 0 || merged < log.length);
      }
      const fresh = openDocument({
        snapshot: sampleDocument(),
        updates: log.map(({ update }) => update),
        history: log,
      });
      for (const { store } of writers) expectAgree(store, fresh);
      expect(failures.filter((failure) => failure !== null)).toEqual([]);
      const values = lastWritten(fresh, log);
      expect(values.map(({ held }) => held)).toEqual(values.map(({ written }) => written));
      while (fresh.undo());
    }),
    { seed: 20_261_201, numRuns: 30 },
  );
});
