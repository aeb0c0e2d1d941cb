import { randomBytes } from 'node:crypto';
import type { AppProcess, StartProgram } from '../app-process.ts';
import { readMessage } from '../build/builder-message.ts';
import { HostError } from '../errors.ts';

const startPatience = 60_000;

export interface PreviewServerOptions {
  readonly startProgram: StartProgram;
  /** The generated app. */
  readonly folder: string;
  readonly packages: string;
  /** Brings the folder up to date before the server starts. */
  readonly prepare: () => Promise<void>;
}

/** The development server of one generated app, under a name that only those who ask here are told. */
export interface PreviewServer {
  /**
   * Starts the server, or answers with the address of the one that runs; one that died is started again
   * at the same port. Throws HostError `preview-failed`.
   */
  address(): Promise<string>;
  close(): Promise<void>;
}

export function createPreviewServer(options: PreviewServerOptions): PreviewServer {
  let running: Promise<{ readonly process: AppProcess; readonly url: string }> | null = null;
  let port = '0';
  // Like the port it stays, so that an open page finds the server again. Nobody else can guess it.
  const name = randomBytes(20).toString('hex');

  async function start() {
    await options.prepare();
    const process = options.startProgram('site-builder', {
      arguments: [
        'preview',
        '--folder',
        options.folder,
        '--packages',
        options.packages,
        '--port',
        port,
      ],
      environment: { PREVIEW_NAME: name },
    });
    const current = running;
    process.onExit(() => {
      if (running === current) running = null;
    });
    const url = await whenReady(process);
    port = new URL(url).port;
    return { process, url };
  }

  return {
    async address() {
      running ??= start();
      try {
        return (await running).url;
      } catch (error) {
        running = null;
        throw error;
      }
    },
    async close() {
      const started = await running?.catch(() => null);
      running = null;
      await started?.process.stop();
    },
  };
}

async function whenReady(process: AppProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const fail = (detail: string) => reject(new HostError('preview-failed', detail));
  const timer = setTimeout(() => fail('the preview took too long to start'), startPatience);
  process.onLine((line) => {
    const message = readMessage(line);
    if (message?.type === 'ready') resolve(message.url);
    if (message?.type === 'failed') fail(message.detail);
  });
  process.onExit((lastWords) => fail(lastWords.trim() || 'the preview ended too early'));
  try {
    return await promise;
  } catch (error) {
    await process.stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
