import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../scripts/toolchain/paths.mjs';

/** Stands before the fuses in an Electron binary. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseVersion = 1;
const fuseNames = [
  ...['runAsNode', 'cookieEncryption', 'nodeOptions', 'inspectArguments', 'asarIntegrity'],
  ...['onlyAsar', 'browserSnapshot', 'fileProtocolPrivileges', 'wasmTrapHandlers'],
] as const;

export type Fuses = Readonly<Record<(typeof fuseNames)[number], boolean>>;

/** Makes a folder that electron-builder takes for Electron, with all fuses as Electron comes: a program that does nothing. */
export function makeElectronDistribution(folder: string): void {
  const electron = path.join(repositoryRoot, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(path.join(electron, 'package.json'), 'utf8'));
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  const fuses = [fuseVersion, fuseNames.length, ...fuseNames.map(() => '1'.charCodeAt(0))];
  const binary = Buffer.concat([Buffer.from(`#!/bin/sh\n#${fuseMark}`), Buffer.from(fuses)]);
  writeFileSync(path.join(folder, 'electron'), binary);
  chmodSync(path.join(folder, 'electron'), 0o755);
  writeFileSync(path.join(folder, 'version'), version);
  cpSync(path.join(electron, 'LICENSE'), path.join(folder, 'LICENSE'));
}

/** The fuses of a packed program, by name: whether each is on. */
export function readFuses(program: string): Fuses {
  const bytes = readFileSync(program);
  const start = bytes.indexOf(fuseMark) + fuseMark.length + 2;
  const states = fuseNames.map((name, index) => [name, bytes[start + index] === '1'.charCodeAt(0)]);
  return Object.fromEntries(states);
}
