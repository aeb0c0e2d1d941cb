import { type Services, createServices } from '#services/create-services.ts';
import type { DataLock } from '#services/data-lock.ts';
import type { Ports } from '#services/ports.ts';
import { type HostArguments, readArguments, usage } from './arguments.ts';
import { keptToken } from './kept-token.ts';
import { openBrowser } from './open-browser.ts';
import { takeOrFind } from './running-instance.ts';
import { type WebHost, startWebHost } from './web-host.ts';
import { createWebPorts, rendererFolder } from './web-ports.ts';

/** Starts the host, or shows the one that has the data folder already. */
async function run(options: HostArguments): Promise<void> {
  const found = await takeOrFind(options.data);
  if ('address' in found) {
    await show(found.address, options.open);
    return;
  }
  const ports = createWebPorts(options.data);
  const services = startOrRelease(ports, found.lock);
  let host: WebHost;
  try {
    const token = await keptToken(ports.secrets);
    host = await startWebHost({ port: options.port, rendererFolder, services, token });
  } catch (error) {
    await services.close();
    found.lock.release();
    throw explainListenError(error, options.port);
  }
  found.lock.announce(host.address);
  closeOnSignal(async () => {
    await host.close();
    await services.close();
    found.lock.release();
  });
  await show(host.address, options.open);
}

function startOrRelease(ports: Ports, lock: DataLock): Services {
  try {
    return createServices(ports);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function show(address: string, open: boolean): Promise<void> {
  process.stdout.write(`TausePro is running at ${address}\n`);
  if (!open) return;
  await openBrowser(address).catch(() => {
    process.stderr.write('No browser could be opened: open the address yourself.\n');
  });
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function explainListenError(error: unknown, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} is taken by another program. Choose one with --port N, or --port 0.`,
    );
  }
  if (error.code === 'EACCES')
    return new Error(`Port ${port} is not allowed. Choose one above 1023.`);
  return error;
}

try {
  await run(readArguments(process.argv.slice(2), process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}
