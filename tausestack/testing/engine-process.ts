import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type CloudClient, createCloudClient } from '#shared/api/client.ts';
import { stopRequest } from '#shared/program/stop-request.ts';
import { clusterArchive } from './memory-database.ts';

const mainPath = join(import.meta.dirname, '../main.ts');

export interface EngineProcess {
  url: string;
  child: ChildProcess;
  client: CloudClient;
  /** Lines written on standard output, the ready line first. */
  output: string[];
  /** Ends the process and waits until it is gone; the exit code, null after a signal. */
  end(how: NodeJS.Signals | 'disconnect' | typeof stopRequest): Promise<number | null>;
}

/**
 * Runs `main.ts` as the desktop does and waits for its ready line. Rejects if it exits first.
 * @param appsUrl below which apps get their addresses; on this computer where absent.
 */
export async function startEngineProcess(
  dataFolder: string,
  token: string,
  appsUrl?: string,
): Promise<EngineProcess> {
  const child = spawn(
    process.execPath,
    [
      mainPath,
      '--data',
      dataFolder,
      '--cluster',
      clusterArchive,
      '--exit-with-parent',
      ...(appsUrl === undefined ? [] : ['--apps-url', appsUrl]),
    ],
    { env: { ...process.env, TAUSESTACK_TOKEN: token }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const output: string[] = [];
  const ready = new Promise<string>((resolve) => {
    if (!child.stdout) throw new Error('the engine has no output');
    createInterface(child.stdout).on('line', (line) => {
      output.push(line);
      resolve(line);
    });
  });
  const line = await Promise.race([
    ready,
    exited.then((code) => {
      throw new Error(`The engine exited with ${code}: ${complaints}`);
    }),
  ]);
  const { url }: { url: string } = JSON.parse(line);
  return {
    url,
    child,
    output,
    client: createCloudClient({
      baseUrl: url,
      token,
      fetch: (url, { signal, ...request }) =>
        globalThis.fetch(url, {
          ...request,
          ...(signal instanceof AbortSignal ? { signal } : {}),
        }),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    }),
    end: (how) => {
      if (how === 'disconnect') child.disconnect();
      else if (how === stopRequest) child.send(stopRequest);
      else child.kill(how);
      return exited;
    },
  };
}
