import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { setSettings, setTheme } from '#shared/document/commands/project-entries.ts';
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
function makeProject(): {
  storage: Storage;
  document: DocumentStore;
  folder: string;
  first: Uint8Array;
} {
  const folder = makeTemporaryFolder();
  const storage = openStorage(folder);
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
  return { storage, document, folder, first };
}

function append(storage: Storage, gestureId: string, update: Uint8Array, createdAt = 0): void {
  storage.log.append({ projectId: 'p', gestureId, update, gesture: null, createdAt });
}

function describeIt(document: DocumentStore, description: string): void {
  document.transact('settings', (transaction) => setSettings(transaction, { description }));
}

const gestureIds = (storage: Storage) =>
  storage.log.readAfter('p', 0).updates.map(({ gestureId }) => gestureId);

/** Spoils a row where it lies, as a bad disk would. */
function spoil(folder: string, gestureId: string): void {
  const database = new SqliteDatabase(join(folder, 'tausepro.db'));
  database
    .prepare(`UPDATE project_update SET "update" = x'00' WHERE gesture_id = ?`)
    .run(gestureId);
  database.close();
}

describe('reading a project', () => {
  it('STO-11 comes to the same with and without a snapshot', () => {
    const { storage, document } = makeProject();
    expect(loadProject(storage, 'p', 0)).toMatchObject({ snapshot: null });
    storage.snapshots.save('p', storage.log.newestSequence('p'), document.exportSnapshot(), 0);
    describeIt(document, 'after');
    const loaded = loadProject(storage, 'p', 0);
    expect(loaded.updates).toHaveLength(1);
    expect(loaded.document.settings.description).toBe('after');
    expect(storage.recoveryNotes.list()).toEqual([]);
  });

  it('STO-4 rebuilds from the log where a snapshot is intact but no document', () => {
    const { storage } = makeProject();
    storage.snapshots.save('p', storage.log.newestSequence('p'), Uint8Array.of(1, 2, 3), 0);
    const loaded = loadProject(storage, 'p', 0);
    expect(loaded.document.settings.description).toBe('5');
    expect(storage.snapshots.newest('p').snapshot).toBeNull();
    // It is made anew of the log: nothing is missing, and nothing is told.
    expect(storage.recoveryNotes.list()).toEqual([]);
  });

  it('STO-4 goes on from a snapshot that outlived every row of its log', () => {
    const { storage, document, folder } = makeProject();
    storage.snapshots.save('p', storage.log.newestSequence('p'), document.exportSnapshot(), 0);
    const database = new SqliteDatabase(join(folder, 'tausepro.db'));
    database.exec('DELETE FROM project_update');
    database.close();
    for (let time = 0; time < 2; time += 1) {
      const { document: found, sequence } = loadProject(storage, 'p', 0);
      expect(found.settings.description).toBe('5');
      expect(sequence).toBe(storage.log.newestSequence('p'));
      expect(gestureIds(storage)).toHaveLength(1);
    }
    describeIt(document, 'after');
    expect(loadProject(storage, 'p', 0).document.settings.description).toBe('after');
  });

  it('STO-5 sets aside a row that can not be merged, keeps those after it, and says so until it is read', () => {
    const { storage, document } = makeProject();
    append(storage, 'nonsense', Uint8Array.of(9, 9, 9), 77);
    describeIt(document, 'after');
    for (let time = 0; time < 2; time += 1) {
      const loaded = loadProject(storage, 'p', 0);
      expect(loaded.document.settings.description).toBe('after');
      expect(storage.recoveryNotes.find('p')).toMatchObject({
        ...{ gestures: 1, waiting: 0, images: 0, earliest: 77, latest: 77 },
      });
    }
    storage.recoveryNotes.dismiss('p');
    loadProject(storage, 'p', 0);
    expect(storage.recoveryNotes.find('p')).toBeNull();
  });

  it('STO-5 mends a damaged row from a backup', async () => {
    const { storage, folder } = makeProject();
    await storage.backUpIfDue();
    const [, second = '', ...others] = gestureIds(storage);
    spoil(folder, second);
    const loaded = loadProject(storage, 'p', 0);
    expect(loaded.updates).toHaveLength(6);
    expect(gestureIds(storage)).toContain(second);
    expect(gestureIds(storage)).toEqual(expect.arrayContaining(others));
    expect(storage.recoveryNotes.find('p')).toMatchObject({ gestures: 0, waiting: 0 });
  });

  it('STO-5 keeps all that builds on nothing that is missing, and the rest aside until it fits', () => {
    const { storage, folder, first, document } = makeProject();
    // Another device, which knows only the beginning.
    const other = openDocument({ snapshot: first });
    other.onGesture(({ update }) => append(storage, 'other', update, 50));
    other.transact('theme', (transaction) =>
      setTheme(transaction, { tokens: { 'color.primary': '#123456' } }),
    );
    const [, lost = '', ...later] = gestureIds(storage);
    const [row] = storage.log.readAfter('p', 1).updates;
    spoil(folder, lost);

    const loaded = loadProject(storage, 'p', 0);
    expect(JSON.stringify(loaded.document.theme)).toContain('#123456');
    expect(loaded.document.settings.description).toBe('');
    expect(storage.recoveryNotes.find('p')).toMatchObject({ gestures: 1, waiting: 4 });
    expect(storage.log.waiting('p').map(({ gestureId }) => gestureId)).toEqual(later.slice(0, 4));
    storage.snapshots.save('p', loaded.sequence, loaded.document.exportSnapshot(), 0);

    // What was missing comes back, for instance out of a window that still has it.
    append(storage, 'again', row?.update ?? new Uint8Array(), 60);
    const whole = loadProject(storage, 'p', 0);
    expect(whole.document.settings).toEqual(document.settings);
    expect(storage.log.waiting('p')).toEqual([]);
    expect(storage.recoveryNotes.find('p')).toMatchObject({ gestures: 1, waiting: 0 });
    storage.snapshots.save('p', whole.sequence, whole.document.exportSnapshot(), 0);
    expect(loadProject(storage, 'p', 0).document.settings).toEqual(document.settings);
  });

  it('STO-5 fails, and touches nothing, where not even the first row can be read', () => {
    const storage = openStorage(makeTemporaryFolder());
    storage.projects.insert(project);
    append(storage, 'nonsense', Uint8Array.of(9, 9, 9));
    expect(() => loadProject(storage, 'p', 0)).toThrow(
      expect.objectContaining({ code: 'project-damaged' }),
    );
    expect(storage.log.newestSequence('p')).toBe(1);
    expect(storage.recoveryNotes.list()).toEqual([]);
  });
});
