import { type Services, createServices } from '#services/create-services.ts';
import type { DataLock } from '#services/data-lock.ts';
import type { Ports } from '#services/ports.ts';
import { explainStartFailure } from '#services/start-failure.ts';
import { type HostArguments, readArguments, usage, usualPort } from './arguments.ts';
import { type HostAddress, invitationLink, writeHostAddress } from './host-key.ts';
import { type KnownWindows, loadKnownWindows } from './known-windows.ts';
import { type MessageName, sentence } from './messages.ts';
import { openBrowser } from './open-browser.ts';
import { takeOrFind } from './running-instance.ts';
import { terminalLocale } from './terminal-locale.ts';
import { type WebHost, startWebHost } from './web-host.ts';
import { createWebPorts, rendererFolder } from './web-ports.ts';

/** Starts the host, or shows the one that has the data folder already. */
async function run(options: HostArguments): Promise<void> {
  const found = await takeOrFind(options.data);
  if ('address' in found) {
    await show(found.address, options.open);
    return;
  }
  if (options.other !== null) {
    const folders = { folder: options.data, other: options.other };
    process.stderr.write(`${say('twoFolders', folders)}\n`);
  }
  const ports = createWebPorts(options.data);
  const services = startOrRelease(ports, found.lock);
  let host: WebHost;
  try {
    host = await listen(options.port, services, await loadKnownWindows(ports.secrets));
  } catch (error) {
    await services.close();
    found.lock.release();
    throw error;
  }
  found.lock.announce(writeHostAddress(host.address));
  closeOnSignal(async () => {
    await host.close();
    await services.close();
    found.lock.release();
  });
  await show(host.address, options.open);
}

/** At the named port, or at the usual one and any free one where that is taken. */
async function listen(
  port: number | null,
  services: Services,
  windows: KnownWindows,
): Promise<WebHost> {
  const at = (chosen: number) => startWebHost({ port: chosen, rendererFolder, services, windows });
  if (port !== null) return at(port);
  try {
    return await at(usualPort);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    process.stderr.write(`${say('portMoved', { port: String(usualPort) })}\n`);
    return at(0);
  }
}

function startOrRelease(ports: Ports, lock: DataLock): Services {
  try {
    return createServices(ports);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Each link lets one browser in, so the printed one is another than the one that is opened. */
async function show(address: HostAddress, open: boolean): Promise<void> {
  process.stdout.write(`${say('running', { address: invitationLink(address) })}\n`);
  if (!open) return;
  await openBrowser(invitationLink(address)).catch(() => {
    process.stderr.write(`${say('noBrowser')}\n`);
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

async function main(): Promise<void> {
  let options: HostArguments;
  try {
    options = readArguments(process.argv.slice(2));
  } catch (error) {
    fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return;
  }
  try {
    await run(options);
  } catch (error) {
    const circumstances = { folder: options.data, port: options.port };
    fail(`${explainStartFailure(error, circumstances, terminalLocale(process.env))}\n`);
  }
}

function fail(text: string): void {
  process.stderr.write(text);
  process.exitCode = 1;
}

function say(message: MessageName, values: Readonly<Record<string, string>> = {}): string {
  return sentence(message, values, terminalLocale(process.env));
}

await main();
