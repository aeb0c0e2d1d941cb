import { RPCLink } from '@orpc/client/websocket';
import { contractSerializers, rpcPath } from '#shared/contract/transport.ts';
import type { OpenTransport } from './reconnecting-link.ts';

/** Opens the contract over a WebSocket to the origin that served the page. */
export async function openWebSocketTransport(): Promise<OpenTransport> {
  const address = new URL(rpcPath, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const websocket = new WebSocket(address);
  websocket.binaryType = 'arraybuffer';
  const closed = new Promise<void>((resolve) => {
    websocket.addEventListener('close', () => resolve(), { once: true });
  });
  await new Promise<void>((resolve, reject) => {
    websocket.addEventListener('open', () => resolve(), { once: true });
    void closed.then(() => reject(new Error('refused')));
  });
  return { link: new RPCLink({ websocket, customJsonSerializers: contractSerializers }), closed };
}
