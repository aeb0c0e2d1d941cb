import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommittedGesture, DocumentStore } from './document.ts';
import type { NodeId } from './node.ts';
import { openDocument } from './open-document.ts';
import { pagePaths, storedPath } from './page-path.ts';
import { restoreVersion } from './restore-version.ts';
import { dumpDocument, livingNodes } from './testing/dump-document.ts';
import { anySteps, editSteps, runSteps } from './testing/random-commands.ts';
import { frameSeed, openSample, sampleDocument, textSeed } from './testing/sample-document.ts';

const seed = 20_250_801;

function undoAll(store: DocumentStore): void {
  while (store.undo());
}

function redoAll(store: DocumentStore): void {
  while (store.redo());
}

function record(store: DocumentStore): CommittedGesture[] {
  const gestures: CommittedGesture[] = [];
  store.onGesture((gesture) => gestures.push(gesture));
  return gestures;
}

/** Follows every id that ever lived, so that a record that outlived its node is found. */
function follow(store: DocumentStore): Set<NodeId> {
  const seen = new Set(livingNodes(store));
  store.subscribe(({ changed }) => changed.forEach((id) => seen.add(id)));
  return seen;
}

function expectMirrorEqualsRebuild(store: DocumentStore, seen: ReadonlySet<NodeId>): void {
  const rebuilt = openDocument({ snapshot: store.exportSnapshot() });
  expect(dumpDocument(store)).toEqual(dumpDocument(rebuilt));
  for (const id of seen) expect(store.node(id)).toEqual(rebuilt.node(id));
}

/** Gives two devices what the other one did. */
function merge(
  a: DocumentStore,
  fromA: readonly CommittedGesture[],
  b: DocumentStore,
  fromB: readonly CommittedGesture[],
): void {
  for (const { update } of fromB) a.importUpdate(update);
  for (const { update } of fromA) b.importUpdate(update);
}

describe('any sequence of gestures', () => {
  test('DOC-15: undo-all gives the first state and redo-all the last', () => {
    fc.assert(
      fc.property(editSteps, (steps) => {
        const store = openSample();
        const first = dumpDocument(store);
        runSteps(store, steps);
        const last = dumpDocument(store);
        undoAll(store);
        expect(dumpDocument(store)).toEqual(first);
        redoAll(store);
        expect(dumpDocument(store)).toEqual(last);
      }),
      { seed, numRuns: 60 },
    );
  });

  test('DOC-8, DOC-10, DOC-20: the tree stays whole, paths unique, the mirror equal to a rebuild', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const store = openSample();
        const seen = follow(store);
        runSteps(store, steps);
        expectMirrorEqualsRebuild(store, seen);
        expect(store.pages.length).toBeGreaterThan(0);
        expect(new Set(store.pages.map((page) => storedPath(store, page))).size).toBe(
          store.pages.length,
        );
      }),
      { seed, numRuns: 60 },
    );
  });

  test('DOC-13, DOC-18: the stored gestures bring the state and its history back', () => {
    fc.assert(
      fc.property(anySteps, anySteps, (before, after) => {
        const snapshot = sampleDocument();
        const store = openDocument({ snapshot, peerId: '2' });
        const first = dumpDocument(store);
        const gestures = record(store);
        runSteps(store, before);
        const reopened = openDocument({
          snapshot,
          updates: gestures.map(({ update }) => update),
          history: gestures,
          peerId: '3',
        });
        expect(dumpDocument(reopened)).toEqual(dumpDocument(store));
        expect([reopened.undoLabel, reopened.redoLabel]).toEqual([
          store.undoLabel,
          store.redoLabel,
        ]);
        runSteps(reopened, after);
        undoAll(reopened);
        expect(dumpDocument(reopened)).toEqual(first);
      }),
      { seed, numRuns: 60 },
    );
  });

  test('DOC-26: any version comes back as one gesture, which undo takes back', () => {
    fc.assert(
      fc.property(anySteps, anySteps, (before, after) => {
        const store = openSample();
        const seen = follow(store);
        runSteps(store, before);
        const version = store.version();
        const then = dumpDocument(store);
        runSteps(store, after);
        const now = dumpDocument(store);
        restoreVersion(store, version);
        expect(dumpDocument(store)).toEqual(then);
        expectMirrorEqualsRebuild(store, seen);
        if (JSON.stringify(now) !== JSON.stringify(then)) store.undo();
        expect(dumpDocument(store)).toEqual(now);
      }),
      { seed, numRuns: 60 },
    );
  });
});

describe('two devices', () => {
  test('DOC-8, DOC-19, DOC-20: what they did apart ends equal on both, with a whole tree', () => {
    fc.assert(
      fc.property(anySteps, anySteps, anySteps, (left, right, later) => {
        const a = openSample('2');
        const b = openSample('3');
        const [seenA, seenB] = [follow(a), follow(b)];
        const [fromA, fromB] = [record(a), record(b)];
        runSteps(a, left);
        runSteps(b, right);
        merge(a, fromA, b, fromB);
        expect(dumpDocument(a)).toEqual(dumpDocument(b));
        expectMirrorEqualsRebuild(a, seenA);
        expectMirrorEqualsRebuild(b, seenB);
        expect(new Set(pagePaths(a).values()).size).toBe(a.pages.length);
        fromA.length = 0;
        fromB.length = 0;
        runSteps(a, later);
        undoAll(b);
        merge(a, fromA, b, fromB);
        expect(dumpDocument(a)).toEqual(dumpDocument(b));
        expectMirrorEqualsRebuild(a, seenA);
        expectMirrorEqualsRebuild(b, seenB);
      }),
      { seed, numRuns: 40 },
    );
  });

  test('DOC-17: undo and redo after a merge never fail and never break the tree', () => {
    fc.assert(
      fc.property(anySteps, anySteps, (left, right) => {
        const pages = [
          { title: 'Uno', children: [frameSeed('A', [textSeed('a')])] },
          { title: 'Dos' },
        ];
        const a = openSample('2', pages);
        const b = openSample('3', pages);
        const seen = follow(a);
        const fromB = record(b);
        runSteps(a, left);
        runSteps(b, right);
        for (const { update } of fromB) a.importUpdate(update);
        undoAll(a);
        expectMirrorEqualsRebuild(a, seen);
        redoAll(a);
        expectMirrorEqualsRebuild(a, seen);
        expect(a.canRedo).toBe(false);
      }),
      { seed, numRuns: 60 },
    );
  });
});
