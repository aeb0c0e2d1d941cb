import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type WriteAheadLog, readWriteAheadLog } from './write-ahead-log.ts';

const usualPageSize = 4096;

/** The pages of a database file as SQLite's file format has them, read without SQLite. */
export interface DatabasePages {
  readonly pageSize: number;
  /** Bytes of a page that hold content. */
  readonly usableSize: number;
  readonly count: number;
  /** A page as it was last, with the log; undefined where there is none of this number. */
  latest(page: number): Buffer | undefined;
  /** The same, from the file alone. */
  fromFile(page: number): Buffer | undefined;
  /** Pages in the log, oldest first: also older and damaged ones. */
  readonly logged: WriteAheadLog['frames'];
  /** Whether a page is known to hold nothing any more. */
  isFree(page: number): boolean;
  close(): void;
}

/** Opens a file of whatever content; what isn't a file counts as an empty one. */
export function openDatabasePages(file: string): DatabasePages {
  const isFile = existsSync(file) && statSync(file).isFile();
  const descriptor = isFile ? openSync(file, 'r') : null;
  const bytes = descriptor === null ? 0 : fstatSync(descriptor).size;
  const stored = storedPageSize(readAt(descriptor, 0, 100), bytes);
  const log = readWriteAheadLog(file, stored);
  const pageSize = stored ?? log.frames[0]?.content.length ?? usualPageSize;
  // Bytes at the end of each page that SQLite leaves alone: none in the files of this app.
  const usableSize = pageSize;
  const inFile = Math.ceil(bytes / pageSize);
  const logged = log.frames;
  const newest = new Map<number, Buffer>();
  for (const { page, content, isIntact } of logged) {
    if (isIntact) newest.set(page, Buffer.from(content));
  }
  const count = logged.reduce(
    (most, { page, isIntact }) => (isIntact ? Math.max(most, page) : most),
    inFile,
  );

  const fromFile = (page: number): Buffer | undefined => {
    if (page < 1 || page > inFile) return undefined;
    const content = Buffer.alloc(pageSize);
    readAt(descriptor, (page - 1) * pageSize, pageSize).copy(content);
    return content;
  };
  const latest = (page: number): Buffer | undefined => newest.get(page) ?? fromFile(page);
  const free = findFreePages(latest, count, usableSize);
  return {
    ...{ pageSize, usableSize, count, logged, latest, fromFile },
    isFree: (page) => free.has(page),
    close() {
      if (descriptor !== null) closeSync(descriptor);
    },
  };
}

function readAt(descriptor: number | null, offset: number, length: number): Buffer {
  const content = Buffer.alloc(length);
  return descriptor === null
    ? content.subarray(0, 0)
    : content.subarray(0, readSync(descriptor, content, 0, length, offset));
}

/** What the file says; null where that can't be. */
function storedPageSize(header: Buffer, bytes: number): number | null {
  const stored = header.length < 18 ? 0 : header.readUInt16BE(16);
  const size = stored === 1 ? 65_536 : stored;
  return size >= 512 && (size & (size - 1)) === 0 && bytes % size === 0 ? size : null;
}

/** Entries of a page of the map that an auto-vacuum database has: a type and the number of the parent. */
const mapEntryBytes = 5;
const mapTypes = { root: 1, free: 2, node: 5 } as const;

/** Pages without content, as the list of free ones and the map of all pages tell. */
function findFreePages(
  read: (page: number) => Buffer | undefined,
  count: number,
  usableSize: number,
): ReadonlySet<number> {
  const free = new Set<number>();
  const perMap = Math.floor(usableSize / mapEntryBytes);
  for (let map = 2; map <= count; map += perMap + 1) {
    const content = read(map);
    if (content === undefined || !isMap(content, Math.min(perMap, count - map), count)) break;
    for (let index = 0; index < perMap && map + 1 + index <= count; index += 1) {
      if (content[index * mapEntryBytes] === mapTypes.free) free.add(map + 1 + index);
    }
  }
  const header = read(1);
  let trunk = header?.readUInt32BE(32) ?? 0;
  // A list that leads round in a circle ends where it meets itself.
  for (const seen = new Set<number>(); trunk > 1 && trunk <= count && !seen.has(trunk);) {
    seen.add(trunk);
    const content = read(trunk);
    if (content === undefined) break;
    const leaves = content.readUInt32BE(4);
    if (leaves > usableSize / 4 - 2) break;
    free.add(trunk);
    for (let index = 0; index < leaves; index += 1) free.add(content.readUInt32BE(8 + index * 4));
    trunk = content.readUInt32BE(0);
  }
  return free;
}

function isMap(content: Buffer, entries: number, count: number): boolean {
  for (let index = 0; index < entries; index += 1) {
    const type = content[index * mapEntryBytes] ?? 0;
    if (type < mapTypes.root || type > mapTypes.node) return false;
    if (content.readUInt32BE(index * mapEntryBytes + 1) > count) return false;
  }
  return entries > 0;
}
