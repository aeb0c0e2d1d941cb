import { createInterface } from 'node:readline';
import type { AppProgram, StartProgram } from '#services/app-process.ts';

interface UtilityProcess {
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  once(event: 'exit', listener: () => void): unknown;
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

/**
 * Runs the product's programs as utility processes. They end with the app by themselves and have no
 * input, so the flag that makes a program watch its input is left out.
 */
export function createUtilityPrograms(
  processes: UtilityProcesses,
  entries: Readonly<Record<AppProgram, string>>,
): StartProgram {
  return (program, options) => {
    const parameters = options.arguments.filter((parameter) => parameter !== '--exit-with-parent');
    const child = processes.fork(entries[program], parameters, {
      env: { PATH: process.env['PATH'] ?? '', ...options.environment },
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
      async stop() {
        child.kill();
        await ended;
      },
    };
  };
}
