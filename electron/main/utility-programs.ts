import { createInterface } from 'node:readline';
import type { AppProgram, StartProgram } from '#services/app-process.ts';
import { endProgram } from '#services/end-program.ts';
import { programEnvironment } from '#services/program-environment.ts';
import { stopRequest } from '#shared/program/stop-request.ts';

interface UtilityProcess {
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  once(event: 'exit', listener: () => void): unknown;
  postMessage(message: string): void;
  kill(): boolean;
}

/** What of Electron's `utilityProcess` is used. */
export interface UtilityProcesses {
  fork(
    entry: string,
    parameters: string[],
    options: { env: Record<string, string>; stdio: 'pipe'; serviceName: string },
  ): UtilityProcess;
}

const keptErrorCharacters = 2000;

/** Runs the product's programs as utility processes, which end with the app by themselves. */
export function createUtilityPrograms(
  processes: UtilityProcesses,
  entries: Readonly<Record<AppProgram, string>>,
): StartProgram {
  return (program, options) => {
    const child = processes.fork(entries[program], [...options.arguments], {
      env: programEnvironment(process.env, options.environment),
      stdio: 'pipe',
      serviceName: program,
    });
    let lastWords = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-keptErrorCharacters);
    });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    return {
      onLine: (listener) => {
        if (child.stdout) createInterface({ input: child.stdout }).on('line', listener);
      },
      onExit: (listener) => {
        void ended.then(() => listener(lastWords));
      },
      stop: () =>
        endProgram({
          ask: () => child.postMessage(stopRequest),
          kill: () => child.kill(),
          ended,
        }),
    };
  };
}
