import { spawn } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';

export interface CommandOptions {
  readonly environment?: Record<string, string>;
  /** Kills the command after this many milliseconds. */
  readonly timeout?: number;
  /** Where the command's standard output goes; `stderr` keeps stdout free for an answer. */
  readonly output?: 'inherit' | 'stderr';
}

const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program in the repository with its output visible, and resolves with its exit code:
 * 127 when it could not be started, 1 when a signal ended it. Signals to this process reach it.
 */
export async function runCommand(
  command: string,
  parameters: readonly string[],
  options: CommandOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: repositoryRoot,
      stdio: ['inherit', options.output === 'stderr' ? 2 : 'inherit', 'inherit'],
      env: { ...process.env, ...options.environment },
      timeout: options.timeout,
      killSignal: 'SIGKILL',
    });
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    for (const signal of FORWARDED_SIGNALS) process.on(signal, forward);
    const settle = (code: number): void => {
      for (const signal of FORWARDED_SIGNALS) process.off(signal, forward);
      resolve(code);
    };
    child.on('error', () => settle(127));
    child.on('exit', (code) => settle(code ?? 1));
  });
}

/** Runs the JavaScript entry of an installed package under this Node. */
export async function runTool(
  entry: string,
  parameters: readonly string[],
  options: CommandOptions = {},
): Promise<number> {
  const file = path.join(repositoryRoot, 'node_modules', entry);
  return runCommand(process.execPath, [file, ...parameters], options);
}
