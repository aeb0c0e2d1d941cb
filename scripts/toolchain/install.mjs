import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinnedNode, repositoryRoot } from './paths.mjs';

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean }} LockedPackage */

/**
 * Makes node_modules match package-lock.json and brings the pinned Node; does nothing when both are
 * in place. A failed step throws an error whose message says what to do.
 * @param {string} [root]
 */
export async function ensureInstalled(root = repositoryRoot) {
  const lockfile = path.join(root, 'package-lock.json');
  const stamp = path.join(root, 'node_modules', '.installed-lockfile');
  const digest = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  const current = read(stamp) === digest || matchesLockfile(root);
  if (!current || !existsSync(pinnedNode(root))) {
    console.error('Getting what TausePro needs: this takes a minute or two, once …');
  }
  if (!current) await npm(['ci', '--no-audit', '--no-fund'], root);
  if (!existsSync(pinnedNode(root))) await installPinnedNode(root);
  if (read(stamp) !== digest) writeFileSync(stamp, digest);
}

/**
 * Whether npm's own record of what is installed holds every package of the lockfile that this
 * platform needs. Lets an install made by hand count without repeating it.
 * @param {string} root
 */
function matchesLockfile(root) {
  const wanted = lockedPackages(path.join(root, 'package-lock.json'));
  const installed = lockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([location, entry]) =>
      location === '' ||
      entry.optional ||
      entry.link ||
      installed[location]?.version === entry.version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function lockedPackages(file) {
  const text = read(file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text).packages;
  } catch {
    return undefined;
  }
}

/**
 * Runs the `node` package's install step, the only one needed: .npmrc lets npm run none. npm could
 * not link a program that was not there yet, so it is linked here.
 * @param {string} root
 */
async function installPinnedNode(root) {
  const folder = path.join(root, 'node_modules', 'node');
  await run(runningNode(), [path.join(folder, 'installArchSpecificPackage.js')], folder);
  if (!existsSync(pinnedNode(root))) {
    throw new Error('The pinned Node could not be installed. Check the network and run it again.');
  }
  if (process.platform === 'win32') return;
  const link = path.join(root, 'node_modules', '.bin', 'node');
  rmSync(link, { force: true });
  symlinkSync(path.join('..', 'node', 'bin', 'node'), link);
}

/**
 * The Node to run programs of the installation with. npm runs this script by the pinned Node where there
 * is one, and an installation removes that beneath it: then the one that is on the path.
 */
function runningNode() {
  return existsSync(process.execPath) ? process.execPath : 'node';
}

/**
 * Runs the npm that started this process, else the one on the path.
 * @param {string[]} parameters
 * @param {string} cwd
 */
async function npm(parameters, cwd) {
  const own = process.env['npm_execpath'];
  if (own && /npm-cli\.c?js$/.test(own)) await run(runningNode(), [own, ...parameters], cwd);
  else await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', parameters, cwd);
}

/**
 * Runs a program without showing what it prints: npm warns of everything that a package says of itself,
 * and nobody who opens the app can act on it. A program that fails has all of it shown.
 * @param {string} command
 * @param {string[]} parameters
 * @param {string} cwd
 */
async function run(command, parameters, cwd) {
  const label = `${path.basename(command)} ${parameters.map((part) => path.basename(part)).join(' ')}`;
  await new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
    });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => printed.push(part));
    }
    child.on('error', (error) => reject(new Error(`${label} did not start: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve(undefined);
      process.stderr.write(Buffer.concat(printed));
      reject(new Error(`${label} failed (exit code ${code}). Its output above says why.`));
    });
  });
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
