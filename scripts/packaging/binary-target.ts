/** What a native file runs on: systems as in `process.platform`, processors as in `process.arch`. */
export interface BinaryTarget {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly architectures: readonly string[];
}

/** Bytes from the start of a file that `binaryTarget` needs at most. */
export const binaryHeaderLength = 4096;

const elfMachines: Readonly<Record<number, string>> = { 0x03: 'ia32', 0x3e: 'x64', 0xb7: 'arm64' };
const windowsMachines: Readonly<Record<number, string>> = {
  0x14c: 'ia32',
  0x8664: 'x64',
  0xaa64: 'arm64',
};
const machProcessors: Readonly<Record<number, string>> = {
  0x01000007: 'x64',
  0x0100000c: 'arm64',
};

/** Reads from a file's first bytes what it runs on; null for a file that isn't native code. */
export function binaryTarget(header: Buffer): BinaryTarget | null {
  if (header.length < 64) return null;
  const magic = header.readUInt32BE(0);
  if (magic === 0x7f454c46) return target('linux', elfMachines, [header.readUInt16LE(18)]);
  if (magic === 0xcffaedfe) return target('darwin', machProcessors, [header.readUInt32LE(4)]);
  if (magic === 0xcafebabe) return target('darwin', machProcessors, universalProcessors(header));
  if (header.readUInt16BE(0) !== 0x4d5a) return null;
  const offset = header.readUInt32LE(0x3c);
  if (offset + 6 > header.length || header.readUInt32BE(offset) !== 0x50450000) return null;
  return target('win32', windowsMachines, [header.readUInt16LE(offset + 4)]);
}

/** A file for several processors names each in twenty bytes. */
function universalProcessors(header: Buffer): number[] {
  const count = Math.min(header.readUInt32BE(4), 2);
  return Array.from({ length: count }, (_, index) => header.readUInt32BE(8 + index * 20));
}

function target(
  platform: BinaryTarget['platform'],
  names: Readonly<Record<number, string>>,
  machines: readonly number[],
): BinaryTarget {
  return { platform, architectures: machines.map((machine) => names[machine] ?? 'unknown') };
}
