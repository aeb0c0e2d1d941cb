import { existsSync, readFileSync } from 'node:fs';

const headerBytes = 32;
const frameHeaderBytes = 24;
const bigEndianMagic = 0x377f0683;
const usualPageSize = 4096;

/** One page that was written to the log, as SQLite's file format has it. */
export interface LogFrame {
  /** Number of the page, from 1. */
  readonly page: number;
  readonly content: Uint8Array;
  /** What it says is what was written, and it belongs to the log as it is now. */
  readonly isIntact: boolean;
}

export interface WriteAheadLog {
  /** All that the file holds, also what SQLite doesn't read any more. */
  readonly frames: readonly LogFrame[];
  /** Frames at the beginning that SQLite reads: up to the last commit before the first one that is damaged. */
  readonly readable: number;
  /** Transactions were in it that SQLite doesn't read any more. */
  readonly hasLost: boolean;
}

type Sums = readonly [number, number];

/**
 * Reads the log beside a database without opening it, because opening moves it into the file and forgets
 * what was damaged. Each frame is checked by itself, against what the one before says, so that those behind
 * a damaged one count too.
 * @param pageSize of the database; what the log says where that isn't known.
 */
export function readWriteAheadLog(file: string, pageSize: number | null): WriteAheadLog {
  const bytes = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
  if (bytes.length <= headerBytes) return { frames: [], readable: 0, hasLost: false };
  const isLittleEndian = bytes.readUInt32BE(0) !== bigEndianMagic;
  const sum = (content: Buffer, from: Sums): Sums => checksum(content, from, isLittleEndian);
  const sumsAt = (offset: number): Sums => [
    bytes.readUInt32BE(offset),
    bytes.readUInt32BE(offset + 4),
  ];
  const frames: (LogFrame & { readonly isCommit: boolean; readonly isOfNow: boolean })[] = [];
  const isHeaderIntact = equal(sum(bytes.subarray(0, 24), [0, 0]), sumsAt(24));
  const size = pageSize ?? (isHeaderIntact ? bytes.readUInt32BE(8) : usualPageSize);
  // The header's says which frames are of now; they all have it.
  const salt = isHeaderIntact
    ? bytes.subarray(16, 24)
    : bytes.subarray(headerBytes + 8, headerBytes + 16);
  let before = sumsAt(24);
  const frameBytes = frameHeaderBytes + size;
  for (let at = headerBytes; at + frameBytes <= bytes.length; at += frameBytes) {
    const content = bytes.subarray(at + frameHeaderBytes, at + frameBytes);
    const stored = sumsAt(at + 16);
    const isOfNow = bytes.subarray(at + 8, at + 16).equals(salt);
    const found = sum(content, sum(bytes.subarray(at, at + 8), before));
    frames.push({
      page: bytes.readUInt32BE(at),
      content,
      isIntact: isOfNow && equal(found, stored),
      isCommit: bytes.readUInt32BE(at + 4) > 0,
      isOfNow,
    });
    before = stored;
  }

  const firstBad = isHeaderIntact ? frames.findIndex(({ isIntact }) => !isIntact) : 0;
  const sound = firstBad === -1 ? frames : frames.slice(0, firstBad);
  const readable = sound.findLastIndex(({ isCommit }) => isCommit) + 1;
  const committed = committedFrames(file, salt);
  return {
    frames,
    readable,
    hasLost:
      committed === null
        ? frames.slice(readable).some(({ isCommit, isOfNow }) => isCommit && isOfNow)
        : committed > readable,
  };
}

/**
 * How many frames the log's index counts as committed: what a process had acknowledged when it was killed.
 * Null where there is no index of this log.
 */
function committedFrames(file: string, salt: Uint8Array): number | null {
  const index = existsSync(`${file}-shm`) ? readFileSync(`${file}-shm`) : Buffer.alloc(0);
  if (index.length < 96 || !index.subarray(0, 48).equals(index.subarray(48, 96))) return null;
  const stored: Sums = [index.readUInt32LE(40), index.readUInt32LE(44)];
  if (!equal(checksum(index.subarray(0, 40), [0, 0], true), stored)) return null;
  return index.subarray(32, 40).equals(salt) ? index.readUInt32LE(16) : null;
}

function checksum(content: Buffer, [first, second]: Sums, isLittleEndian: boolean): Sums {
  for (let at = 0; at + 8 <= content.length; at += 8) {
    const one = isLittleEndian ? content.readUInt32LE(at) : content.readUInt32BE(at);
    const two = isLittleEndian ? content.readUInt32LE(at + 4) : content.readUInt32BE(at + 4);
    first = (first + one + second) >>> 0;
    second = (second + two + first) >>> 0;
  }
  return [first, second];
}

function equal(one: Sums, other: Sums): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
