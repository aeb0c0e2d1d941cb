import { realpathSync } from 'node:fs';
import { type IncomingMessage, type Server, createServer as createHttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ViteDevServer, createServer } from 'vite';
import { type PreviewScope, admitRequest, admitsSocket } from './preview-guard.ts';
import { viteConfig } from './vite-config.ts';

/** Where the preview may be framed: in the editor, in both hosts. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'self' http://127.0.0.1:* http://localhost:* app:",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Serves a generated app on the loopback interface and follows its files. Answers with its origin,
 * `http://<name>.localhost:<port>/`; requests under any other name get nothing.
 * @param packages folder of the packages that the app is made with.
 * @param name that nobody can guess, as of a host.
 * @param port the wanted port, where it is free; 0 for any.
 */
export async function servePreview(
  folder: string,
  packages: string,
  name: string,
  port: number,
): Promise<string> {
  // Vite hears only of what the guard lets through: it never listens itself.
  const inner = createHttpServer();
  const vite = await createServer({
    ...viteConfig(folder),
    server: {
      middlewareMode: true,
      hmr: { server: inner },
      cors: false,
      fs: { strict: true, allow: [folder, packages] },
    },
    optimizeDeps: {
      include: [
        'react',
        'react/jsx-dev-runtime',
        'react-dom/client',
        'react-router',
        'lucide-react',
      ],
    },
  });
  refuseInvocations(vite.environments.client.hot);
  const listening = createHttpServer();
  const bound = await listen(listening, port);
  const host = `${name}.localhost:${bound}`;
  const scope = { host, folder, packages: realpathSync(packages) };
  guard(listening, inner, vite, scope);
  return `http://${host}/`;
}

/** Pages hear of changes over the socket. Modules they get as files, which the guard sees. */
function refuseInvocations(channel: object): void {
  const setHandler: unknown = Reflect.get(channel, 'setInvokeHandler');
  if (typeof setHandler === 'function') Reflect.apply(setHandler, channel, [undefined]);
}

function guard(listening: Server, inner: Server, vite: ViteDevServer, scope: PreviewScope): void {
  listening.on('request', (request, response) => {
    for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
    const admission = admitRequest(request, scope);
    if ('status' in admission) {
      response.writeHead(admission.status, { 'Content-Type': 'text/plain; charset=utf-8' }).end();
      return;
    }
    request.url = admission.url;
    vite.middlewares(request, response);
  });
  listening.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (admitsSocket(request, scope)) inner.emit('upgrade', request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}

/** The wanted port, or any where another program has it. */
function listen(server: Server, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onListening = (): void => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('the preview has no address'));
    };
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || wanted === 0) reject(error);
      else server.listen(0, '127.0.0.1', onListening);
    });
    server.listen(wanted, '127.0.0.1', onListening);
  });
}
