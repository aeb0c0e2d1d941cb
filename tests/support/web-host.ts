import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readLockHolder } from '#services/data-lock.ts';
import { invitationLink, readHostAddress } from '../../electron/web-host/host-key.ts';

const entry = resolve(import.meta.dirname, '../../electron/web-host/main.ts');
const startPatience = 60_000;

export interface RunningWebHost {
  /** A link for one browser: a new one each time that it is asked for. */
  readonly url: string;
  readonly data: string;
  /** Ends the host as a user would, and waits for it. */
  stop(): Promise<void>;
  /** SIGKILL: nothing of it gets to finish. */
  kill(): Promise<void>;
  /** SIGSTOP: it lives on and does nothing until it is let go on. */
  pause(): void;
  goOn(): void;
}

/**
 * Starts the real web host in a process of its own.
 * @param options.data its data folder; a new one below the system's temporary folder where absent.
 * @param options.port the port that it listens on; any free one where absent.
 * @param options.seed a data folder of which the new one starts as a copy.
 */
export async function startWebHost(
  options: {
    data?: string;
    port?: string;
    seed?: string;
    environment?: Record<string, string>;
  } = {},
): Promise<RunningWebHost> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'tausepro-data-'));
  if (options.seed !== undefined) cpSync(options.seed, data, { recursive: true });
  const child = spawn(
    process.execPath,
    [entry, '--no-open', '--port', options.port ?? '0', '--data', data],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', ...options.environment },
    },
  );
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  await printedAddress(child);
  const address = readHostAddress(readLockHolder(data)?.address ?? null);
  if (address === null) throw new Error('the web host left no address');
  return {
    get url() {
      return invitationLink(address);
    },
    data,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    pause: () => child.kill('SIGSTOP'),
    goOn: () => child.kill('SIGCONT'),
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolveAddress, reject) => {
    let output = '';
    let errors = '';
    const fail = (reason: string) => {
      child.kill('SIGKILL');
      reject(new Error(`the web host ${reason}: ${errors}`));
    };
    const timer = setTimeout(() => fail('did not print its address'), startPatience);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-4000);
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const [, url] = /^TausePro is running at (\S+)\n/m.exec(output) ?? [];
      if (url === undefined) return;
      clearTimeout(timer);
      resolveAddress(url);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}
