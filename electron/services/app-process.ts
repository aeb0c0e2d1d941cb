import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stopRequest } from '#shared/program/stop-request.ts';
import { endProgram } from './end-program.ts';
import { programEnvironment } from './program-environment.ts';

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

const keptErrorCharacters = 2000;

/** Runs `entries[program]` with the Node that runs this. The program sees its channel close when the app ends. */
export function createNodePrograms(entries: Readonly<Record<AppProgram, string>>): StartProgram {
  return (program, options) => {
    const child = spawn(process.execPath, [entries[program], ...options.arguments], {
      env: programEnvironment(process.env, options.environment),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      windowsHide: true,
    });
    let lastWords = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
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
        if (child.stdout) createInterface({ input: child.stdout }).on('line', listener);
      },
      onExit: (listener) => {
        void ended.then(() => listener(lastWords));
      },
      stop: () =>
        endProgram({
          ask: () => {
            // What can't be sent is answered by the end of the program.
            child.send(stopRequest, () => undefined);
          },
          kill: () => child.kill('SIGKILL'),
          ended,
        }),
    };
  };
}
