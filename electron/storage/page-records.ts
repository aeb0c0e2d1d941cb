import type { DatabasePages } from './database-pages.ts';

/** A value as a row of the database has it. */
export type StoredValue = null | number | bigint | string | Buffer;

/** A row of a table, or an entry of an index, where `rowid` is null. */
export interface PageRecord {
  readonly rowid: number | null;
  readonly values: readonly StoredValue[];
}

const pageTypes = { indexNode: 2, indexLeaf: 10, tableLeaf: 13 } as const;
/** Columns of the widest table, and some. */
const mostColumns = 40;

type ReadPage = (page: number) => Buffer | undefined;

/**
 * All records on a page of a b-tree; none for a page of another kind. What can't be read is left out: a
 * page that is damaged throws nothing and costs no more time than a sound one.
 * @param follow reads the pages on which long records go on.
 */
export function* readRecords(
  page: Buffer,
  isFirst: boolean,
  { usableSize, count }: Pick<DatabasePages, 'usableSize' | 'count'>,
  follow: ReadPage,
): Generator<PageRecord> {
  const start = isFirst ? 100 : 0;
  const type = page[start];
  const isTable = type === pageTypes.tableLeaf;
  if (!isTable && type !== pageTypes.indexLeaf && type !== pageTypes.indexNode) return;
  const pointers = start + (type === pageTypes.indexNode ? 12 : 8);
  const cells = Math.min(page.readUInt16BE(start + 3), Math.floor((page.length - pointers) / 2));
  for (let index = 0; index < cells; index += 1) {
    const at = page.readUInt16BE(pointers + index * 2);
    try {
      const cell = at + (type === pageTypes.indexNode ? 4 : 0);
      const record = readCell(page, cell, isTable, usableSize, count, follow);
      if (record !== undefined) yield record;
    } catch (error) {
      // It leads out of its page.
      if (!(error instanceof RangeError)) throw error;
    }
  }
}

/** How a record begins that has no value of its own for its number and then two UUIDs. */
const logRowStart = Buffer.from([0, 13 + 2 * 36, 13 + 2 * 36]);
/** Bytes before that: the lengths of record and header, and the number. */
const mostCellStart = 20;

/**
 * Records on a page that look like log rows, wherever they lie and whatever the page says of itself: for
 * one whose own list of records is damaged. Most of what it yields may be nonsense.
 */
export function* findLogRecords(
  page: Buffer,
  { usableSize, count }: Pick<DatabasePages, 'usableSize' | 'count'>,
  follow: ReadPage,
): Generator<PageRecord> {
  let found = page.indexOf(logRowStart);
  for (; found !== -1; found = page.indexOf(logRowStart, found + 1)) {
    const furthest = Math.max(0, found - mostCellStart);
    for (let cell = found - 3; cell >= furthest; cell -= 1) {
      if (startOfRecord(page, cell) !== found - 1) continue;
      try {
        const record = readCell(page, cell, true, usableSize, count, follow);
        if (record !== undefined) yield record;
      } catch (error) {
        // It leads out of its page.
        if (!(error instanceof RangeError)) throw error;
      }
    }
  }
}

/** Where the record of a table's cell begins, behind its length and its number. */
function startOfRecord(page: Buffer, cell: number): number {
  const reader = { bytes: page, at: cell };
  readVarint(reader);
  readVarint(reader);
  return reader.at;
}

function readCell(
  page: Buffer,
  cell: number,
  isTable: boolean,
  usableSize: number,
  count: number,
  follow: ReadPage,
): PageRecord | undefined {
  const reader = { bytes: page, at: cell };
  const length = readVarint(reader);
  const rowid = isTable ? readVarint(reader) : null;
  if (length > count * usableSize) return undefined;
  const most = isTable ? usableSize - 35 : Math.floor(((usableSize - 12) * 64) / 255) - 23;
  const least = Math.floor(((usableSize - 12) * 32) / 255) - 23;
  const split = least + ((length - least) % (usableSize - 4));
  const local = length <= most ? length : split <= most ? split : least;
  if (reader.at + local > page.length) return undefined;
  const parts = [page.subarray(reader.at, reader.at + local)];
  let missing = length - local;
  let next = missing > 0 ? page.readUInt32BE(reader.at + local) : 0;
  while (missing > 0) {
    const content = next > 1 ? follow(next) : undefined;
    if (content === undefined) return undefined;
    parts.push(content.subarray(4, 4 + Math.min(missing, usableSize - 4)));
    missing -= usableSize - 4;
    next = content.readUInt32BE(0);
  }
  const values = readValues(parts.length === 1 ? (parts[0] ?? page) : Buffer.concat(parts));
  return values && { rowid, values };
}

function readValues(record: Buffer): StoredValue[] | undefined {
  const reader = { bytes: record, at: 0 };
  const headerEnd = readVarint(reader);
  if (headerEnd > record.length) return undefined;
  const types: number[] = [];
  while (reader.at < headerEnd && types.length < mostColumns) types.push(readVarint(reader));
  let at = headerEnd;
  const values: StoredValue[] = [];
  for (const type of types) {
    const size = sizeOf(type);
    if (size === undefined || at + size > record.length) return undefined;
    values.push(readValue(record.subarray(at, at + size), type));
    at += size;
  }
  return values;
}

const integerSizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

function sizeOf(type: number): number | undefined {
  return type >= 12 ? Math.floor((type - 12) / 2) : integerSizes[type];
}

function readValue(bytes: Buffer, type: number): StoredValue {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 6) {
    const large = bytes.readBigInt64BE(0);
    return Number.isSafeInteger(Number(large)) ? Number(large) : large;
  }
  if (type < 7) return bytes.readIntBE(0, bytes.length);
  return type % 2 === 0 ? bytes : bytes.toString('utf8');
}

/** Moves on behind the number. One that no counter reaches comes back as infinity. */
function readVarint(reader: { readonly bytes: Buffer; at: number }): number {
  const first = reader.bytes.readUInt8(reader.at);
  if (first < 0x80) {
    reader.at += 1;
    return first;
  }
  let value = 0n;
  for (let index = 0; index < 9; index += 1) {
    const byte = reader.bytes.readUInt8(reader.at);
    reader.at += 1;
    if (index === 8) {
      value = (value << 8n) | BigInt(byte);
      break;
    }
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) break;
  }
  const number = Number(BigInt.asIntN(64, value));
  return Number.isSafeInteger(number) && number >= 0 ? number : Infinity;
}
