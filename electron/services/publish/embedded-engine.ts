import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import type { AppProcess, StartProgram } from '../app-process.ts';
import { HostError } from '../errors.ts';
import type { Paths } from '../ports.ts';

/** Where the engine answers, and the token that only this app knows. */
export interface EngineAddress {
  readonly url: string;
  readonly token: string;
}

export interface EmbeddedEngine {
  /** Starts the engine, or answers with the one that runs. Throws HostError `publish-failed`. */
  address(): Promise<EngineAddress>;
  close(): Promise<void>;
}

/** Remembers the port, so that published addresses stay the same from one start to the next. */
export interface PortMemory {
  read(): number | null;
  write(port: number): void;
}

const readySchema = z.object({ type: z.literal('ready'), port: z.number().int(), url: z.url() });
const startPatience = 60_000;

/** The TauseStack engine that the app starts by itself, so that publishing works with no account and no network. */
export function createEmbeddedEngine(
  startProgram: StartProgram,
  paths: Pick<Paths, 'data' | 'templates'>,
  ports: PortMemory,
): EmbeddedEngine {
  let running: Promise<{ process: AppProcess; address: EngineAddress }> | null = null;
  const forget = (): void => {
    running = null;
  };

  const start = async (): Promise<{ process: AppProcess; address: EngineAddress }> => {
    const token = randomBytes(32).toString('base64url');
    const port = await freePort(ports.read());
    const process = startProgram('tausestack', {
      arguments: [
        ...['--port', String(port)],
        ...['--data', join(paths.data, 'engine')],
        ...['--templates', paths.templates],
        ...['--log-level', 'warn'],
        '--exit-with-parent',
      ],
      environment: { TAUSESTACK_TOKEN: token },
    });
    process.onExit(forget);
    try {
      const ready = await whenReady(process);
      ports.write(ready.port);
      return { process, address: { url: ready.url, token } };
    } catch (error) {
      await process.stop();
      throw error;
    }
  };

  return {
    async address() {
      running ??= start();
      return (await running).address;
    },
    async close() {
      const started = await running?.catch(() => null);
      await started?.process.stop();
    },
  };
}

function whenReady(process: AppProcess): Promise<z.infer<typeof readySchema>> {
  return new Promise((resolve, reject) => {
    const fail = (detail: string) => reject(new HostError('publish-failed', `engine: ${detail}`));
    const timer = setTimeout(() => fail('did not start in time'), startPatience);
    process.onLine((line) => {
      const ready = readySchema.safeParse(parse(line));
      if (!ready.success) return;
      clearTimeout(timer);
      resolve(ready.data);
    });
    process.onExit((lastWords) => {
      clearTimeout(timer);
      fail(lastWords.trim() || 'ended at once');
    });
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The wanted port if nobody has it, else 0: any free one. */
function freePort(wanted: number | null): Promise<number> {
  if (wanted === null) return Promise.resolve(0);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}
