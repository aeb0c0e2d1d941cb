import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { createBackups } from './backups.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { type Storage, openStorage } from './open-storage.ts';
import { StorageError, guardStorage } from './storage-error.ts';

const project = (id: string) => ({
  id,
  name: 'Tienda',
  createdAt: 1000,
  updatedAt: 1000,
  trashedAt: null,
  pages: 1,
  description: null,
  template: null,
});

const update = (gestureId: string, createdAt = 1000) => ({
  projectId: 'p',
  gestureId,
  update: Uint8Array.of(1, 2, 3),
  gesture: '{}',
  createdAt,
});

function withProject(folder: string): Storage {
  const storage = openStorage(folder);
  storage.projects.insert(project('p'));
  return storage;
}

describe('the update log', () => {
  it('STO-1 gives back rows as they were written, after closing', () => {
    const folder = makeTemporaryFolder();
    const storage = withProject(folder);
    const first = storage.log.append(update('a'));
    storage.log.append(update('b'));
    storage.close();
    const reopened = openStorage(folder);
    const { updates, damaged } = reopened.log.readAfter('p', first.sequence);
    expect(updates.map(({ gestureId }) => gestureId)).toEqual(['b']);
    expect([...(updates[0]?.update ?? [])]).toEqual([1, 2, 3]);
    expect(damaged).toEqual([]);
    reopened.close();
  });

  it('STO-2 orders by sequence, whatever the clock said', () => {
    const storage = withProject(makeTemporaryFolder());
    storage.log.append(update('late', 9000));
    storage.log.append(update('early', 10));
    const { updates } = storage.log.readAfter('p', 0);
    expect(updates.map(({ gestureId }) => gestureId)).toEqual(['late', 'early']);
    storage.projects.insert(project('q'));
    storage.log.append({ ...update('other', 5), projectId: 'q' });
    expect(storage.projects.list().map(({ id }) => id)).toEqual(['q', 'p']);
    storage.close();
  });

  it('STO-3 refuses a gesture id that is there', () => {
    const storage = withProject(makeTemporaryFolder());
    storage.log.append(update('a'));
    expect(() => storage.log.append(update('a'))).toThrow(/UNIQUE/);
    storage.close();
  });

  it('STO-5 tells damaged rows from sound ones, and sets them aside', () => {
    const folder = makeTemporaryFolder();
    const storage = withProject(folder);
    const sequences = ['a', 'b', 'c'].map((id) => storage.log.append(update(id)).sequence);
    storage.close();
    change(folder, `UPDATE project_update SET "update" = x'00' WHERE gesture_id = 'b'`);

    const reopened = openStorage(folder);
    const { updates, damaged } = reopened.log.readAfter('p', 0);
    expect(updates.map(({ gestureId }) => gestureId)).toEqual(['a', 'c']);
    expect(damaged.map(({ sequence }) => sequence)).toEqual([sequences[1]]);
    for (const row of damaged) reopened.log.setAside(row, false, 2000);
    expect(reopened.log.append(update('d')).sequence).toBeGreaterThan(sequences[2] ?? 0);
    reopened.close();
    expect(select(folder, 'SELECT gesture_id FROM project_update_damaged')).toEqual(['b']);
  });
});

describe('snapshots', () => {
  it('STO-4 skips a damaged one for the one before', () => {
    const folder = makeTemporaryFolder();
    const storage = withProject(folder);
    for (const sequence of [1, 2, 3])
      storage.snapshots.save('p', sequence, Uint8Array.of(sequence), 0);
    storage.close();
    change(folder, `UPDATE project_snapshot SET snapshot = x'ff' WHERE sequence = 3`);
    const reopened = openStorage(folder);
    expect(reopened.snapshots.newest('p')).toMatchObject({ snapshot: { sequence: 2 }, damaged: 1 });
    expect(reopened.snapshots.newest('p').damaged).toBe(0);
    reopened.close();
  });
});

describe('the file', () => {
  it('STO-6 says that the disk is full, and keeps what was there', () => {
    const database = openDatabase(join(makeTemporaryFolder(), 'full.db'));
    database.exec('CREATE TABLE big (content BLOB)');
    database.pragma(
      `max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 2}`,
    );
    const fill = () =>
      guardStorage(() => database.prepare('INSERT INTO big VALUES (zeroblob(100000))').run());
    expect(fill).toThrow(expect.objectContaining({ code: 'full' }));
    expect(database.prepare('SELECT count(*) AS rows FROM big').get()).toEqual({ rows: 0 });
    database.close();
  });

  it('STO-7 moves a damaged file aside and restores the newest good backup', () => {
    const folder = makeTemporaryFolder();
    const storage = withProject(folder);
    storage.log.append(update('a'));
    storage.close();
    const database = openDatabase(join(folder, 'tausepro.db'));
    const backups = createBackups(join(folder, 'backups'));
    backups.make(database);
    const newest = backups.make(database);
    database.close();
    overwrite(newest);
    overwrite(join(folder, 'tausepro.db'));

    const restored = openStorage(folder);
    expect(restored.log.find('a')).toMatchObject({ gestureId: 'a' });
    expect(existsSync(restored.restored?.damagedFile ?? '')).toBe(true);
    restored.close();
  });

  it('STO-7 brings back what was written after the backup and can still be read', () => {
    const folder = makeTemporaryFolder();
    const storage = withProject(folder);
    storage.log.append(update('before'));
    storage.close();
    const database = openDatabase(join(folder, 'tausepro.db'));
    createBackups(join(folder, 'backups')).make(database);
    database.close();
    const later = openStorage(folder);
    later.projects.insert({ ...project('q'), createdAt: 2000 });
    later.log.append({ ...update('first', 2000), projectId: 'q' });
    for (const id of ['after-1', 'after-2']) later.log.append(update(id));
    later.close();
    change(folder, `UPDATE project_update SET gesture = 'x' WHERE gesture_id = 'after-2'`);
    loseIndex(join(folder, 'tausepro.db'));

    const restored = openStorage(folder);
    expect(restored.restored).toMatchObject({ salvagedRows: expect.any(Number) });
    expect(restored.projects.find('q')).toBeDefined();
    expect(restored.log.find('after-1')).toMatchObject({ gestureId: 'after-1' });
    expect(restored.log.find('after-2')).toBeUndefined();
    restored.close();
    const again = openStorage(folder);
    expect(again.restored).toBeNull();
    again.close();
  });

  it('STO-7 goes on with a restore that was cut off', () => {
    const folder = makeTemporaryFolder();
    withProject(folder).close();
    const database = openDatabase(join(folder, 'tausepro.db'));
    createBackups(join(folder, 'backups')).make(database);
    database.close();
    rmSync(join(folder, 'tausepro.db'));
    const storage = openStorage(folder);
    expect(storage.projects.find('p')).toBeDefined();
    expect(storage.restored).not.toBeNull();
    storage.close();
  });

  describe('STO-7 brings all of it back where a restore was cut off', () => {
    /** A data folder whose database was damaged after its last backup, or without one. */
    const damagedFolder = (withBackup: boolean): string => {
      const folder = makeTemporaryFolder();
      const storage = withProject(folder);
      storage.log.append(update('before'));
      storage.settings.write('preferences', 'old');
      storage.close();
      if (withBackup) {
        const database = openDatabase(join(folder, 'tausepro.db'));
        createBackups(join(folder, 'backups')).make(database);
        database.close();
      }
      const later = openStorage(folder);
      later.log.append(update('after'));
      later.projects.change('p', { name: 'Otra', trashedAt: 5 });
      later.settings.write('preferences', 'new');
      later.outbox.put({ topic: 'publish/p', payload: {}, createdAt: 1 });
      later.close();
      loseIndex(join(folder, 'tausepro.db'));
      return folder;
    };
    const moveFile = (folder: string): void => {
      mkdirSync(join(folder, 'damaged', '1'), { recursive: true });
      renameSync(join(folder, 'tausepro.db'), join(folder, 'damaged', '1', 'tausepro.db'));
    };

    it.each<[string, (folder: string) => void]>([
      ['before it began', () => undefined],
      [
        'with its folder made',
        (folder) => mkdirSync(join(folder, 'damaged', '1'), { recursive: true }),
      ],
      ['with the file moved', moveFile],
      [
        'with the file moved and its log not',
        (folder) => {
          moveFile(folder);
          writeFileSync(join(folder, 'tausepro.db-wal'), 'not a log');
        },
      ],
      [
        'with the new file half written',
        (folder) => {
          moveFile(folder);
          writeFileSync(join(folder, 'tausepro.db.restoring'), 'half');
          writeFileSync(join(folder, 'tausepro.db.restoring-wal'), 'half');
          mkdirSync(join(folder, 'damaged', '1', 'reading'));
        },
      ],
    ])('%s', (_, cutOff) => {
      for (const withBackup of [true, false]) {
        const folder = damagedFolder(withBackup);
        cutOff(folder);
        const restored = openStorage(folder);
        expect(restored.restored).not.toBeNull();
        expect(restored.log.find('before')).toBeDefined();
        expect(restored.log.find('after')).toBeDefined();
        expect(restored.projects.find('p')).toMatchObject({ name: 'Otra', trashedAt: 5 });
        expect(restored.settings.read('preferences')).toBe('new');
        expect(restored.outbox.list()).toHaveLength(1);
        restored.close();
        const again = openStorage(folder);
        expect(again.restored).toBeNull();
        again.settings.write('preferences', 'newest');
        again.close();
        expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);

        // What was settled is never brought back over what came later.
        rmSync(join(folder, 'tausepro.db'));
        const later = openStorage(folder);
        expect(later.settings.read('preferences')).not.toBe('new');
        later.close();
      }
    });
  });

  describe('STO-7 never takes what is no database of this app for a new one', () => {
    const foreign = (file: string): void => {
      const database = new SqliteDatabase(file);
      database.exec('CREATE TABLE bookmark (id INTEGER); PRAGMA user_version = 3');
      database.close();
    };
    const ways: readonly [string, (file: string) => void][] = [
      ['is missing', () => undefined],
      ['is empty', (file) => writeFileSync(file, '')],
      ['is one byte', (file) => writeFileSync(file, 'x')],
      ['is a text', (file) => writeFileSync(file, 'compras\n'.repeat(900))],
      ['is a folder', (file) => mkdirSync(join(file, 'inside'), { recursive: true })],
      ['is of another program', foreign],
      [
        'is of a newer version of another program',
        (file) => {
          foreign(file);
          new SqliteDatabase(file).exec('PRAGMA user_version = 77').close();
        },
      ],
      ['is a header alone', (file) => writeFileSync(file, newDatabase().subarray(0, 100))],
      ['is a page alone', (file) => writeFileSync(file, newDatabase().subarray(0, 4096))],
      ['is cut off', (file) => writeFileSync(file, newDatabase().subarray(0, 9000))],
      ['has never had a table', (file) => openDatabase(file).close()],
    ];
    const newDatabase = (): Buffer => {
      const folder = makeTemporaryFolder();
      withProject(folder).close();
      return readFileSync(join(folder, 'tausepro.db'));
    };
    const makeFolder = (): string => {
      const folder = makeTemporaryFolder();
      const storage = withProject(folder);
      storage.log.append(update('a'));
      storage.close();
      const database = openDatabase(join(folder, 'tausepro.db'));
      createBackups(join(folder, 'backups')).make(database);
      database.close();
      rmSync(join(folder, 'tausepro.db'));
      return folder;
    };

    it.each(ways)('where it %s', (_, spoil) => {
      const folder = makeFolder();
      const file = join(folder, 'tausepro.db');
      spoil(file);
      const was = existsSync(file) ? describeFile(file) : null;
      const storage = openStorage(folder);
      expect(storage.log.find('a')).toBeDefined();
      const { damagedFile = null } = storage.restored ?? {};
      expect(damagedFile === null ? null : describeFile(damagedFile)).toEqual(was);
      storage.close();
    });

    it.each(ways.slice(2, 9))('nor without a backup where it %s', (_, spoil) => {
      const folder = makeTemporaryFolder();
      const file = join(folder, 'tausepro.db');
      spoil(file);
      const was = describeFile(file);
      const storage = openStorage(folder);
      expect(describeFile(storage.restored?.damagedFile ?? '')).toEqual(was);
      storage.close();
    });

    const nothing = ways.filter((_, index) => [0, 1, 10].includes(index));
    it.each(nothing)('but begins where nothing was yet and it %s', (_, spoil) => {
      const folder = makeTemporaryFolder();
      spoil(join(folder, 'tausepro.db'));
      const storage = openStorage(folder);
      expect(storage.restored).toBeNull();
      storage.close();
    });

    it.each([
      ['missing', (file: string) => rmSync(file)],
      ['empty', (file: string) => writeFileSync(file, '')],
    ])('and reads the log that was left beside one that is %s', (_, spoil) => {
      const open = makeTemporaryFolder();
      const storage = withProject(open);
      for (const id of ['a', 'b']) storage.log.append(update(id));
      const folder = makeTemporaryFolder();
      for (const name of readdirSync(open)) cpSync(join(open, name), join(folder, name));
      storage.close();
      spoil(join(folder, 'tausepro.db'));
      const restored = openStorage(folder);
      expect(restored.log.find('a')).toBeDefined();
      expect(restored.log.find('b')).toBeDefined();
      restored.close();
    });
  });

  it('STO-8 backs up by itself at first, and after 500 rows', async () => {
    const folder = makeTemporaryFolder();
    const storage = withProject(folder);
    await storage.backUpIfDue();
    expect(createBackups(join(folder, 'backups')).list()).toEqual([]);
    const count = () => createBackups(join(folder, 'backups')).list().length;
    storage.log.append(update('first'));
    await storage.backUpIfDue();
    storage.log.append(update('second'));
    await storage.backUpIfDue();
    expect(count()).toBe(1);
    storage.transaction(() => {
      for (let index = 0; index < 500; index += 1) storage.log.append(update(String(index)));
    });
    await storage.backUpIfDue();
    await storage.backUpIfDue();
    expect(count()).toBe(2);
    storage.close();
  });

  it('STO-7 begins empty where there is no backup, and keeps the damaged file', () => {
    const folder = makeTemporaryFolder();
    withProject(folder).close();
    overwrite(join(folder, 'tausepro.db'));
    const storage = openStorage(folder);
    expect(storage.projects.list()).toEqual([]);
    expect(existsSync(storage.restored?.damagedFile ?? '')).toBe(true);
    storage.close();
  });

  it('STO-8 backs up before a migration, and undoes one that fails', () => {
    const folder = makeTemporaryFolder();
    withProject(folder).close();
    const database = openDatabase(join(folder, 'tausepro.db'));
    const backups = createBackups(join(folder, 'backups'));
    const next = { name: 'next', statements: 'CREATE TABLE extra (id TEXT)' };
    const broken = { name: 'broken', statements: 'CREATE TABLE half (id TEXT); NONSENSE' };
    expect(() => migrate(database, backups, [...migrations, next, broken])).toThrow(/NONSENSE/);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
    expect(database.prepare(`SELECT name FROM sqlite_master WHERE name = 'half'`).all()).toEqual(
      [],
    );
    expect(backups.list()).toHaveLength(2);
    database.close();
  });

  it('STO-8 opens the database of every version', () => {
    for (let version = 1; version <= migrations.length; version += 1) {
      const folder = makeTemporaryFolder();
      const database = openDatabase(join(folder, 'tausepro.db'));
      for (const { statements } of migrations.slice(0, version)) database.exec(statements);
      database.pragma(`user_version = ${version}`);
      database.exec(
        `INSERT INTO project (id, name, created_at, updated_at) VALUES ('p', 'P', 1, 1)`,
      );
      database.close();
      const storage = openStorage(folder);
      expect([version, storage.restored]).toEqual([version, null]);
      expect(storage.projects.find('p')).toBeDefined();
      storage.close();
    }
  });

  it('STO-8 makes no backup of a file that has nothing in it yet', () => {
    const folder = makeTemporaryFolder();
    openStorage(folder).close();
    expect(createBackups(join(folder, 'backups')).list()).toEqual([]);
  });

  it('STO-8 keeps five backups, the newest first', () => {
    const folder = makeTemporaryFolder();
    const database = openDatabase(':memory:');
    const backups = createBackups(folder);
    const made = Array.from({ length: 7 }, () => backups.make(database));
    expect(backups.list()).toEqual(made.slice(2).toReversed());
    expect(readdirSync(folder)).toHaveLength(5);
    database.close();
  });

  it('STO-9 leaves the file of a newer version alone', () => {
    const folder = makeTemporaryFolder();
    withProject(folder).close();
    change(folder, 'PRAGMA user_version = 99');
    expect(() => openStorage(folder)).toThrow(
      new StorageError('newer', `database version 99, known ${migrations.length}`),
    );
    expect(select(folder, 'SELECT id FROM project')).toEqual(['p']);
  });
});

describe('asset files', () => {
  it('STO-10 finds a file that was changed', async () => {
    const folder = makeTemporaryFolder();
    const storage = openStorage(folder);
    const digest = await storage.assetFiles.hold(() =>
      storage.assetFiles.write(Uint8Array.of(1, 2, 3)),
    );
    expect([...(await storage.assetFiles.read(digest))]).toEqual([1, 2, 3]);
    overwrite(join(folder, 'assets', digest.slice(0, 2), digest));
    await expect(storage.assetFiles.read(digest)).rejects.toMatchObject({ code: 'damaged' });
    const mend = () => storage.assetFiles.write(Uint8Array.of(1, 2, 3));
    expect(await storage.assetFiles.hold(mend)).toBe(digest);
    expect([...(await storage.assetFiles.read(digest))]).toEqual([1, 2, 3]);
    await expect(storage.assetFiles.read('../../etc/passwd')).rejects.toMatchObject({
      code: 'failed',
    });
    storage.close();
  });
});

function describeFile(file: string): unknown {
  return statSync(file).isFile() ? readFileSync(file).toString('base64') : readdirSync(file);
}

function change(folder: string, statement: string): void {
  const database = new SqliteDatabase(join(folder, 'tausepro.db'));
  database.exec(statement);
  database.close();
}

function select(folder: string, statement: string): unknown[] {
  const database = new SqliteDatabase(join(folder, 'tausepro.db'));
  const values = database.prepare(statement).pluck().all();
  database.close();
  return values;
}

/** Spoils a file in place, as a bad disk would. */
function overwrite(file: string): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(2048, 0xa5), 0, 2048, 0);
  closeSync(descriptor);
}

/** Spoils the page of an index, while the tables stay readable. */
function loseIndex(file: string): void {
  const database = new SqliteDatabase(file);
  const page = Number(
    database
      .prepare(`SELECT rootpage FROM sqlite_master WHERE name = 'project_update_by_project'`)
      .pluck()
      .get(),
  );
  const size = Number(database.pragma('page_size', { simple: true }));
  database.close();
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size);
  closeSync(descriptor);
}
