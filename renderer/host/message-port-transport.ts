import { RPCLink } from '@orpc/client/message-port';
import { contractSerializers, portOffer, portRequest } from '#shared/contract/transport.ts';
import type { OpenTransport } from './reconnecting-link.ts';

/** Asks the preload for this window's end of the message channel. */
export async function openMessagePortTransport(): Promise<OpenTransport> {
  const port = await new Promise<MessagePort>((resolve) => {
    const onMessage = (event: MessageEvent<unknown>) => {
      const [offered] = event.ports;
      if (event.source !== window || event.data !== portOffer || offered === undefined) return;
      window.removeEventListener('message', onMessage);
      resolve(offered);
    };
    window.addEventListener('message', onMessage);
    window.postMessage(portRequest, window.location.origin);
  });
  const closed = new Promise<void>((resolve) => {
    port.addEventListener('close', () => resolve(), { once: true });
  });
  port.start();
  const link = new RPCLink({ port, customJsonSerializers: contractSerializers });
  return { link, closed, pictures: '' };
}
