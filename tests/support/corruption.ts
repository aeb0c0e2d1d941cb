import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { setPage } from '#shared/document/commands/pages.ts';
import type { Recovery } from '#shared/contract/schemas.ts';
import { updateChecksum } from '#storage/checksum.ts';
import { append, describeProject, documentOf } from './editing.ts';
import { openServices } from './open-services.ts';
import { type PageMap, mapPages } from './page-map.ts';
import { createTestPorts, makeTemporaryFolder } from './test-ports.ts';

/** Milliseconds in which a folder of this size is open again, on the slowest of machines. */
const patience = 20_000;

const logHeader = 32;
const frameHeader = 24;

/** A log row as it was written. */
interface WrittenRow {
  readonly project: string;
  readonly sequence: number;
  readonly checksum: string;
}

/** A data folder that is to be damaged again and again, and what it holds. */
export interface Original {
  readonly folder: string;
  readonly rows: ReadonlyMap<string, WrittenRow>;
  readonly assets: ReadonlyMap<string, readonly string[]>;
  /** Of the database as SQLite reads it, with its log. */
  readonly map: PageMap;
}

/** What opening a damaged folder came to. */
export interface Outcome {
  /** Gestures that were written and are neither in the log nor kept aside, sound, for later. */
  readonly lost: readonly string[];
  readonly kept: number;
  readonly told: Recovery | null;
  /** Projects that can't be opened. */
  readonly closed: readonly string[];
  readonly assets: ReadonlyMap<string, readonly string[]>;
  readonly milliseconds: number;
}

const picture = (title: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><title>${title}</title></svg>`,
  );

/**
 * Makes a folder with two projects, edited in turn, and images that they use.
 * @param shape.backup after so many gestures of each project; none where absent.
 * @param shape.isOpen as a process leaves it that is killed: much of it only in the log.
 */
export async function makeOriginal(shape: {
  readonly gestures: number;
  readonly backup?: number;
  readonly isOpen: boolean;
}): Promise<Original> {
  const { services, ports } = openServices();
  const { client } = services;
  const file = join(ports.paths.data, 'tausepro.db');
  const projects = [];
  for (const name of ['Tienda', 'Escuela']) {
    const { id } = await client.projects.create({ name, locale: 'es', template: null });
    projects.push({ id, document: documentOf(await client.projects.open({ project: id })) });
  }
  for (let index = 0; index < shape.gestures; index += 1) {
    for (const { id, document } of projects) {
      const long = index % 10 === 3 ? 'ñandú '.repeat(40) : '';
      await append(client, id, describeProject(document, `${index} ${long}`));
      if (index % 8 !== 0) continue;
      const content = picture(`${id} ${index}`);
      const asset = await client.assets.add({ project: id, name: `${index}.svg`, content });
      const [page = ''] = document.pages;
      let gesture;
      const release = document.onGesture((committed) => (gesture = committed));
      document.transact('page', (transaction) =>
        setPage(transaction, { page, image: { asset: asset.id } }),
      );
      release();
      if (gesture) await append(client, id, gesture);
    }
    if (index === shape.backup) {
      const target = join(ports.paths.data, 'backups');
      mkdirSync(target, { recursive: true });
      const database = new SqliteDatabase(file, { readonly: true });
      database.prepare('VACUUM INTO ?').run(join(target, '00000001.db'));
      database.close();
    }
  }
  const assets = new Map<string, string[]>();
  for (const { id } of projects) {
    assets.set(id, (await client.assets.list({ project: id })).map((asset) => asset.id).toSorted());
  }
  const folder = makeTemporaryFolder();
  if (!shape.isOpen) await services.close();
  for (const name of ['tausepro.db', 'tausepro.db-wal', 'tausepro.db-shm', 'assets', 'backups']) {
    const from = join(ports.paths.data, name);
    if (existsSync(from)) cpSync(from, join(folder, name), { recursive: true });
  }
  const result = { folder, assets, rows: readRows(file), map: mapPages(file) };
  if (shape.isOpen) await services.close();
  return result;
}

function readRows(file: string): ReadonlyMap<string, WrittenRow> {
  const database = new SqliteDatabase(file, { readonly: true });
  const rows = database
    .prepare<[], WrittenRow & { gesture: string }>(
      'SELECT gesture_id AS gesture, project_id AS project, sequence, checksum FROM project_update',
    )
    .all();
  database.close();
  return new Map(rows.map(({ gesture, ...row }) => [gesture, row]));
}

/** Opens a damaged copy of the folder as a host does, looks at each project, and compares. */
export async function openDamaged(
  original: Original,
  damage: (read: (name: string) => Buffer, write: (name: string, content: Buffer) => void) => void,
): Promise<Outcome> {
  const data = makeTemporaryFolder();
  cpSync(original.folder, data, { recursive: true });
  damage(
    (name) => readFileSync(join(data, name)),
    (name, content) => writeFileSync(join(data, name), content),
  );
  const start = performance.now();
  const ports = createTestPorts();
  const { services } = openServices({ paths: { ...ports.paths, data } });
  const { client } = services;
  const closed: string[] = [];
  const assets = new Map<string, string[]>();
  for (const { id } of await client.projects.list()) {
    await client.projects.open({ project: id }).catch(() => closed.push(id));
    assets.set(id, (await client.assets.list({ project: id })).map((asset) => asset.id).toSorted());
  }
  const told = await client.app.recovery();
  await services.close();
  const milliseconds = performance.now() - start;

  const present = soundRows(join(data, 'tausepro.db'));
  const lost = [...original.rows]
    .filter(([gesture, { checksum }]) => present.get(gesture)?.checksum !== checksum)
    .map(([gesture]) => gesture);
  const kept = [...present.values()].filter(({ isAside }) => isAside).length;
  return { lost, kept, told, closed, assets, milliseconds };
}

interface PresentRow {
  readonly checksum: string;
  readonly isAside: boolean;
}

function soundRows(file: string): ReadonlyMap<string, PresentRow> {
  const database = new SqliteDatabase(file, { readonly: true });
  const columns =
    'project_id AS projectId, gesture_id AS gestureId, "update", gesture, created_at AS createdAt, checksum';
  const rows = database
    .prepare<[], Parameters<typeof updateChecksum>[0] & { checksum: string; aside: 0 | 1 }>(
      `SELECT ${columns}, 0 AS aside FROM project_update
       UNION ALL SELECT ${columns}, 1 FROM project_update_damaged WHERE waiting = 1`,
    )
    .all();
  database.close();
  return new Map(
    rows
      .filter((row) => updateChecksum(row) === row.checksum)
      .map(({ gestureId, checksum, aside }) => [gestureId, { checksum, isAside: aside === 1 }]),
  );
}

/**
 * What is wrong with an outcome: nothing may be lost but what lay where the damage is, what is lost is
 * told to the row, a project is closed only where its beginning is gone, and all images are there.
 */
export function faultsOf(
  original: Original,
  outcome: Outcome,
  mayBeLost: (gesture: string) => boolean,
): unknown[] {
  const faults: unknown[] = outcome.lost
    .filter((gesture) => !mayBeLost(gesture))
    .map((gesture) => ['lost', original.rows.get(gesture)]);
  if (outcome.milliseconds > patience) faults.push(['slow', outcome.milliseconds]);
  for (const [project, assets] of original.assets) {
    const lost = outcome.lost.filter((gesture) => original.rows.get(gesture)?.project === project);
    const told = outcome.told?.projects.find((entry) => entry.project === project)?.gestures ?? 0;
    const lostNumbers = lost.map((gesture) => original.rows.get(gesture)?.sequence);
    const found = outcome.assets.get(project)?.join() ?? 'no project';
    if (outcome.closed.includes(project)) {
      const first = Math.min(...sequencesOf(original, project));
      if (!lostNumbers.includes(first)) faults.push(['closed', project]);
    } else if (told !== lost.length) faults.push(['told', told, lostNumbers]);
    if (found !== assets.join() && lost.length === 0) faults.push(['assets', found, assets]);
  }
  const known = outcome.assets.size;
  if (known !== original.assets.size) faults.push(['projects', known]);
  const waiting = outcome.told?.projects.reduce((sum, entry) => sum + entry.waiting, 0) ?? 0;
  if (waiting !== outcome.kept) faults.push(['waiting', waiting, outcome.kept]);
  return faults;
}

function sequencesOf({ rows }: Original, project: string): number[] {
  return [...rows.values()].filter((row) => row.project === project).map((row) => row.sequence);
}

/** Whether a row lies on a page, whole or in part. */
export const liesOn = (original: Original, page: number) => (gesture: string) =>
  original.map.rows.get(original.rows.get(gesture)?.sequence ?? 0)?.has(page) ?? false;

/** Spoils a part of a file in place. */
type Spoil = (content: Buffer, from: number, bytes: number) => void;

/** Writes zeroes over it. */
export const zero: Spoil = (content, from, bytes) => {
  content.fill(0, from, from + bytes);
};

/** Turns one bit of it. */
export const flip =
  (random: () => number): Spoil =>
  (content, from, bytes) => {
    const at = from + Math.floor(random() * bytes);
    content[at] = (content[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  };

type Damage = Parameters<typeof openDamaged>[1];

export function spoilPage({ map }: Original, page: number, spoil: Spoil): Damage {
  return (read, write) => {
    const content = read('tausepro.db');
    spoil(content, (page - 1) * map.pageSize, map.pageSize);
    write('tausepro.db', content);
  };
}

/** Frames in the log of a folder that was left open, from 0. */
export function frameCount({ folder, map }: Original): number {
  const { length } = readFileSync(join(folder, 'tausepro.db-wal'));
  return Math.floor((length - logHeader) / (frameHeader + map.pageSize));
}

export function spoilFrame({ map }: Original, frame: number, spoil: Spoil): Damage {
  return (read, write) => {
    const content = read('tausepro.db-wal');
    const size = frameHeader + map.pageSize;
    spoil(content, logHeader + frame * size, size);
    write('tausepro.db-wal', content);
  };
}

/** A copy of a folder in which the page with the newest row is zeroed. */
export function copyWithoutNewest(original: Original): {
  readonly data: string;
  /** The number of that page. */
  readonly page: number;
} {
  const data = makeTemporaryFolder();
  cpSync(original.folder, data, { recursive: true });
  const newest = Math.max(...original.map.rows.keys());
  const [page = 0] = original.map.rows.get(newest) ?? [];
  spoilPage(
    original,
    page,
    zero,
  )(
    (name) => readFileSync(join(data, name)),
    (name, content) => writeFileSync(join(data, name), content),
  );
  return { data, page };
}
