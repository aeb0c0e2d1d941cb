import { describe, expect, it } from 'vitest';
import { setSettings } from '#shared/document/commands/project-entries.ts';
import { createDocument } from '#shared/document/create-document.ts';
import type { DocumentStore } from '#shared/document/document.ts';
import { openDocument } from '#shared/document/open-document.ts';
import { type Storage, openStorage } from '#storage/open-storage.ts';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { loadProject } from './load-project.ts';

const project = {
  id: 'p',
  name: 'P',
  createdAt: 0,
  updatedAt: 0,
  trashedAt: null,
  template: null,
  pages: 1,
  description: null,
};

/** A project with five gestures after its first row, and the document as it is then. */
function makeProject(): { storage: Storage; document: DocumentStore } {
  const storage = openStorage(makeTemporaryFolder());
  storage.projects.insert(project);
  const first = createDocument({
    settings: { name: 'P' },
    theme: {},
    pages: [{ title: 'Inicio', path: '/' }],
  });
  append(storage, 'first', first);
  const document = openDocument({ snapshot: first });
  document.onGesture(({ label, update }) =>
    append(storage, `${label}-${storage.log.newestSequence('p')}`, update),
  );
  for (let index = 1; index <= 5; index += 1) describeIt(document, String(index));
  return { storage, document };
}

function append(storage: Storage, gestureId: string, update: Uint8Array): void {
  storage.log.append({ projectId: 'p', gestureId, update, gesture: null, createdAt: 0 });
}

function describeIt(document: DocumentStore, description: string): void {
  document.transact('settings', (transaction) => setSettings(transaction, { description }));
}

describe('reading a project', () => {
  it('STO-11 comes to the same with and without a snapshot', () => {
    const { storage, document } = makeProject();
    expect(loadProject(storage, 'p', 0)).toMatchObject({ snapshot: null, recovered: [] });
    storage.snapshots.save('p', storage.log.newestSequence('p'), document.exportSnapshot(), 0);
    describeIt(document, 'after');
    const loaded = loadProject(storage, 'p', 0);
    expect(loaded.updates).toHaveLength(1);
    expect(loaded.document.settings.description).toBe('after');
    expect(loaded.recovered).toEqual([]);
  });

  it('STO-4 rebuilds from the log where a snapshot is intact but no document', () => {
    const { storage } = makeProject();
    storage.snapshots.save('p', storage.log.newestSequence('p'), Uint8Array.of(1, 2, 3), 0);
    const loaded = loadProject(storage, 'p', 0);
    expect(loaded.document.settings.description).toBe('5');
    expect(loaded.recovered).toEqual(['snapshot']);
    expect(loadProject(storage, 'p', 0).recovered).toEqual([]);
  });

  it('STO-5 keeps all before a row that can not be merged, and says so once', () => {
    const { storage } = makeProject();
    append(storage, 'nonsense', Uint8Array.of(9, 9, 9));
    const loaded = loadProject(storage, 'p', 0);
    expect(loaded.document.settings.description).toBe('5');
    expect(loaded.recovered).toEqual(['log-tail']);
    expect(loadProject(storage, 'p', 0).recovered).toEqual([]);
  });

  it('STO-5 sets aside rows whose predecessor is gone', () => {
    const { storage } = makeProject();
    storage.log.setAside('p', 4, 0);
    const lost = openDocument({ snapshot: loadProject(storage, 'p', 0).document.exportSnapshot() });
    const updates: Uint8Array[] = [];
    lost.onGesture(({ update }) => updates.push(update));
    describeIt(lost, 'lost');
    describeIt(lost, 'orphan');
    append(storage, 'orphan', updates[1] ?? new Uint8Array());
    const loaded = loadProject(storage, 'p', 0);
    expect(loaded.document.settings.description).toBe('2');
    expect(loaded.recovered).toEqual(['log-tail']);
  });

  it('STO-5 fails, and touches nothing, where not even the first row can be read', () => {
    const storage = openStorage(makeTemporaryFolder());
    storage.projects.insert(project);
    append(storage, 'nonsense', Uint8Array.of(9, 9, 9));
    expect(() => loadProject(storage, 'p', 0)).toThrow(
      expect.objectContaining({ code: 'project-damaged' }),
    );
    expect(storage.log.newestSequence('p')).toBe(1);
  });
});
