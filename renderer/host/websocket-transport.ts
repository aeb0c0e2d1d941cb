import { RPCLink } from '@orpc/client/websocket';
import { contractSerializers, rpcPath } from '#shared/contract/transport.ts';
import { RefusedError } from './host-failure.ts';
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
  const opened = await new Promise<boolean>((resolve) => {
    websocket.addEventListener('open', () => resolve(true), { once: true });
    void closed.then(() => resolve(false));
  });
  if (!opened) throw (await isUnknown()) ? new RefusedError() : new Error('not reachable');
  return { link: new RPCLink({ websocket, customJsonSerializers: contractSerializers }), closed };
}

/** A socket that fails doesn't say why, so a plain request asks whether the host knows this window. */
async function isUnknown(): Promise<boolean> {
  const answer = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return answer?.status === 403;
}
