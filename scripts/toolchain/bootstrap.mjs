import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { pinnedNode, repositoryRoot } from './paths.mjs';

const FORWARDED_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Installs what the lockfile asks for and runs a script under the pinned Node with this process's
 * arguments; ends this process with the script's exit code.
 *
 * Runs on any Node from 20 on, before a single package is there, so it uses built-in modules only.
 * @param {string} script path relative to the repository
 * @returns {Promise<never>}
 */
export async function runUnderPinnedNode(script) {
  try {
    await ensureInstalled();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  const child = spawn(pinnedNode(), [path.join(repositoryRoot, script), ...process.argv.slice(2)], {
    cwd: repositoryRoot,
    stdio: 'inherit',
    env: environment(),
  });
  for (const signal of FORWARDED_SIGNALS) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`The pinned Node did not start: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (status, signal) => resolve(status ?? (signal === 'SIGINT' ? 130 : 1)));
  });
  process.exit(code);
}

/** Puts the repository's own tools first, so that whatever is started finds the same versions. */
function environment() {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const tools = path.join(repositoryRoot, 'node_modules', '.bin');
  const node = path.dirname(pinnedNode());
  return { ...process.env, [key]: [node, tools, process.env[key] ?? ''].join(path.delimiter) };
}
