import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { openStorage } from './open-storage.ts';
import { scanRows } from './scan-rows.ts';

/** A folder with rows short and long, on many pages; what is in the log stays there. */
function makeFolder(closed: boolean): string {
  const folder = makeTemporaryFolder();
  const storage = openStorage(folder);
  for (const id of ['p', 'q']) {
    storage.projects.insert({
      ...{ id, name: `Tienda ${id}`, createdAt: 1, updatedAt: 1, trashedAt: null },
      ...{ pages: 1, description: 'ñ 漢 🙂', template: null },
    });
  }
  for (let index = 0; index < 300; index += 1) {
    storage.log.append({
      projectId: index % 3 === 0 ? 'q' : 'p',
      gestureId: crypto.randomUUID(),
      update: new Uint8Array(index % 50 === 0 ? 30_000 : index * 7).fill(index),
      gesture: index % 7 === 0 ? null : JSON.stringify({ index, text: 'x'.repeat(index) }),
      createdAt: 1_700_000_000_000 + index,
    });
  }
  storage.snapshots.save('p', 7, new Uint8Array(50_000), 1);
  storage.settings.write('preferences', { long: 'y'.repeat(9000) });
  storage.outbox.put({ topic: 'publish/p', payload: {}, createdAt: 1 });
  storage.versions.insert('p', { id: 'v', name: 'Entrega', version: '1@2', createdAt: 1 });
  const image = { name: 'a.png', mediaType: 'image/png', bytes: 10, width: 1, height: null };
  for (const digit of 'abc') storage.assets.insert('p', { ...image, id: digit.repeat(64) }, 1);
  if (closed) storage.close();
  return folder;
}

const tables = [
  ...(['project', 'project_update', 'project_snapshot', 'version', 'asset'] as const),
  ...(['outbox', 'setting'] as const),
];

describe('reading a database page by page', () => {
  it.each([
    ['file', true],
    ['log', false],
  ])('finds exactly what SQLite finds, in its %s', (_, closed) => {
    const file = join(makeFolder(closed), 'tausepro.db');
    const { rows, indexed } = scanRows(file);
    const database = new SqliteDatabase(file);
    for (const table of tables) {
      const stored = database.prepare<[], object>(`SELECT * FROM ${table} ORDER BY 1, 2`).all();
      const sort = (all: readonly object[]) =>
        all.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
      expect(stored.length).toBeGreaterThan(0);
      expect([table, ...sort(rows[table])]).toEqual([table, ...sort(stored)]);
    }
    expect(indexed).toHaveLength(300);
    database.close();
  });
});
