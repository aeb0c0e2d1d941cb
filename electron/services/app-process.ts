import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Node programs of the product that run in a process of their own. */
export type AppProgram = 'tausestack' | 'site-builder';

/** A running program. It ends with the app, whatever happens to it. */
export interface AppProcess {
  /** Called with each line that it prints. */
  onLine(listener: (line: string) => void): void;
  /** Called once, when it has ended, with the last of what it said on its error output. */
  onExit(listener: (lastWords: string) => void): void;
  stop(): Promise<void>;
}

export interface AppProcessOptions {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a program. Electron runs it as a utility process, the web host as a child of Node. */
export type StartProgram = (program: AppProgram, options: AppProcessOptions) => AppProcess;

const stopPatience = 5000;
const keptErrorCharacters = 2000;

/** Runs `entries[program]` with the Node that runs this. The program sees its input close when the app ends. */
export function createNodePrograms(entries: Readonly<Record<AppProgram, string>>): StartProgram {
  return (program, options) => {
    const child = spawn(process.execPath, [entries[program], ...options.arguments], {
      env: { PATH: process.env['PATH'], ...options.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let lastWords = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-keptErrorCharacters);
    });
    const ended = new Promise<void>((resolve) => {
      child.once('close', () => resolve());
      child.once('error', (error) => {
        lastWords += error.message;
        resolve();
      });
    });
    return {
      onLine: (listener) => {
        createInterface({ input: child.stdout }).on('line', listener);
      },
      onExit: (listener) => {
        void ended.then(() => listener(lastWords));
      },
      async stop() {
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), stopPatience);
        await ended;
        clearTimeout(timer);
      },
    };
  };
}
