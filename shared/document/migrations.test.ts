import { LoroDoc } from 'loro-crdt';
import { expect, test } from 'vitest';
import { renameNode } from './commands/node-flags.ts';
import type { CommittedGesture } from './document.ts';
import type { Migration } from './migrations.ts';
import { openDocument } from './open-document.ts';
import { dumpDocument } from './testing/dump-document.ts';
import { sampleDocument } from './testing/sample-document.ts';

/** The sample as an older version would have stored it: the project's name was called `title`. */
function olderDocument(): Uint8Array {
  const doc = new LoroDoc();
  doc.import(sampleDocument());
  doc.setPeerId('98');
  const settings = doc.getMap('settings');
  settings.set('title', 'Café Andino');
  settings.delete('name');
  doc.getMap('meta').set('schemaVersion', 0);
  doc.commit();
  return doc.export({ mode: 'snapshot' });
}

const steps: readonly Migration[] = [
  {
    from: 0,
    migrate: (stored) => {
      const title = stored.readEntries('settings')['title'];
      if (typeof title === 'string') stored.setEntry('settings', 'name', title);
      stored.setEntry('settings', 'title', undefined);
    },
  },
];
const migrationPlan = { steps, to: 1 };

test('DOC-7: an older document is brought up to date, and the next gesture makes that durable', () => {
  const snapshot = olderDocument();
  const store = openDocument({ snapshot, peerId: '2', migrationPlan });
  expect(store.settings.name).toBe('Café Andino');
  expect(store.canUndo).toBe(false);
  const gestures: CommittedGesture[] = [];
  store.onGesture((gesture) => gestures.push(gesture));
  store.transact('rename', (t) => renameNode(t, { node: store.pages[0] ?? '', name: 'Portada' }));
  const updates = gestures.map(({ update }) => update);
  const reopened = openDocument({ snapshot, updates, migrationPlan: { steps: [], to: 1 } });
  expect(dumpDocument(reopened)).toEqual(dumpDocument(store));
});

test('DOC-7: two devices that migrate apart end equal', () => {
  const snapshot = olderDocument();
  const [a, b] = ['2', '3'].map((peerId) => openDocument({ snapshot, peerId, migrationPlan }));
  if (!a || !b) throw new Error('two devices');
  const before = dumpDocument(a);
  b.importUpdate(a.exportSnapshot());
  a.importUpdate(b.exportSnapshot());
  expect(dumpDocument(a)).toEqual(before);
  expect(dumpDocument(b)).toEqual(before);
});

test('DOC-7: a missing step and a missing version are damage', () => {
  const damaged = expect.objectContaining({ name: 'DocumentError', code: 'damaged' });
  expect(() => openDocument({ snapshot: olderDocument() })).toThrow(damaged);
  expect(() => openDocument({ snapshot: new LoroDoc().export({ mode: 'snapshot' }) })).toThrow(
    damaged,
  );
});
