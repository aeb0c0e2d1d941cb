import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { contractSerializers, rpcPath } from '#shared/contract/transport.ts';
import { socketProtocol } from '#shared/contract/window-access.ts';
import type { Router } from '#services/router.ts';
import type { Access } from './access.ts';

/** Room for 64 MiB of bytes as base64. */
const maximumMessage = 96 * 1024 * 1024;

/** Answers the contract at `/rpc` for pages of this host with a ticket. Returns the release. */
export function serveRpc(server: Server, router: Router, access: Access): () => void {
  const handler = new RPCHandler(router, { customJsonSerializers: contractSerializers });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maximumMessage });

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (request.url !== rpcPath || !access.admits(request, ticketOf(request))) {
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

/** Scripts can't set headers of a socket, only name protocols: ours, then the ticket. */
function ticketOf(request: IncomingMessage): string {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',');
  const [protocol = '', ticket = ''] = offered.map((name) => name.trim());
  return protocol === socketProtocol && offered.length === 2 ? ticket : '';
}
