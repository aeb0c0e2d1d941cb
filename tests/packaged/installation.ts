import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { buildElectron } from '../../scripts/toolchain/build-electron.ts';
import { buildRendererIfStale } from '../../scripts/toolchain/build-renderer.ts';
import { repositoryRoot } from '../../scripts/toolchain/paths.mjs';
import { makePhoto } from '../support/photo.ts';
import { type ArchivedFile, readArchive } from './archive.ts';
import { makeElectronDistribution } from './electron-distribution.ts';
import type { EmulationSettings } from './emulation/settings.ts';

/** Nobody: a user who owns nothing. Tests that run as another user than root drive the app as that one. */
const driver = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const emulated = ['drive', 'electron', 'utility'];

/** The app as electron-builder packs it for this machine, where its user can read it and not write. */
export interface Installation {
  /** The program's file. */
  readonly program: string;
  /** `app.asar`; beside it lies `app.asar.unpacked`. */
  readonly archive: string;
  /** The files of the archive, and those beside it. */
  readonly files: readonly ArchivedFile[];
  /** Does with a first project what a person does, in a home of its own, and answers with what was found. */
  drive(options: { readonly closedInput: boolean }): Promise<DriveResult>;
  /** Removes it, which takes a right that its user hasn't. */
  remove(): Promise<void>;
}

export interface DriveResult {
  /** What each step found, or `{failed}`. */
  readonly report: Readonly<Record<string, unknown>>;
  /** What the app and its programs said. */
  readonly log: string;
  readonly home: string;
  readonly exitCode: number | null;
}

/** Packs the app, and puts it into a folder with a space and accents in its name. Takes a minute. */
export async function installPackedApp(): Promise<Installation> {
  const place = mkdtempSync(path.join(tmpdir(), 'packaged-'));
  openTo(place);
  const packed = await pack(place);
  const folder = path.join(place, 'Aplicación Ñandú');
  renameSync(packed, folder);
  const archive = path.join(folder, 'resources', 'app.asar');
  const files = readArchive(archive);
  const extracted = path.join(place, 'extracted');
  extract(files, archive, extracted);
  const emulation = await bundleEmulation(path.join(place, 'emulation'));
  const photo = path.join(place, 'photo.jpg');
  writeFileSync(photo, await makePhoto(640, 400));
  const node = path.join(place, 'node');
  linkOrCopy(process.execPath, node);
  setMode(folder, 0o555);
  return {
    program: path.join(folder, 'tausepro'),
    archive,
    files,
    drive({ closedInput }) {
      const home = path.join(mkdtempSync(path.join(place, 'home-')), 'José Muñoz');
      mkdirSync(path.join(home, 'tmp'), { recursive: true });
      chmodSync(path.dirname(home), 0o755);
      own(home);
      own(path.join(home, 'tmp'));
      const settings = { archive, extracted, home, photo, closedInput };
      return drive(node, path.join(emulation, 'drive.mjs'), settings);
    },
    async remove() {
      setMode(folder, 0o755);
      await rm(place, { recursive: true, force: true });
    },
  };
}

async function pack(place: string): Promise<string> {
  await buildRendererIfStale();
  await buildElectron();
  const distribution = path.join(place, 'electron');
  makeElectronDistribution(distribution);
  const output = path.join(place, 'packed');
  await run(process.execPath, [
    path.join(repositoryRoot, 'node_modules', 'electron-builder', 'cli.js'),
    ...['--linux', '--dir', `--${process.arch}`, '--publish', 'never'],
    `-c.electronDist=${distribution}`,
    `-c.directories.output=${output}`,
  ]);
  const [folder = ''] = readdirSync(output).filter((name) => name.endsWith('-unpacked'));
  return path.join(output, folder);
}

/** Lays the archive's files out as a folder; those beside it become second names of the same files. */
function extract(files: readonly ArchivedFile[], archive: string, folder: string): void {
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    if (file.isUnpacked) linkOrCopy(path.join(`${archive}.unpacked`, file.path), target);
    else writeFileSync(target, file.read());
  }
}

async function bundleEmulation(folder: string): Promise<string> {
  for (const name of emulated) {
    await using build = await rolldown({
      cwd: repositoryRoot,
      input: path.join(import.meta.dirname, 'emulation', `${name}.ts`),
      platform: 'node',
    });
    const file = path.join(folder, `${name}.mjs`);
    await build.write({ format: 'esm', file, codeSplitting: false });
  }
  return folder;
}

function drive(node: string, script: string, settings: EmulationSettings): Promise<DriveResult> {
  const { home } = settings;
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script], {
    ...driver,
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      TMPDIR: path.join(home, 'tmp'),
      EMULATION: JSON.stringify(settings),
    },
  });
  let output = '';
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      const line = output.trimEnd().split('\n').at(-1) ?? '';
      if (!line.startsWith('{')) reject(new Error(`the app ended with ${exitCode}: ${log}`));
      else resolve({ report: JSON.parse(line), log, home, exitCode });
    });
  });
}

function run(command: string, parameters: readonly string[]): Promise<void> {
  const child = spawn(command, parameters, { cwd: repositoryRoot, stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`packing failed with ${code}: ${said.slice(-4000)}`));
    });
  });
}

/** Lets the driver go through the temporary folders above a place that are this run's own. */
function openTo(place: string): void {
  chmodSync(place, 0o755);
  chmodSync(path.dirname(place), 0o711);
}

function own(folder: string): void {
  if (driver.uid !== undefined) chownSync(folder, driver.uid, driver.gid);
}

/** Gives a folder and those in it a mode: in one that nobody may write to, no file is made or removed. */
function setMode(folder: string, mode: number): void {
  chmodSync(folder, mode);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) chmodSync(path.join(entry.parentPath, entry.name), mode);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
