import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAppPages } from '#services/app-pages.ts';
import type { Services } from '#services/create-services.ts';
import { createAccess } from './access.ts';
import { createHttpHandler } from './http-handler.ts';
import { type HostAddress, newSecret } from './host-key.ts';
import type { KnownWindows } from './known-windows.ts';
import { serveRpc } from './rpc-socket.ts';

export interface WebHost {
  /** Only for the account that started the host. */
  readonly address: HostAddress;
  readonly port: number;
  close(): Promise<void>;
}

export interface WebHostOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly rendererFolder: string;
  readonly windows: KnownWindows;
  readonly services: Pick<
    Services,
    'router' | 'readAsset' | 'readThumbnail' | 'readTemplatePreview'
  >;
}

/** Serves the app on the loopback interface alone. Rejects with EADDRINUSE for a port that is taken. */
export async function startWebHost({
  port,
  rendererFolder,
  services,
  windows,
}: WebHostOptions): Promise<WebHost> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: boundPort } = server.address() as AddressInfo;
  const address = { origin: `http://127.0.0.1:${boundPort}`, key: newSecret() };
  const access = createAccess(address.key, boundPort, windows);
  const socket = `ws://127.0.0.1:${boundPort} ws://localhost:${boundPort}`;
  const handle = createHttpHandler(access, createAppPages(rendererFolder, services, { socket }));
  server.on('request', (request, response) => void handle(request, response));
  const stopRpc = serveRpc(server, services.router, access);

  return {
    address,
    port: boundPort,
    async close() {
      stopRpc();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
