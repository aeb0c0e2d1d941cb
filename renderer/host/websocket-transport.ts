import { RPCLink } from '@orpc/client/websocket';
import { contractSerializers, rpcPath } from '#shared/contract/transport.ts';
import { socketProtocol } from '#shared/contract/window-access.ts';
import { RefusedError } from './host-failure.ts';
import { openWindowKey } from './open-window-key.ts';
import type { OpenTransport } from './reconnecting-link.ts';
import { signTicket } from './window-key.ts';

/** Opens the contract over a WebSocket to the origin that served the page. */
export async function openWebSocketTransport(): Promise<OpenTransport> {
  const key = await openWindowKey();
  const ticket = await signTicket(window.location.origin, key);
  const address = new URL(rpcPath, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const websocket = new WebSocket(address, [socketProtocol, ticket]);
  websocket.binaryType = 'arraybuffer';
  const closed = new Promise<void>((resolve) => {
    websocket.addEventListener('close', () => resolve(), { once: true });
  });
  const opened = await new Promise<boolean>((resolve) => {
    websocket.addEventListener('open', () => resolve(true), { once: true });
    void closed.then(() => resolve(false));
  });
  // The host answered a moment ago, so what it doesn't take is the key.
  if (!opened) throw new RefusedError();
  const link = new RPCLink({ websocket, customJsonSerializers: contractSerializers });
  return { link, closed, pictures: key.pictures };
}
