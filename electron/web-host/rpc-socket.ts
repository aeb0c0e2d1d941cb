import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { contractSerializers, rpcPath } from '#shared/contract/transport.ts';
import type { Router } from '#services/router.ts';
import type { Access } from './access.ts';

/** Room for 64 MiB of bytes as base64. */
const maximumMessage = 96 * 1024 * 1024;

/** Answers the contract at `/rpc` for pages of this host that have its cookie. Returns the release. */
export function serveRpc(server: Server, router: Router, access: Access): () => void {
  const handler = new RPCHandler(router, { customJsonSerializers: contractSerializers });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maximumMessage });

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const admitted =
      request.url === rpcPath && access.isOwnOrigin(request) && access.isKnown(request);
    if (!admitted) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket: WebSocket) => {
      socket.on('error', () => socket.terminate());
      handler.upgrade(socket).catch(() => socket.terminate());
    });
  };
  server.on('upgrade', upgrade);

  return () => {
    server.off('upgrade', upgrade);
    for (const socket of sockets.clients) socket.close(1001);
    sockets.close();
  };
}
