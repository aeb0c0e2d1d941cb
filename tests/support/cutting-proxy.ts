import { type Server, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CuttingProxy {
  readonly url: string;
  /** Digests of the files that were let through whole. */
  readonly uploads: string[];
  /** Cuts the connection in the middle of the upload after so many whole ones, and stays cut for some requests. */
  cutAfter(uploads: number, refusals?: number): void;
  /** Leads elsewhere from now on. */
  leadTo(target: string): void;
  close(): Promise<void>;
}

/** Stands between the app and an engine, and fails as a network does: in the middle of a file. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  let { hostname, port } = new URL(target);
  const uploads: string[] = [];
  let cutAt = Number.POSITIVE_INFINITY;
  let refusals = 0;
  let refusing = 0;
  const server: Server = createServer((incoming, answer) => {
    const [, digest] = /\/files\/([0-9a-f]{64})$/.exec(incoming.url ?? '') ?? [];
    if (refusing > 0 || (digest !== undefined && uploads.length >= cutAt)) {
      refusing = refusing > 0 ? refusing - 1 : refusals;
      cutAt = Number.POSITIVE_INFINITY;
      incoming.once('data', () => incoming.socket.destroy());
      incoming.once('end', () => incoming.socket.destroy());
      return;
    }
    const onward = request(
      { hostname, port, path: incoming.url, method: incoming.method, headers: incoming.headers },
      (response) => {
        if (digest !== undefined && (response.statusCode ?? 500) < 300) uploads.push(digest);
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    onward.once('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    uploads,
    cutAfter(count, refused = 0) {
      cutAt = uploads.length + count;
      refusals = refused;
    },
    leadTo(next) {
      ({ hostname, port } = new URL(next));
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
